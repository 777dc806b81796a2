"""Syntax errors of the sign that begins an item of a list: it is missing, another one, or touches its text."""

import re
from itertools import takewhile

from handbook.loading.yaml.failure import Diagnosis, Failure
from handbook.loading.yaml.quoting import unclosed
from handbook.loading.yaml.source import BULLETS, INDENT, Repair, indentation

BULLETS_AS_HYPHENS = "an item of a list begins with a hyphen and a space"
_SIGNS = f"{BULLETS}*+\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
_ITEM_WITHOUT_HYPHEN = re.compile(rf"(?:[{_SIGNS}]\s*|\s*)(?=\{{\s*\w+\s*:)")
_BULLET = re.compile(rf" *(?P<sign>[{_SIGNS}]\s+)(?=\S)")
_HYPHEN_ON_TEXT = re.compile(r"-(?=[^\W_]|\{)")


def bullets(failure: Failure) -> Diagnosis | None:
    """Items that begin with the bullets of a text: the first below its key, and those below it."""
    line = min(failure.suspects)
    text = failure.lines[line]
    above = failure.above(line)
    if not _BULLET.match(text) or not above.rstrip().endswith(":"):
        return None
    found = [(below, _BULLET.match(failure.lines[below])) for below in range(line, len(failure.lines))]
    group = [(below, match) for below, match in takewhile(lambda pair: pair[1] is not None, found) if match]
    repairs = tuple(Repair(below, *match.span("sign"), "- ") for below, match in group)
    params = {"problem": BULLETS_AS_HYPHENS}
    return Diagnosis("invalid-yaml", line, repairs[0].start, repairs[0].end, params, repairs)


def no_space_after_hyphen(failure: Failure) -> Diagnosis | None:
    """An item whose hyphen touches its text, below or above one that does not: `-id: o2`."""
    for line in sorted(failure.suspects):
        text = failure.lines[line]
        column = indentation(text)
        above = failure.above(line)
        beside = (other for other in failure.lines if indentation(other) == column and other.startswith("- ", column))
        is_item = above.rstrip().endswith(":") or any(beside)
        if _HYPHEN_ON_TEXT.match(text, column) and is_item:
            params = {"problem": "there is no space after the hyphen"}
            repairs = (Repair(line, column + 1, column + 1, " "),)
            return Diagnosis("invalid-yaml", line, column, column + 1, params, repairs)
    return None


def item_below_brackets(failure: Failure) -> Diagnosis | None:
    """An item in braces on a line below its list, which is closed already: `away: [{…}]`, and below it `{…}`."""
    line = max(failure.suspects)
    text, above = failure.lines[line].rstrip(), failure.lines[line - 1].rstrip() if line else ""
    item = text.lstrip(" -,").rstrip(",")
    is_item = item.startswith("{") and item.endswith("}") and not unclosed(item)
    if not (is_item and above.endswith("}]") and indentation(above) < indentation(text)):
        return None
    fix = f"{above[:-1].lstrip()}, {item}]"
    params = {"problem": "this item belongs into the brackets of the line above", "fix": fix}
    repairs = (Repair(line, 0, len(text), f"{INDENT * 2}{item}]"), Repair(line - 1, len(above) - 1, len(above), ","))
    return Diagnosis("invalid-yaml", line, indentation(text), len(text), params, repairs)


def missing_hyphen(failure: Failure) -> Diagnosis | None:
    """An item in braces whose neighbour above has a hyphen: it has none, or another sign there."""
    for line in sorted(failure.suspects):
        text = failure.lines[line]
        above = failure.above(line)
        column, found = indentation(above), indentation(text)
        item = _ITEM_WITHOUT_HYPHEN.match(text, column)
        if item and above.startswith("- ", column) and column in (found, found - 2):
            params = {"problem": "the hyphen before this item is missing"}
            repairs = (Repair(line, column, item.end(), "- "),)
            return Diagnosis("invalid-yaml", line, found, len(text.rstrip()), params, repairs)
    return None
