"""Parts of hall A."""
