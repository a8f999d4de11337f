"""Files that people write, read with positions; nothing is judged here."""
