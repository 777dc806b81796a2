"""The pages of quarters: objectives, cascade and pace."""
