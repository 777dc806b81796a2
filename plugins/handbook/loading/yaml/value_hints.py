"""Syntax errors of a value that needs quotes, or other quotes than it has."""

import re
from itertools import takewhile

from handbook.loading.yaml.failure import Diagnosis, Failure, is_continued
from handbook.loading.yaml.places import end_of, start_of
from handbook.loading.yaml.quoting import end_of_parts, end_of_text, quoted, unclosed, unwrapped
from handbook.loading.yaml.source import INDENT, KEY, Repair, indentation

_RESERVED = {"@": "unquoted-at", "`": "unquoted-at", "%": "unquoted-percent"}
_DASH = re.compile(r" *+(?:- ++)*+(?P<key>[\w-]+): +(?P<value>[-?](?: +(?P<text>\S.*?))?)\s*")
_OF_ITEMS = ("sequence entries", "mapping keys")
"""What the parser speaks of where it meets the sign of an item, or of a key, in the place of a value."""
_KEY_AND_BRACE = re.compile(r" *+(?:- ++)*+(?P<key>[a-z_]+) ++\{ *+\w+:\s.*\}\s*\Z")
_GROUP = re.compile(r"[a-z]+(?:_[a-z]+)+: +[^:,]+(?:, *[a-z]+(?:_[a-z]+)*: +[^:,]+)*")
"""Keys, of which the first can be no word of a sentence, with their values."""
_BOLD_KEY = re.compile(r"(?P<before> *+(?:- ++)?)\*\*(?P<key>[^*:]++):?\*\*:? ?(?P<value>.*)")
_STAR_AS_BULLET = re.compile(r" *\* +\S")
_WEB_LINK = re.compile(r"\[[^\]]*\]\((?P<address>https?://[^\s()]+)\)")
_WORDS = re.compile(r"[^\W_][^\s:]*(?:\s+[^\s:]+){2}")
_PRICE = re.compile(r"(?P<whole>\d{1,3}(?:[ .]\d{3})*+|\d++),-{1,2}(?= ?(?:[A-Z]{3}|[€$£]))")
_FEWEST_WORDS = 6
"""Of fewer, the last two may be a key and its value, with no comma before them."""
_MARKUP = {"alias": "anchor-or-alias", "anchor": "anchor-or-alias", "tag": "yaml-tag"}


def in_quotes(rule: str, failure: Failure, stretch: tuple[int, int, int], **params: object) -> Diagnosis:
    """Diagnose that a stretch (line, start, end) needs quotes."""
    line, start, end = stretch
    text = failure.lines[line][start:end]
    return Diagnosis(rule, line, start, end, {"text": text, **params}, (Repair(line, start, end, quoted(text)),))


def to_end_of_text(failure: Failure, line: int, start: int) -> tuple[int, int, int]:
    """Give the stretch (line, start, end) of the unquoted text that starts at a column."""
    text = failure.lines[line]
    in_flow = failure.stopped_in_flow or bool(unclosed(text, start))
    return line, start, end_of_text(text, start, in_flow=in_flow)


def reserved_character(failure: Failure) -> Diagnosis | None:
    """A value that starts with a character that YAML keeps for itself: `@camille`."""
    rule = _RESERVED.get(failure.text[failure.column : failure.column + 1])
    if rule is None or "cannot start any token" not in failure.message:
        return None
    if failure.column == indentation(failure.text) and ":" not in failure.text and " " in failure.text.strip():
        params = {"problem": "a remark begins with `#`"}
        repairs = (Repair(failure.line, failure.column, failure.column, "# "),)
        return Diagnosis("invalid-yaml", failure.line, failure.column, len(failure.text.rstrip()), params, repairs)
    return in_quotes(rule, failure, to_end_of_text(failure, failure.line, failure.column))


def dash(failure: Failure) -> Diagnosis | None:
    """A value that begins like an item of a list: `result: - 2.9 % clicked`; a hyphen alone is no value."""
    found = _DASH.fullmatch(failure.text)
    if found is None or not any(part in failure.message for part in _OF_ITEMS):
        return None
    if not found["text"]:
        return Diagnosis("empty-value", failure.line, *found.span("key"), {"field": found["key"]})
    problem = "a list cannot begin on the line of its key"
    start, end = found.span("value")
    repair = Repair(failure.line, start, end, quoted(found["text"]))
    params = {"text": failure.text[start:end], "problem": problem}
    return Diagnosis("invalid-yaml", failure.line, start, end, params, (repair,))


def directive(failure: Failure) -> Diagnosis | None:
    """A line that starts with `%`: YAML takes it for an instruction about the document that follows."""
    if "directive" not in failure.context and "document start" not in failure.message:
        return None
    above = failure.lines[: failure.line + 1]
    line = next((line for line, text in enumerate(above) if text.startswith("%")), None)
    return None if line is None else Diagnosis("unquoted-percent", line, 0, len(above[line]), {"text": above[line]})


