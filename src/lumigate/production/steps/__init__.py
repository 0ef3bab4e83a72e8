"""The steps of the line, one per file; the line finds them here."""
