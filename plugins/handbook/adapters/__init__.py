"""The thin outside: the MkDocs plugin and the command line."""
