"""Words the grammar knows, as data."""
