"""Parts of the fuzz run: sound maps, ways to spoil them, maps made to do harm, and the process that is watched."""
