"""The report for the direction, which joins what a quarter brought."""
