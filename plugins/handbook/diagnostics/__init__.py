"""Findings: what is wrong, where it is, and what to do about it, in one shape for every output."""
