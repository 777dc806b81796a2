"""The page that lists every key of every kind of file."""
