"""The world: data only."""
