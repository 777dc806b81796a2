"""The pages of kinds that extensions bring: made from the shape of the records alone."""
