"""People, their roles and their teams."""
