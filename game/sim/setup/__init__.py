"""How a world begins, and how it goes on in another state of its map."""
