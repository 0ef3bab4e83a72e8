"""What people look at in a browser: for now the front page and the reference of the API."""
