"""The text of a new file of a KPI."""
