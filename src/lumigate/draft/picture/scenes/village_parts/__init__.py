"""What a village is built of."""
