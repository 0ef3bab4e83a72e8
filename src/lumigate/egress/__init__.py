"""The only door out: provider calls, downloads and webhook posts, all through guarded connections."""
