"""The vocabulary: pydantic models of everything that a handbook holds, and nothing that reads or computes."""
