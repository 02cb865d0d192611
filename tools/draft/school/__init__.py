"""A whole school from a seed."""
