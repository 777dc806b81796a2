"""Objectives, key results, and the north star that they serve."""
