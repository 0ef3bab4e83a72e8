"""SSML: what is to be said and how, read from markup."""
