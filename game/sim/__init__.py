"""The rules: numpy and the standard library, whole ticks, one generator."""
