"""The page of all registers."""
