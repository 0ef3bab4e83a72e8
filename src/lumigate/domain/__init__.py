"""The nouns of the product: frozen values, state machines, protocols, and the error tree. No I/O."""
