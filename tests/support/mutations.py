"""Mistakes as people make them, made at random in a real file of a handbook."""
# ruff: noqa: RUF001 -- typographic signs are the mistakes

import re
from collections.abc import Callable, Mapping
from random import Random

Mutation = Callable[[str, Random], str]
"""Gives the text with one mistake; the same text where it has no place for one."""

_KEY = re.compile(r"(?m)^(?: *- \{| *- | *|.*[{,] )([a-z_]{5,}):(?= )")
_NAME = re.compile(r"(?m)^ *(?:- )?(?:owner|lead|team|manager|playbook|person|backup|status|parent): ([a-z-]{5,})$")
_NAME_IN_FLOW = re.compile(r"(?:owner: |after: \[|tools: \[)([a-z-]{5,})[,\]]")
_WHEN = re.compile(r"when: [DJ](-)\d")
_DATE = re.compile(r"(?:reviewed|started|date|bought|renewal|as_of): (\d{4}-\d\d-\d\d)")
_QUOTED = re.compile(r'(?<=: )("[^"\\\n]+")')
_GAP = re.compile(r"(?m)^ *[a-z_]+:( )\S")
_INDENT = re.compile(r"(?m)^(  )[a-z_]+:")
_BRACKET = re.compile(r"(?m): \[[a-z][^\[\]\n]*(\])$")
_SIGNS = "'\"[]{},:#&*!|>%@`-–“”\t🌱é"
_NUMBER = re.compile(r": (\d{4,5})(?=[,}\n])")


def _slip(word: str, random: Random) -> str:
    """A letter too few, too many or in the wrong order; the first and last stay."""
    at = random.randrange(1, len(word) - 2)
    return random.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def _at(pattern: re.Pattern[str], change: Callable[[str, Random], str]) -> Mutation:
    def mutate(text: str, random: Random) -> str:
        places = [match.span(1) for match in pattern.finditer(_data_of(text))]
        if not places:
            return text
        start, end = random.choice(places)
        return text[:start] + change(text[start:end], random) + text[end:]

    return mutate


def _data_of(text: str) -> str:
    """The text with all prose as blanks: what stays is front matter and the block of steps, or a whole YAML file."""
    if not text.startswith(("---", "\ufeff---")):
        return text
    front = re.search(r"(?ms)\A.*?^---\r?$.*?^---\r?$", text)
    steps = re.search(r"(?ms)^```yaml steps\r?$.*?^```\r?$", text)
    kept = [match.span() for match in (front, steps) if match]
    return "".join(
        letter if letter == "\n" or any(start <= at < end for start, end in kept) else " "
        for at, letter in enumerate(text)
    )


def _day(text: str, random: Random) -> str:
    year, month, day = text.split("-")
    return random.choice([f"{year}/{month}/{day}", f"{day}.{month}.{year}", f"{int(day)}.{int(month)}.{year}"])


MENDABLE: Mapping[str, Mutation] = {
    "slip in a key": _at(_KEY, _slip),
    "slip in a name": _at(_NAME, _slip),
    "slip in a name in brackets": _at(_NAME_IN_FLOW, _slip),
    "typographic minus": _at(_WHEN, lambda _, random: random.choice("−–")),
    "another form of a date": _at(_DATE, _day),
    "smart quotes": _at(_QUOTED, lambda text, _: f"“{text[1:-1]}”"),
    "quotes left out": _at(_QUOTED, lambda text, _: text[1:-1]),
    "no-break space": _at(_GAP, lambda _, random: random.choice("\u00a0\u202f")),
    "tab": _at(_INDENT, lambda _text, _random: "\t"),
    "bracket left open": _at(_BRACKET, lambda _text, _random: ""),
    "thousands apart": _at(_NUMBER, lambda text, _: f"{text[:-3]} {text[-3:]}"),
}
"""Kind of mistake -> what makes one that has, as a rule, one right answer."""


def _anywhere(change: Callable[[str, int, Random], str]) -> Mutation:
    return lambda text, random: change(text, random.randrange(len(text)), random)


def _lines(change: Callable[[list[str], int], None]) -> Mutation:
    def mutate(text: str, random: Random) -> str:
        lines = text.splitlines(keepends=True)
        change(lines, random.randrange(len(lines)))
        return "".join(lines)

    return mutate


WILD: Mapping[str, Mutation] = {
    "a letter lost": _anywhere(lambda text, at, _: text[:at] + text[at + 1 :]),
    "a sign too many": _anywhere(lambda text, at, random: text[:at] + random.choice(_SIGNS) + text[at:]),
    "a line lost": _lines(lambda lines, at: lines.pop(at) and None),
    "a line twice": _lines(lambda lines, at: lines.insert(at, lines[at])),
    "a line moved": _lines(lambda lines, at: lines.insert(0, lines.pop(at))),
    "a line indented": _lines(lambda lines, at: lines.__setitem__(at, f" {lines[at]}")),
}
"""Kind of mistake -> what makes one that may have no answer, or several."""


def _with_comments(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True)
    at = random.randrange(1, 3)
    return "".join([*lines[:at], "# ours 🌱: “as it was” − @all\n", *lines[at:]])


DRESSES: tuple[Callable[[str, Random], str], ...] = (
    lambda text, _: text,
    lambda text, _: text.replace("\n", "\r\n"),
    lambda text, _: f"\ufeff{text}",
    lambda text, _: text.rstrip("\n"),
    _with_comments,
)
"""What a file may look like and say the same."""
