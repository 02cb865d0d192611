"""Frozen rows: what everything can do."""
