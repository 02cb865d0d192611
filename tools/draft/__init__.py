"""Parts of drafts of maps: a canvas, rooms, grounds, people, and how a canvas becomes a file."""
