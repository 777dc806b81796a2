"""What the search of a site knows: an index of records and their parts, and the words of their prose beside it."""
