"""What the ground means and how it stands now."""
