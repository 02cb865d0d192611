"""Disk to plain data and back; never a Surface."""
