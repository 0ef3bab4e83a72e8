"""Probing, decoding, encoding and imaging primitives, and the pool of worker processes they run in."""
