"""The text of a new file of a person, a role and a team."""
