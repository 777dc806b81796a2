"""Experiments: whether they can teach anything."""
