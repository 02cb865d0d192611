"""What events leave in the picture."""
