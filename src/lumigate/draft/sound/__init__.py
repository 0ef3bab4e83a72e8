"""Sounds of things, made by rules."""
