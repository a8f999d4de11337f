"""Foreign formats, one file each; they state and never guess."""
