"""KPIs: the few numbers that are looked at each quarter."""
