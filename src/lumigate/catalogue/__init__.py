"""Models as data: what exists, what may be asked of it, and what it costs."""
