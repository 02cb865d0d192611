"""Draws what the game shows: tiles, people, things, marks."""
