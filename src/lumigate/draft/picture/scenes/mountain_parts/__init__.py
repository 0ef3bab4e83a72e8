"""What mountains are made of."""
