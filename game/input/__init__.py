"""Devices to commands."""
