"""One folder a kind: its rules, pages, starters and sentences of change. They are found, and no list names them."""
