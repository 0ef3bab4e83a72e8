"""What every facade needs: credentials, limits, bounded bodies, idempotency, event streams, mounting."""
