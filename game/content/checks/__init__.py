"""What is wrong with a map: what it says, and whether it can be played."""
