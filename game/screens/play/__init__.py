"""The game itself, from opening a map to leaving it."""
