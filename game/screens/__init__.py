"""Title, play, pause, results and errors."""
