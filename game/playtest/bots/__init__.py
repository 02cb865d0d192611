"""Who presses the buttons in a playtest: they know what a player could see and hear, and nothing else."""
