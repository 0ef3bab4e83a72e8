"""What a street is built of."""
