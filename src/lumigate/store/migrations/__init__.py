"""Numbered revisions of the tables; the same ones run on both databases."""

HEAD = "0003"
"""The newest revision. Known here so that a start with nothing to do never imports Alembic."""
