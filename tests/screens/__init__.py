"""Tests of the screens and the program."""
