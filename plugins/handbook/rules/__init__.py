"""One file a rule: its page, its examples and its check."""
