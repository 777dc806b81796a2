"""KPIs: whether each number says what it means, and is of this quarter."""
