# Made by tools/colour.py from src/lumigate/client/_async/__init__.py: change that file, not this one.
"""The client that blocks."""
