"""Syntax errors of text that runs over several lines, of which YAML wants to know that it does."""

import re
from itertools import takewhile

from handbook.loading.yaml.failure import Diagnosis, Failure
from handbook.loading.yaml.places import start_of
from handbook.loading.yaml.source import INDENT, KEY, Repair, indentation

BLOCK = re.compile(r": *[|>][+-]?\s*\Z")
"""The end of a line below which a text stands."""
_EMPTY_KEY = re.compile(r" *(?:- +)*[\w-]+:\s*")
_KEY_AND_TEXT = re.compile(r"[\w-]+: +[^\s\"'\[{|>#](?:\S*\s+){1}\S")
_PROSE = re.compile(r"[^\W_][^\s:]*(?:\s+[^\s:]+){2}")


def text_goes_on(failure: Failure) -> Diagnosis | None:
    """A line of text below that of a key, and no further to the right than the key."""
    lines, line = failure.lines, _stopped_at(failure)
    depth = indentation(lines[line])
    above = next((at for at in range(line - 1, -1, -1) if lines[at].strip() and indentation(lines[at]) <= depth), line)
    if indentation(lines[above]) != depth or not _goes_on(lines[above], lines[line], depth):
        return None
    own = takewhile(lambda at: _is_beside(lines[at], depth), range(line, len(lines)))
    is_block = BLOCK.search(lines[above])
    repairs = tuple(
        Repair(at, 0, 0, INDENT)
        for at in own
        if lines[at].strip() and (not is_block or indentation(lines[at]) == depth)
    )
    params = {"problem": "this line belongs to the text above"}
    return Diagnosis("invalid-yaml", line, depth, len(lines[line].rstrip()), params, repairs)


def _stopped_at(failure: Failure) -> int:
    if failure.scalar and not failure.scalar.style:
        return start_of(failure.scalar)[0]
    return failure.opening[0] if "simple key" in failure.context else failure.line


def _goes_on(key: str, text: str, depth: int) -> bool:
    """Whether the text of a key goes on here: below `>-`, or as a sentence below a sentence."""
    return bool(BLOCK.search(key) or (_KEY_AND_TEXT.match(key, depth) and _PROSE.match(text, depth)))


def _is_beside(text: str, depth: int) -> bool:
    return not text.strip() or (indentation(text) >= depth and not KEY.match(text, depth))


def text_without_sign(failure: Failure) -> Diagnosis | None:
    """A text of several lines below its key, and no `>-` behind that: its lines are read as keys."""
    lines, line = failure.lines, _stopped_at(failure)
    depth = indentation(lines[line])
    above = takewhile(lambda at: indentation(lines[at]) == depth, range(line - 1, -1, -1))
    first = min(above, default=line)
    key = lines[first - 1] if first else ""
    if not _EMPTY_KEY.fullmatch(key) or indentation(key) >= depth or not _PROSE.match(lines[first], depth):
        return None
    end = len(key.rstrip())
    params = {"problem": "a text of several lines has `>-` behind its key"}
    return Diagnosis("invalid-yaml", first - 1, indentation(key), end, params, (Repair(first - 1, end, end, " >-"),))
