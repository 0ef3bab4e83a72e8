"""Kinds of pictures of nothing."""
