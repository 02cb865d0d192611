"""What there is to do, and whether it is done."""