def markup(failure: Failure) -> Diagnosis | None:
    """A value that starts like an anchor, an alias or a tag: `*Important*`."""
    words = f"{failure.context} {failure.message}".split()
    rule = next((rule for word, rule in _MARKUP.items() if word in words), None)
    line, start = failure.opening
    if rule is None or _STAR_AS_BULLET.match(failure.lines[line]):
        return None
    if repairs := _without_asterisks(failure, line):
        params = {"problem": "a key has no asterisks around it"}
        return Diagnosis("invalid-yaml", line, start, len(failure.lines[line]), params, repairs)
    return in_quotes(rule, failure, to_end_of_text(failure, line, start))


def _without_asterisks(failure: Failure, first: int) -> tuple[Repair, ...]:
    """Takes the asterisks from the key of a line, and from those of the lines below it."""
    below = ((at, _BOLD_KEY.fullmatch(failure.lines[at])) for at in range(first, len(failure.lines)))
    bold = takewhile(lambda pair: pair[1], below)
    return tuple(
        Repair(at, found.end("before"), found.end(), f"{_as_key(found['key'])}: {found['value']}")
        for at, found in bold
        if found
    )


def _as_key(text: str) -> str:
    return text.strip().lower().replace(" ", "_")


def price_with_dash(failure: Failure) -> Diagnosis | None:
    """A price with a dash for its cents, inside braces: `{planned: 1 500,- EUR}`."""
    found = _PRICE.search(failure.text) if failure.stopped_in_flow else None
    if found is None:
        return None
    repair = Repair(failure.line, *found.span(), re.sub(r"[ .]", "", found["whole"]))
    return Diagnosis("comma-in-value", failure.line, *found.span(), {"text": found[0]}, (repair,))


def web_link(failure: Failure) -> Diagnosis | None:
    """A link in the Markdown of a page, where its address alone is wanted."""
    for line in sorted(failure.suspects):
        if found := _WEB_LINK.search(failure.lines[line]):
            params = {"problem": "an address stands here alone, without a text in brackets before it"}
            repair = Repair(line, *found.span(), quoted(found["address"]))
            return Diagnosis("invalid-yaml", line, *found.span(), params, (repair,))
    return None


def block_indicator(failure: Failure) -> Diagnosis | None:
    """A value that starts like a block of text but goes on: `> 50 %`."""
    if "block scalar" not in failure.context or failure.line != failure.opening[0]:
        return None
    stretch = to_end_of_text(failure, *failure.opening)
    return in_quotes("invalid-yaml", failure, stretch, problem="text cannot follow `|` or `>` on the same line")


def backslash(failure: Failure) -> Diagnosis | None:
    """A backslash in double quotes, where it has a meaning of its own: a Windows path."""
    if "escape" not in failure.message and "hex" not in failure.message:
        return None
    line, start = failure.opening
    text = failure.lines[line]
    end = text.find('"', start + 1)
    typed = text[start + 1 : end].replace("'", "''")
    repairs = (Repair(line, start, end + 1, f"'{typed}'"),) if end > 0 else ()
    params = {"problem": "a backslash means something special inside double quotes"}
    return Diagnosis("invalid-yaml", line, start, end + 1 if end > 0 else len(text), params, repairs)


def early_quote(failure: Failure) -> Diagnosis | None:
    """A quote that opens a quoted text and was none, or that closes it early: `'L'équipe'`, `'tis`."""
    if "quoted scalar" in failure.context:
        return _never_closed(failure)
    scalar = failure.scalar
    if scalar is None or scalar.style not in {"'", '"'}:
        return None
    line, start = start_of(scalar)
    closed = end_of(scalar)[1]
    after = failure.text[closed:]
    if failure.text[closed : failure.column].strip() or not after.strip(" ,]}"):
        return None
    if line < failure.line:
        return _never_closed(failure)
    stretch = to_end_of_text(failure, line, start)
    text = failure.text[start : stretch[2]]
    # a letter right after the closing quote: it was an apostrophe, and the last quote, if there is one, is what closes
    is_apostrophe = not after[0].isspace() and (
        text.endswith(scalar.style) or (scalar.style == "'" and after[0].isalpha())
    )
    inside = text[1:].removesuffix(scalar.style) if is_apostrophe or _is_quoted_twice(text) else text
    meant = _between_unlike(text) or inside
    params = {"text": text, "quote": scalar.style}
    # of `"one "two` nobody knows which quote is too many
    is_clear = scalar.style == "'" or after[0].isspace() or _is_quoted_twice(text)
    repairs = (Repair(*stretch, quoted(meant)),) if is_clear else ()
    return Diagnosis("unclosed-quote", *stretch, params, repairs)


def _is_quoted_twice(text: str) -> bool:
    """`"One "useful" idea"`: quotes around the text, and others inside it."""
    return text.endswith('"') and text.count('"') > len('""') and text.count('"') % 2 == 0


