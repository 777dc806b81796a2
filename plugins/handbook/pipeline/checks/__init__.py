"""Check a handbook: its rules, and the addresses of its pages."""
