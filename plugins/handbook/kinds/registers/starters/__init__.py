"""Registers to begin with: a file each, which a company copies and then edits."""
