"""The editorial calendar: campaigns on one timeline, clashes and load."""
