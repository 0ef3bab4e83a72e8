"""From words to a picture: grammar, scenes, subjects, layers with depth, finishing."""
