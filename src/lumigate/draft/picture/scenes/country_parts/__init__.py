"""What open country is made of."""
