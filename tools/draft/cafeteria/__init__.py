"""Parts of the cafeteria."""
