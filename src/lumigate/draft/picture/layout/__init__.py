"""Where subjects stand, how large they are, and what they stand on."""
