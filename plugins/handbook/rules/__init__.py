"""What all rules share, and the rules of files as such: one file a rule, with its page, its examples and its check."""
