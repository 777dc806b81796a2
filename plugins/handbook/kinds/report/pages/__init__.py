"""The report for the direction: a quarter on paper, in two minutes."""
