"""Bots play maps without a window, many times over, and what came of it is told: the measure of pacing and balance."""
