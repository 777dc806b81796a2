"""The files of the index, as scripts: a browser loads those from a disk too, where it reads no data."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from handbook.loading.kind import Standing
from handbook.locales import Wording
from handbook.model.values import Language
from handbook.rendering.assets import SEARCH
from handbook.rendering.page import FoundPart
from handbook.rendering.search.entry import Entry
from handbook.rendering.search.prose_words import prose_files

_MOST_AT_ONCE: Final = 250_000
"""Characters of an index that comes with the headings of all pages; those of a larger one come after it."""
_TEXTS: Final = ("none", "understood", "nearest", "ask", "also")
"""What search says itself."""


def index_files(
    entries: Sequence[Entry], synonyms: Iterable[Sequence[str]], language: Language, words: Wording, ask: str
) -> Iterator[tuple[str, str]]:
    """Uri -> text of each file.

    `synonyms` are words for the same, group by group; `ask` is the address of the page that tells whom to ask.
    """
    prose = prose_files(entry.prose for entry in entries)
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    parts = [[_part(part) for part in entry.parts] for entry in entries]
    is_small = len(_json(parts)) < _MOST_AT_ONCE
    index = {
        "language": language,
        "texts": {name: words(f"search.{name}") for name in _TEXTS},
        "ask": ask,
        "kinds": kinds,
        "standings": [standing.name for standing in Standing],
        "entries": [_entry(entry, kinds.index(entry.kind)) for entry in entries],
        "synonyms": [list(group) for group in synonyms],
        "parts": parts if is_small else None,
        "prose": [file.first for file in prose],
    }
    yield f"{SEARCH}index.js", _script("index", index)
    if not is_small:
        yield f"{SEARCH}parts.js", _script("parts", parts)
    for number, file in enumerate(prose):
        yield f"{SEARCH}prose-{number}.js", _script(f"prose{number}", file.words)


def _entry(entry: Entry, kind: int) -> dict[str, object]:
    """As `entryFrom` of the scripts reads it; what an entry does not say is left out."""
    told: dict[str, object] = {
        "kind": kind,
        "standing": entry.standing,
        "line": entry.line,
        "words": entry.words,
        "uses": entry.uses,
        "about": entry.about,
        "until": entry.until.isoformat() if entry.until else "",
        "isOver": entry.is_over,
    }
    return {
        "url": entry.url,
        "title": entry.title,
        **_said(told),
        **({} if entry.boost == 1 else {"boost": entry.boost}),
    }


def _part(part: FoundPart) -> dict[str, object]:
    return _said({"id": part.id, "title": part.title, "line": part.line, "words": part.words})


def _said(told: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in told.items() if value}


def _script(name: str, value: object) -> str:
    return f"handbookSearch.receive({_json(name)},{_json(value)});\n"


def _json(value: object) -> str:
    """JSON that is a script too (ECMA-262, since 2019 the line separators may stand in it)."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
