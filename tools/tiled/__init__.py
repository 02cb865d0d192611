"""Parts of the Tiled project, all made from the schema of maps."""
