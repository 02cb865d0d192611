"""A map maker's kit: a folder with all that a map of a school is made of, which works wherever it lies."""
