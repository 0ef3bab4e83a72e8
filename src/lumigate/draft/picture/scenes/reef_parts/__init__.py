"""What the sea floor is dressed with."""
