"""From words or a picture to a clip: camera, parallax of true layers, ambient life."""
