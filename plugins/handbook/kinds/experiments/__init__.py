"""Experiments: what we try, and what it teaches."""
