"""A document of Tiled becomes a level: what every layer, class and property means."""
