"""Use cases: what can be done here, in the product's own words."""
