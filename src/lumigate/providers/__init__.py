"""Providers, one file each: what they are asked for and how their answers read. No file knows another.

A file introduces itself with ``PROVIDER = ProviderSpec(...)``; installed packages do so through the entry-point
group ``lumigate.providers``. Nothing else has to be edited to add one, beside its models in the catalogue.
"""
