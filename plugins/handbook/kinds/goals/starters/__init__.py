"""The text of a new file of a file of objectives."""
