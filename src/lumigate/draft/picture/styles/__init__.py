"""How each style looks: what it does to the surface of a picture."""
