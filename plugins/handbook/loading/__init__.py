"""Strict reading of YAML and Markdown, with the place of every key and value."""
