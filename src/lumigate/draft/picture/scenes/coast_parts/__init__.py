"""What shores are made of."""
