"""Who reports to whom, drawn."""
