"""People, roles and teams: whether everything has somebody."""
