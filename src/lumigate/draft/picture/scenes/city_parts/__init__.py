"""What cities are built of."""
