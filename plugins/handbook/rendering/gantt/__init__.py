"""The Gantt chart of a plan."""
