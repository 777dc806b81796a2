"""Syntax errors that come from how a line begins: its indentation, or a key that is none."""

import math
import re
from collections.abc import Sequence
from itertools import islice, takewhile

from handbook.loading.yaml.failure import Diagnosis, Failure
from handbook.loading.yaml.places import start_of
from handbook.loading.yaml.prose import BLOCK
from handbook.loading.yaml.source import INDENT, KEY, Repair, indentation
from handbook.loading.yaml.traps import NO_BREAK_INDENT, NO_BREAK_SPACES

_TAB_INDENT = re.compile(r"[ -]*\t[ \t]*")
_BLANKS_AFTER_DASH = re.compile(r"-[ \t]+")
_NO_BREAK_SPACE = re.compile(rf"[ -]*+(?:[^\s:#]+ ?:)?(?P<gap>[ {NO_BREAK_SPACES}]*[{NO_BREAK_SPACES}][ ]*)")
_NO_BREAK = re.compile(f"[{NO_BREAK_SPACES}]")
_NO_SPACE_AFTER_COLON = re.compile(r" *(?:- +)*[^\W\d][\w-]*:(?=[^\s:/])")
_KEY_OF_ITEM = re.compile(r" *+(?:- ++)++[^\s#][^:]*+:(?:\s|$)")
_ITEM_AS_KEY = re.compile(r"-\s+(?=[\w-]+:(?:\s|$))")
_KEY_AND_VALUE = re.compile(r"[\w-]+: +[^#\s]")
_EMPTY_KEY = re.compile(r"[\w-]+:\s*(?:#.*)?")
_DASHES = re.compile(r" *(?:- +)*")


def tab_indent(failure: Failure) -> Diagnosis | None:
    """A tab where only spaces may indent; the lines below that begin with a tab are put right with it."""
    match = _TAB_INDENT.match(failure.text)
    if match is None or match.end() == len(failure.text):
        return None
    below = [(line, _TAB_INDENT.match(failure.lines[line])) for line in range(failure.line + 1, len(failure.lines))]
    repairs = [_spaces_for_tabs(line, tabs) for line, tabs in below if tabs and tabs[0].startswith("\t")]
    repairs.insert(0, _spaces_for_tabs(failure.line, match))
    start = match[0].index("\t")
    return Diagnosis("tab-indent", failure.line, start, match.end(), {"lines": len(repairs)}, tuple(repairs))


def _spaces_for_tabs(line: int, match: re.Match[str]) -> Repair:
    after_dashes = _BLANKS_AFTER_DASH.sub("- ", match[0])
    return Repair(line, 0, match.end(), after_dashes.replace("\t", INDENT))


def no_break_space(failure: Failure) -> Diagnosis | None:
    """A no-break space after a colon, where YAML wants a plain one, or as indentation."""
    for line in sorted(failure.suspects):
        if NO_BREAK_INDENT.match(failure.lines[line]):
            return no_break_indent(failure.lines, line)
        if match := _NO_BREAK_SPACE.match(failure.lines[line]):
            repair = Repair(line, *match.span("gap"), " " * len(match["gap"]))
            return Diagnosis("no-break-space", line, *match.span("gap"), {}, (repair,))
    return None


def no_break_indent(lines: Sequence[str], first: int) -> Diagnosis:
    """No-break spaces that were meant to indent a line; the lines below that begin so are put right with it."""
    matches = [(line, NO_BREAK_INDENT.match(lines[line])) for line in range(first, len(lines))]
    repairs = tuple(Repair(line, *match.span(), _NO_BREAK.sub(" ", match[0])) for line, match in matches if match)
    start = _indent_of_content(lines[first])
    return Diagnosis("no-break-space", first, start, repairs[0].end, {"lines": len(repairs)}, repairs)


def no_key(failure: Failure) -> Diagnosis | None:
    """A line without a key: the space after its colon is missing, or the colon itself."""
    line, column = start_of(failure.scalar) if failure.scalar else failure.opening
    text = failure.lines[line]
    is_text_before_key = failure.is_misplaced_colon and line < failure.line
    if not (is_text_before_key or "simple key" in failure.context) or column != _indent_of_content(text):
        return None
    if match := _NO_SPACE_AFTER_COLON.match(text):
        repair = Repair(line, match.end(), match.end(), " ")
        params = {"problem": "there is no space after the colon"}
        return Diagnosis("invalid-yaml", line, match.end() - 1, match.end(), params, (repair,))
    params = {"problem": "there is no key and colon before this text"}
    return Diagnosis("invalid-yaml", line, column, len(text.rstrip()), params)


def block_not_indented(failure: Failure) -> Diagnosis | None:
    """The text below `|` or `>`, no further to the right than its key."""
    line = min(failure.suspects)
    above = failure.above(line)
    if not BLOCK.search(above) or indentation(failure.lines[line]) > indentation(above):
        return None
    meant = " " * indentation(above) + INDENT
    params = {"problem": "the text below `|` or `>` stands further to the right than its key"}
    repairs = (Repair(line, 0, indentation(failure.lines[line]), meant),)
    return Diagnosis("invalid-yaml", line, 0, len(failure.lines[line].rstrip()), params, repairs)


