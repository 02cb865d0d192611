"""The notebook that is opened over the running game: a pencil map, goals and pockets, the notes that were read."""
