"""What one state of a handbook says differently from another: facts, in no language yet."""
