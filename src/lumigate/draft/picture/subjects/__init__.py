"""One file per kind of subject."""
