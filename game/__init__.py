"""Last Bell: a school, a horde, and one long day."""
