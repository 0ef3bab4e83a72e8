"""The client that awaits. The one that blocks is made from these files by ``tools/colour.py``."""
