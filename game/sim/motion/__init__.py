"""Who goes where, and how bodies make room."""
