"""The pages of people and roles, and what is in their hands."""
