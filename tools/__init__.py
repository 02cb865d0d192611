"""Scripts that bake what the game ships; none of them is imported by the game."""
