"""Flow fields, and what they are put together from."""
