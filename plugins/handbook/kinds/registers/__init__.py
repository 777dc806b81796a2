"""Registers: kinds of record that a company declares in YAML, and what must hold of their records."""
