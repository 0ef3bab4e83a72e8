"""The native API as schemas: the one thing that client and server share."""
