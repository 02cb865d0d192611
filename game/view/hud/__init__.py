"""The words over the picture."""
