"""The functions of the language, one file each; `table.py` lists them."""
