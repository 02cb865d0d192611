"""Lamps, the moon, the flashlight, and what a survivor sees."""
