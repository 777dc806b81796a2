"""The reader of one YAML text: places of keys and values, and which line is meant where YAML refuses it."""
