"""Snapshots to pictures."""
