"""The product's own protocol: ``/v1``, and the fixed paths beside it."""
