"""The first page, which joins what everybody needs today."""
