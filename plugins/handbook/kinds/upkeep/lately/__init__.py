"""What was changed lately."""
