"""The text of a new file of an experiment."""
