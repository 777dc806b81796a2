"""The words of all prose, in small files by the alphabet: search asks for those alone that it needs."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple, cast

_LARGEST: Final = 40_000
"""Characters of a file: about 10 KB on the wire."""
_MARKS: Final = re.compile("[\N{COMBINING GRAVE ACCENT}-\N{COMBINING LATIN SMALL LETTER X}]")
_LETTERS: Final = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
}
_LETTER: Final = re.compile(f"[{''.join(_LETTERS)}]")
_LATIN_WORD: Final = re.compile(r"[a-z0-9]+")
_UNSPACED: Final = re.compile(
    "[\N{HIRAGANA LETTER SMALL A}-\N{KATAKANA LETTER VO}\N{CJK UNIFIED IDEOGRAPH-3400}-\N{CJK UNIFIED IDEOGRAPH-9FFF}"
    "\N{CJK COMPATIBILITY IDEOGRAPH-F900}-\N{CJK COMPATIBILITY IDEOGRAPH-FAD9}\N{THAI CHARACTER KO KAI}-"
    "\N{LAO VOWEL SIGN AM}]+"
)
"""Scripts that put no space between words: two letters stand for a word, as in most searches of such texts."""


class ProseFile(NamedTuple):
    """A stretch of the alphabet: its first word, and word -> where it stands."""

    first: str
    words: Mapping[str, str]


def fold(text: str) -> str:
    """The text as everybody types it: without accents, ligatures and capitals. `10-words.js` does the same."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFKD", text))).lower()
    return _LETTER.sub(lambda letter: _LETTERS[letter[0]], plain)


def words_of(text: str) -> list[str]:
    """The words of a text, folded, of two letters and more; of a script without spaces, every two letters."""
    folded = fold(text)
    found = cast("list[str]", (_LATIN_WORD if folded.isascii() else _word()).findall(folded))
    if _UNSPACED.search(folded):
        found = [pair for word in found for pair in (_pairs(word) if _UNSPACED.search(word) else [word])]
        return [word for word in found if len(word) > 1 or _UNSPACED.match(word)]
    return [word for word in found if len(word) > 1]


@cache
def _word() -> re.Pattern[str]:
    """Letters and digits with the signs that belong to them (category M of Unicode), which Python's own leave out."""
    signs = (chr(code) for code in range(0x10000) if unicodedata.category(chr(code)).startswith("M"))
    return re.compile(f"(?:[^\\W_]|[{''.join(signs)}])+")


def prose_files(prose: Iterable[Mapping[int, str] | None]) -> list[ProseFile]:
    """The files of all words, in the order of the alphabet.

    `prose` has, entry by entry, the position of a part -> its text. Where a word stands is told as `12.1.3 40`: in the
    parts 1 and 3 of entry 12, and before the parts of entry 40.
    """
    places = defaultdict[str, list[str]](list)
    for entry, texts in enumerate(prose):
        for word, place in _places(entry, texts or {}).items():
            places[word].append(place)
    return list(_cut(sorted((word, " ".join(found)) for word, found in places.items())))


def _places(entry: int, texts: Mapping[int, str]) -> dict[str, str]:
    """Word -> where it stands in one entry."""
    found: dict[str, str] = {}
    for part, text in texts.items():
        place = f".{part}" if part else ""
        for word in set(words_of(text)):
            found[word] = found.get(word, str(entry)) + place
    return found


def _cut(words: Iterable[tuple[str, str]]) -> Iterator[ProseFile]:
    held, size = dict[str, str](), 0
    for word, told in words:
        if held and size + len(told) > _LARGEST:
            yield ProseFile(next(iter(held)), held)
            held, size = {}, 0
        held[word] = told
        size += len(word) + len(told) + 6
    if held:
        yield ProseFile(next(iter(held)), held)


def _pairs(word: str) -> list[str]:
    return [word[position : position + 2] for position in range(max(1, len(word) - 1))]
