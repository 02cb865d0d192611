"""The map: its layers, doors and what lies about."""
