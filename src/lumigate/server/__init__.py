"""The composition root: settings are read once here and everything is put together."""
