"""Names that were typed and that nothing has."""

from collections.abc import Collection

from handbook.diagnostics.words import nearest


def meant(typed: str, known: Collection[str]) -> str:
    """What to add to the sentence that says so: the nearest name, or nothing."""
    close = nearest(typed, known)
    return f": did you mean '{close}'?" if close else ""
