"""Small made things that dress a scene."""
