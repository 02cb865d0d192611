"""Events to sounds."""
