"""One file per kind of scene."""
