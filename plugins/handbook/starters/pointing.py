"""Lines of a new file that name another record."""

from handbook.loading.records import Handbook
from handbook.model.references import KindName
from handbook.starters.wish import words_of
from handbook.starters.yaml_text import entry, listed


def pointer(handbook: Handbook, key: str, value: str | None, note: str, *kinds: KindName, is_list: bool = False) -> str:
    """A line that names records of these kinds: the value, else a comment with the first one that is there.

    Without its # the comment is right too: where there is none yet, it names nothing and says what makes one.
    """
    known = next((name for kind in kinds for name in handbook.groups.get(kind, ())), None)
    if value is None and known is None:
        return entry(key, None, "", words_of(handbook)("new.begun-by", note=note, kind=kinds[0]))
    return entry(key, value, listed([known or ""]) if is_list else known or "", note)
