"""What hands do, and what is done to whom."""
