"""The open steps of people: each person's, and the week of the team."""
