"""Putting text in quotes, and finding out where in a line an unquoted text ends."""

import re

from handbook.loading.scalars import read_plain

_DOUBLE = re.compile("[“”„]([^“”„]*)[“”]")
_SINGLE = re.compile("\u2018([^\u2018]*)\u2019")
_COMMENT = re.compile(r"\s#(?!\S)")
"""A sign before a word is a channel or a tag rather than the start of a note."""
_PLAIN = re.compile(r"[^\s\[\]{},:#&*!|>'\"%@`-](?:[^\[\]{},:#]*+(?<!\s))?")
_FLOW_END = re.compile(r"[,\[\]{}]|\s#")
_PART = r"[^,:{}\[\]\"'#]"
_MORE = re.compile(rf"\s*,\s*{_PART}*(?!\s){_PART}(?=\s*[,}}])")
"""A further part without a colon."""
_MORE_WORDS = re.compile(rf"{_MORE.pattern}|\s*,\s*\w+ {_PART}+: {_PART}+(?=\s*[,}}])")
"""The same, or a part of several words before its colon, which no key has."""
_QUOTED = r"""(?<![^\s,\[{:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')"""
"""A quoted text; a quote inside a word is an apostrophe."""
_FLOW_BRACKET = re.compile(_QUOTED + r"|(?<=\s)\#.*|(?P<bracket>[\[\]{}])")
_FLOW_COMMENT = re.compile(_QUOTED + r"|(?<=[\s,\[{])(?:(?P<value>\#[^\s\#,\]}][^,\]}]*)|\#.*)")


def quoted(text: str) -> str:
    """Put text in the quotes that need the fewest changes to it."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def in_flow(text: str) -> str:
    """A text as it may stand anywhere, between braces too: in quotes where it needs them."""
    return text if is_plain(text) and isinstance(read_plain(text), str) else quoted(text)


def is_plain(text: str) -> bool:
    """Whether a text needs no quotes between braces."""
    return _PLAIN.fullmatch(text) is not None


def unwrapped(text: str) -> str | None:
    """Take off the typographic quotes that a whole text is wrapped in; None where it is not."""
    match = _DOUBLE.fullmatch(text) or _SINGLE.fullmatch(text)
    return match[1] if match else None


def unclosed(line: str, end: int | None = None) -> str:
    """List the brackets that a line opens up to a column and does not close."""
    still_open: list[str] = []
    for match in _FLOW_BRACKET.finditer(line, 0, len(line) if end is None else end):
        bracket = match["bracket"]
        if bracket and bracket in "[{":
            still_open.append(bracket)
        elif bracket and still_open:
            still_open.pop()
    return "".join(still_open)


def flow_comment(line: str, start: int) -> tuple[int, str] | None:
    """Find the first `#word` of a line that was meant as a value, and its column."""
    for match in _FLOW_COMMENT.finditer(line, start):
        if match["value"]:
            return match.start(), match["value"].rstrip()
    return None


def quote_flow_comments(line: str, start: int) -> str:
    """Give the rest of a line from a column on, with quotes around each `#word` that was meant as a value."""
    parts: list[str] = []
    for match in _FLOW_COMMENT.finditer(line, start):
        value = (match["value"] or "").rstrip()
        if value:
            parts.append(line[start : match.start()] + quoted(value))
            start = match.start() + len(value)
    return "".join(parts) + line[start:]


def end_of_parts(line: str, start: int, end: int) -> int:
    """Find the column before which the text that starts at a column ends, of which commas part what begins no key.

    Behind a number a part of several words may be the next of names that nobody knows.
    """
    more = _MORE if line[start : start + 1].isdigit() else _MORE_WORDS
    while further := more.match(line, end):
        end = further.end()
    return end


def end_of_text(line: str, start: int, *, in_flow: bool) -> int:
    """Find the column before which the unquoted text at a column ends; in a flow collection a comma ends it."""
    match = (_FLOW_END if in_flow else _COMMENT).search(line, start)
    return len(line[: match.start() if match else len(line)].rstrip())