def indented_start(failure: Failure) -> Diagnosis | None:
    """A first line that is indented: YAML takes the next line, which is not, for text after the end."""
    first = next((line for line, text in enumerate(failure.lines) if text.strip()), failure.line)
    found = indentation(failure.lines[first])
    if "document start" not in failure.message or not found or first == failure.line:
        return None
    repairs = _moved(failure.lines, first, found, 0)
    return Diagnosis("bad-indent", first, 0, found, {"found": found, "allowed": [0], "lines": len(repairs)}, repairs)


def bad_indent(failure: Failure) -> Diagnosis | None:
    """A line that starts at no column where the lines above let one start."""
    continues_value = failure.is_misplaced_colon and min(failure.suspects) < failure.line
    if not continues_value and not failure.stopped_at_block_line_start:
        return None
    found = indentation(failure.text)
    if lost := _lost_hyphen(failure, found) or _hyphen_too_many(failure, found):
        return lost
    if first := _first_of_group(failure.lines, failure.line, found):
        group = range(first, failure.line)
        return _group_moved(failure.lines, group, found - indentation(failure.lines[first]))
    key_line = failure.lines[min(failure.suspects)]
    allowed = [_indent_of_content(key_line)] if continues_value else _open_indents(failure)
    if found in allowed:
        return _wrong_kind(failure, found)
    if failure.text.startswith("- ", found):
        siblings = (
            indentation(text) for text in reversed(failure.lines[: failure.line]) if text.lstrip().startswith("- ")
        )
        allowed = [*islice((depth for depth in siblings if depth in allowed), 1)] or allowed
        if above := _fewer_above(failure, found, allowed):
            return _group_moved(failure.lines, above, found - allowed[0])
    beside = [depth for depth in allowed if abs(depth - found) == 1 and depth == _depth_above(failure)]
    allowed = beside or allowed
    repairs = _moved(failure.lines, failure.line, found, allowed[0]) if len(allowed) == 1 else ()
    below = next((text for text in failure.lines[failure.line + 1 :] if text.strip()), "")
    if failure.text.startswith("- ", found) and indentation(below) == allowed[0] + len("- "):
        repairs = repairs[:1]  # the other keys of the item stand where they should
    params = {"found": found, "allowed": allowed, "lines": max(1, len(repairs))}
    return Diagnosis("bad-indent", failure.line, 0, found, params, repairs)


def _depth_above(failure: Failure) -> int:
    """The column of the key on the line above.

    That of an item counts only if its hyphen stands as those of the others do, with the line between it and the key:
    the hyphen may be what is wrong.
    """
    above, found = failure.above(failure.line), indentation(failure.text)
    if not above.lstrip().startswith("- "):
        return indentation(above)
    column = indentation(above)
    is_inside = column < found < _indent_of_content(above)
    return _indent_of_content(above) if is_inside and column % len(INDENT) == 0 else -1


def _lost_hyphen(failure: Failure, found: int) -> Diagnosis | None:
    """The first key of an item, without its hyphen, as far left as those of the items above it."""
    item = _item_above(failure, found)
    key = KEY.match(failure.text, found)
    if key is None or not item.startswith(key[0].rstrip(), _indent_of_content(item)):
        return None
    params = {"problem": "the hyphen before this item is missing"}
    repairs = (Repair(failure.line, found, found, "- "),)
    return Diagnosis("invalid-yaml", failure.line, found, len(failure.text.rstrip()), params, repairs)


def _item_above(failure: Failure, column: int) -> str:
    """The line of the last item above whose hyphen stands at a column; empty where there is none."""
    return next((text for text in reversed(failure.lines[: failure.line]) if text.startswith("- ", column)), "")


def _hyphen_too_many(failure: Failure, found: int) -> Diagnosis | None:
    """The first of several keys below a key, with a hyphen that the others do not have."""
    lines, line = failure.lines, failure.line
    above, below = lines[line - 1] if line else "", lines[line + 1] if line + 1 < len(lines) else ""
    key = _ITEM_AS_KEY.match(above, found)
    is_first = line > 1 and _EMPTY_KEY.fullmatch(lines[line - 2].lstrip()) is not None
    if key is None or not is_first or not (KEY.match(failure.text, found) and KEY.match(below, found)):
        return None
    params = {"problem": "a hyphen stands before a key"}
    repairs = (Repair(line - 1, found, key.end(), ""),)
    return Diagnosis("invalid-yaml", line - 1, found, key.end(), params, repairs)


def _fewer_above(failure: Failure, found: int, allowed: Sequence[int]) -> range | None:
    """The lines of the items above one that stands further to the right, where most items stand as that one does."""
    if len(allowed) != 1 or allowed[0] >= found:
        return None
    lines, depth = failure.lines, allowed[0]
    own = takewhile(lambda at: _is_in_list(lines[at], depth), range(failure.line - 1, -1, -1))
    first = min(own, default=failure.line)
    below = takewhile(lambda at: _is_in_list(lines[at], found), range(failure.line, len(lines)))
    is_fewer = sum(lines[at].startswith("- ", depth) for at in range(first, failure.line)) < sum(
        lines[at].startswith("- ", found) for at in below
    )
    return range(first, failure.line) if first < failure.line and is_fewer else None


