"""The same plan in other tools' formats."""
