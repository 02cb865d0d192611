"""Makes what the game lets be heard."""
