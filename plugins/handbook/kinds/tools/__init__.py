"""Tools: what we pay for, and whether anybody uses it."""
