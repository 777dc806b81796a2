"""Tools: whether anybody uses what we pay for."""
