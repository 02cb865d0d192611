"""Moments of the game set up the same way each time, to be looked at and to be compared."""
