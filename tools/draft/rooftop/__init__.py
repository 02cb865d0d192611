"""Parts of the rooftop."""
