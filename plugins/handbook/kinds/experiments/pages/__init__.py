"""The pages of experiments: what we try, and what it taught."""
