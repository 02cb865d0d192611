"""One run: its session, who presses the buttons, its recording again."""
