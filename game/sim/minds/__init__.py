"""What the infected do next."""