def _between_unlike(text: str) -> str:
    """The text that begins with a single quote and ends with a double one; empty where it does not."""
    return text[1:-1] if text.startswith("'") and text.endswith('"') else ""


def _never_closed(failure: Failure) -> Diagnosis:
    line, start = start_of(failure.scalar) if failure.scalar else failure.opening
    stretch = to_end_of_text(failure, line, start)
    text = failure.lines[line][start : stretch[2]]
    meant = _between_unlike(text) or text.removeprefix('"')  # a single one may be an apostrophe: 'tis
    is_unclear = is_continued(failure.lines, line) or '"' in meant[1:]
    repairs = () if is_unclear else (Repair(*stretch, quoted(meant)),)
    return Diagnosis("unclosed-quote", *stretch, {"text": text, "quote": text[:1]}, repairs)


def colon_before_brace(failure: Failure) -> Diagnosis | None:
    """A key whose colon is missing before its braces: `term {en: Absence}`."""
    found = _KEY_AND_BRACE.match(failure.text) if failure.is_misplaced_colon else None
    if found is None:
        return None
    end = found.end("key")
    params = {"problem": "there is no colon after the key"}
    return Diagnosis("invalid-yaml", failure.line, *found.span("key"), params, (Repair(failure.line, end, end, ":"),))


def colon_in_value(failure: Failure) -> Diagnosis | None:
    """A colon and a space inside an unquoted value: `title: Webinar: the ROI`."""
    stretch = _value_with_colon(failure)
    if stretch is None:
        return None
    line, start, end = stretch
    text = failure.text[start:end]
    if (meant := unwrapped(text)) is not None:
        return Diagnosis("smart-quotes", *stretch, {"value": text}, (Repair(*stretch, quoted(meant)),))
    if not failure.stopped_in_flow and _GROUP.fullmatch(text):
        params = {"problem": "keys and values on one line need braces around them"}
        return Diagnosis("invalid-yaml", line, start, end, params, (Repair(line, start, end, f"{{{text}}}"),))
    if not failure.stopped_in_flow and (several := _in_quotes_to_the_end(failure, line, start)):
        said = " ".join(failure.lines[at][start if at == line else 0 :].strip() for at, *_ in several)
        fix = f"{failure.text[:start]}{quoted(said)}"
        return Diagnosis("colon-in-value", line, start, end, {"text": text, "fix": fix}, several)
    may_lack_comma = failure.stopped_in_flow and " " in failure.text[start : failure.column].strip()
    is_sentence = "," in text or len(text.split()) >= _FEWEST_WORDS
    repairs = () if may_lack_comma and not is_sentence else (Repair(line, start, end, quoted(text)),)
    return Diagnosis("colon-in-value", line, start, end, {"text": text}, repairs)


def _in_quotes_to_the_end(failure: Failure, line: int, start: int) -> tuple[Repair, ...]:
    """Puts the text of several lines in quotes, which its later lines stand further to the right than its key for."""
    lines, depth = failure.lines, indentation(failure.lines[line])
    below = [*takewhile(lambda at: _is_text_below(lines[at], depth), range(line + 1, len(lines)))]
    if not below:
        return ()
    said = [lines[line][start:].rstrip(), *(lines[at].strip() for at in below)]
    opened = quoted("\n".join(said)).split("\n")
    margins = [" " * max(indentation(lines[at]), depth + len(INDENT)) for at in below]
    later = zip(below, margins, opened[1:], strict=True)
    first = Repair(line, start, len(lines[line]), opened[0])
    return (first, *(Repair(at, 0, len(lines[at]), f"{margin}{text}") for at, margin, text in later))


def _is_text_below(text: str, depth: int) -> bool:
    """Whether a line goes on with the text above it: no key, no item, no comment, and not blank."""
    said = text.lstrip()
    is_other = not said or said.startswith(("- ", "#", "---")) or KEY.match(said)
    return not is_other and (indentation(text) > depth or _WORDS.match(said) is not None)


def _value_with_colon(failure: Failure) -> tuple[int, int, int] | None:
    """Find the stretch (line, start, end) of the unquoted value in which a colon stopped the parser."""
    scalar, in_flow = failure.scalar, failure.stopped_in_flow
    is_colon = failure.is_misplaced_colon or (in_flow and failure.text.startswith(":", failure.column))
    if not is_colon or scalar is None or scalar.style or not scalar.value or start_of(scalar)[0] < failure.line:
        return None
    start, end = start_of(scalar)[1], end_of(scalar)[1]
    if in_flow and failure.opening[0] < failure.line and start == indentation(failure.text):
        return None  # a key on a line of its own: the bracket above it lacks its end
    if ":" in failure.text[end : failure.column]:
        start = failure.column  # what was read is the key: the value begins with the colon
    end = end_of_text(failure.text, start, in_flow=in_flow)
    return failure.line, start, end_of_parts(failure.text, start, end) if in_flow else end
