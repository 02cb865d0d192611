"""The text of Tiled's files: one tree with line numbers."""
