"""Names that were typed and that nothing has."""

from collections.abc import Collection

from handbook.diagnostics.words import nearest
from handbook.locales import Wording


def meant(typed: str, known: Collection[str], words: Wording) -> str:
    """What to add to the sentence that says so: the nearest name, or nothing."""
    close = nearest(typed, known)
    return words("refusal.meant", close=close) if close else ""
