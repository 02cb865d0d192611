"""What the rooms say to each other: commands, events, states, units."""
