"""The days on which people are away, and the page of them."""
