"""What deserts are made of."""
