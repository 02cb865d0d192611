"""Files of Tiled to plain data: read, bounded, resolved and checked, whatever they mean."""
