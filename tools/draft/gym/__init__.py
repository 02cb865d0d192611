"""Parts of the gym."""