def _is_in_list(text: str, depth: int) -> bool:
    return not text.strip() or indentation(text) > depth or text.startswith("- ", depth)


def _group_moved(lines: Sequence[str], group: range, columns: int) -> Diagnosis:
    """Move lines to the right, each as far as the others."""
    depth = indentation(lines[group.start])
    repairs = tuple(Repair(at, 0, depth, " " * (depth + columns)) for at in group if lines[at].strip())
    params = {"found": depth, "allowed": [depth + columns], "lines": len(repairs)}
    return Diagnosis("bad-indent", group.start, 0, max(1, depth), params, repairs)


def _first_of_group(lines: Sequence[str], line: int, found: int) -> int | None:
    """The line at which a group begins that stands as far left as its empty key, while its later lines do not."""
    above = [at for at in range(line - 1, -1, -1) if lines[at].strip()]
    depth = indentation(lines[above[0]]) if above else found
    beside = takewhile(lambda at: indentation(lines[at]) == depth, above)
    own = [*takewhile(lambda at: _KEY_AND_VALUE.match(lines[at], depth), beside)]
    key = lines[above[len(own)]] if 0 < len(own) < len(above) else ""
    return own[-1] if found > depth == indentation(key) and _EMPTY_KEY.fullmatch(key, depth) else None


def _wrong_kind(failure: Failure, found: int) -> Diagnosis:
    is_item = failure.text.startswith("-", found)
    above = (text for text in reversed(failure.lines[: failure.line]) if text.lstrip().startswith("- "))
    sibling = next((indentation(text) for text in above if indentation(text) != found), None)
    if is_item and sibling is not None:
        if above := _fewer_above(failure, found, [sibling]):
            return _group_moved(failure.lines, above, found - sibling)
        repairs = _item_moved(failure.lines, failure.line, found, sibling)
        params = {"found": found, "allowed": [sibling], "lines": len(repairs)}
        return Diagnosis("bad-indent", failure.line, 0, found, params, repairs)
    if is_item and (key := _ITEM_AS_KEY.match(failure.text, found)):
        params = {"problem": "a hyphen stands before a key"}
        return Diagnosis(
            "invalid-yaml", failure.line, found, key.end(), params, (Repair(failure.line, found, key.end(), ""),)
        )
    if not is_item and (lost := _key_of_item_above(failure, found)):
        return lost
    problem = "a list item stands among keys" if is_item else "a key stands among list items"
    return Diagnosis("invalid-yaml", failure.line, found, len(failure.text.rstrip()), {"problem": problem})


def _key_of_item_above(failure: Failure, found: int) -> Diagnosis | None:
    """A key with its value that stands as far left as the hyphen of its item, while the others of the item do not."""
    item = _item_above(failure, found)
    if not (_KEY_OF_ITEM.match(item) and _KEY_AND_VALUE.match(failure.text, found)):
        return None
    meant = _indent_of_content(item)
    params = {"found": found, "allowed": [meant], "lines": 1}
    return Diagnosis("bad-indent", failure.line, 0, found, params, (Repair(failure.line, 0, found, " " * meant),))


def _item_moved(lines: Sequence[str], line: int, found: int, meant: int) -> tuple[Repair, ...]:
    """Move an item, with what belongs to it, to the column of those beside it, which stay."""
    below = takewhile(lambda at: indentation(lines[at]) > found, range(line + 1, len(lines)))
    own = takewhile(lambda at: not (indentation(lines[at]) == meant and lines[at].startswith("- ", meant)), below)
    moved = ((at, indentation(lines[at])) for at in (line, *own))
    return tuple(Repair(at, 0, depth, " " * (depth - found + meant)) for at, depth in moved)


def _open_indents(failure: Failure) -> list[int]:
    """List the columns at which the keys and items around a line start, from left to right."""
    limit, found = math.inf, set[int]()
    for text in reversed(failure.lines[: failure.line]):
        depth = indentation(text)
        if text.strip() and depth < limit and text[depth] != "#":
            found.add(depth)
            if _KEY_OF_ITEM.match(text) and _indent_of_content(text) < limit:
                found.add(_indent_of_content(text))
            limit = depth
        if limit == 0:
            break
    return sorted(found)


def _indent_of_content(text: str) -> int:
    match = _DASHES.match(text)
    return match.end() if match else 0


def _moved(lines: Sequence[str], line: int, found: int, meant: int) -> tuple[Repair, ...]:
    """Move a line and those below it that are indented as far to the column where it was meant to start."""
    repairs = [Repair(line, 0, found, " " * meant)]
    for below in range(line + 1, len(lines)):
        depth = indentation(lines[below])
        if lines[below].strip():
            if depth < found:
                break
            repairs.append(Repair(below, 0, depth, " " * (depth - found + meant)))
    return tuple(repairs)
