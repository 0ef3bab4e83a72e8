"""Offline twins of the providers: small web apps that answer as the vendor does, with real files.

They know ``kit`` and nothing else of ours, so that an error in an adapter cannot hide behind the same error here.
"""
