"""Type: which faces are installed, how a text is broken, ordered and fitted, and how its letters become pixels."""
