"""Check a handbook: its rules, its plans, its pages' addresses, and what its history and its waivers add."""
