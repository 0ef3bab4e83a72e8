"""Durable work on DBOS, and the loops that keep house. The only room that knows DBOS."""
