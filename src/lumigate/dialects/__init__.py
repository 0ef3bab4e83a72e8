"""Facades: each folder speaks one wire protocol over the same services."""
