"""How healthy the handbook is: what was put off, and how that went."""
