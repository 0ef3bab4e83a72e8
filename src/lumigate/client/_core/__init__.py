"""Everything of the client that decides and does no I/O."""
