"""What F4 lays over the game, and `render` over a map."""
