"""The outline of a Markdown file: front matter, headings and fenced blocks, each with its line."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise
from typing import Final

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.diagnostics.words import nearest
from handbook.loading.front_matter import front_matter

STEPS_BLOCK = "yaml steps"
"""What the fence of a retroplan says."""

# what repeats is possessive: there is nothing to try again, and a line may be a mebibyte long
_FENCE = re.compile(r" {0,3}(?P<marks>`{3,}+|~{3,}+)\s*+(?P<info>[^`]*+)$")
_HEADING = re.compile(r" {0,3}(?P<level>#{2,3})(?=\s)")
_ANY_HEADING = re.compile(r" {0,3}(?P<level>#{1,6})(?=\s)")
_ID = re.compile(r"\{\s*+#(?P<id>[^\s}]++)\s*+\}\Z")

_STEP_ID = re.compile(r"^\s*+-\s++\{?\s*+id:\s*+([a-z0-9-]++)", re.MULTILINE)
_STEP = re.compile(r"\s*+-\s++\{?\s*+id:\s")

_SHORTEST_FENCE: Final = 3


@dataclass
class Heading:
    """A second- or third-level heading, and the prose up to the next heading of either level.

    A heading that has the id of a step is one at any level, for it was meant to be of the third.

    `line` is 1-based; `id` is what stands in `{#...}`; `lines` are the lines below the heading; `indent` is
    how many spaces stand before it, `id_column` where its id begins, 1-based.
    """

    level: int
    title: str
    id: str | None
    line: int
    lines: list[str] = field(default_factory=list[str])
    indent: int = 0
    id_column: int = 0

    @property
    def text(self) -> str:
        """The prose without blank lines around it."""
        return "\n".join(self.lines).strip("\n")


@dataclass
class Outline:
    """A Markdown file in its parts. `front` and `steps` are YAML texts; the lines where they start are 1-based.

    `intro` is the prose before the first heading. `steps` is the fenced block called `yaml steps`, if there is one;
    `mistyped_steps` is the fence of a block that is nearly called so.
    """

    front: str | None
    front_line: int
    intro: str
    intro_line: int
    headings: list[Heading]
    steps: str | None
    steps_line: int
    problems: list[Problem]
    mistyped_steps: Span | None = None


def read_outline(text: str) -> Outline:
    """Take a Markdown text apart. Headings inside fenced blocks are text, not headings (CommonMark 4.5)."""
    lines = text.split("\n")
    begin, end, problem, fence = front_matter(lines)
    if fence is not None:
        lines[fence] = ""
    ids = frozenset(_STEP_ID.findall(text))
    top = Heading(0, "", None, end + 1)
    front = "\n".join(lines[begin : end - 1]) if end else None
    outline = Outline(front, begin + 1, "", end + 1, [], None, 0, [problem] if problem else [])
    outline.problems += _left_over(lines)
    current, steps = top, list[str]()
    for number, line, block in walk_lines(lines, end):
        heading = None if block else _heading(line, number, ids)
        if heading:
            current = heading
            outline.headings.append(current)
        elif block is not None and block.is_steps:
            steps += _step_lines(outline, block, line, number)
        else:
            if block and outline.mistyped_steps is None and _is_meant(block, number, line):
                outline.mistyped_steps = _whole(lines[block.line - 1], block.line)
            current.lines.append(line)
    outline.intro = top.text
    outline.steps = "".join(steps) if outline.steps_line else None
    return outline


def _fenced_twice(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of the fences around a whole text that was put inside those of the steps: they open, and they end.

    Somebody put in a block as another program shows it, with its fences.
    """
    for number, (line, below) in enumerate(pairwise(lines), 1):
        inner = _FENCE.match(below)
        outer = _FENCE.match(line) if inner and inner["info"].strip() else None
        if inner and outer and _Block(outer["marks"], number, outer["info"]).is_steps:
            yield number + 1
            block = _Block(inner["marks"], number + 1, inner["info"])
            end = next(
                (at for at, text in enumerate(lines[number + 1 :], number + 2) if block.is_closed_by(text)), None
            )
            if end and end < len(lines) and block.is_closed_by(lines[end]):
                yield end
            return


def _left_over(lines: Sequence[str]) -> Iterator[Problem]:
    """One problem for all fences inside those of the steps, at the first; it takes them out."""
    if numbers := [*_fenced_twice(lines)]:
        first = numbers[0]
        edits = tuple(Edit(Span(number, 1, number + 1, 1), "") for number in numbers)
        facts = {"line": lines[first - 1].strip(), "sort": "fence"}
        yield Problem("left-over-line", _whole(lines[first - 1], first), facts, edits)


def _heading(line: str, number: int, ids: Collection[str]) -> Heading | None:
    """The heading that a line is: its title without the marks that may close it, and its id in braces."""
    if (found := _ANY_HEADING.match(line)) is None:
        return None
    title = line[found.end() :].strip()
    start = line.index(title, found.end()) + 1
    named = _ID.search(title, max(0, title.rfind("{")))
    if named:
        title = title[: named.start()].rstrip()
    if not _HEADING.match(line) and (named is None or named["id"] not in ids):
        return None
    level, indent, name = len(found["level"]), found.start("level"), named and named["id"]
    column = start + named.start("id") if named else 0
    return Heading(level, title.rstrip("#").rstrip(), name, number, indent=indent, id_column=column)


@dataclass
class _Block:
    """A fenced block that is open: its closing marks, its line, and what its fence says.

    `stop` is the line before which a block of steps should have been closed, where it never is.
    """

    marks: str
    line: int
    info: str
    stop: int | None = None

    @property
    def is_steps(self) -> bool:
        """Whether it holds the steps of a retroplan."""
        return self.info.split() == STEPS_BLOCK.split()

    @property
    def is_nearly_steps(self) -> bool:
        """Whether it was meant to hold them."""
        return not self.is_steps and nearest(self.info.strip(), [STEPS_BLOCK]) is not None

    def is_closed_by(self, line: str) -> bool:
        bare = line.strip()
        return bare.startswith(self.marks) and not bare.strip(self.marks[0])


def _is_meant(block: _Block, number: int, line: str) -> bool:
    """Whether a block was meant to hold steps: its fence nearly says so, or its first line is one."""
    return block.is_nearly_steps if number == block.line else number == block.line + 1 and bool(_STEP.match(line))


def walk_lines(lines: Sequence[str], start: int) -> Iterator[tuple[int, str, _Block | None]]:
    """Each line with its number and the fenced block it belongs to; the fences themselves belong to it.

    A block of steps that is never closed ends where the prose goes on, so that the rest of the file is read. Fences
    inside those of the steps are blank lines.
    """
    if twice := {*_fenced_twice(lines)}:
        lines = ["" if number in twice else line for number, line in enumerate(lines, 1)]
    block, stops = None, _Stops(lines)
    for number, line in enumerate(islice(lines, start, None), start + 1):
        if block and block.stop == number:
            block = None
        if block is None:
            fence = _FENCE.match(line)
            if fence:
                block = _Block(fence["marks"], number, fence["info"])
                block.stop = stops.of(block) if block.is_steps else None
            yield number, line, block
        else:
            yield number, line, block
            if block.is_closed_by(line):
                block = None


@dataclass
class _Stops:
    """Where blocks end that are never closed."""

    lines: Sequence[str]

    def of(self, block: _Block) -> int | None:
        """The first line below a block that is never closed: a heading or another block; None where it is closed."""
        following = self._following.get(block.line, len(self.lines) + 1)
        if following <= len(self.lines) and block.is_closed_by(self.lines[following - 1]):
            return None
        place = bisect_right(self._headings, block.line)
        return min([following, *self._headings[place : place + 1]])

    @cached_property
    def _headings(self) -> Sequence[int]:
        """The numbers of all lines that look like headings."""
        return [number for number, line in enumerate(self.lines, 1) if _HEADING.match(line)]

    @cached_property
    def _following(self) -> Mapping[int, int]:
        """Number of a line that begins with marks of a fence -> of the next that begins with as many of them, or more.

        From the last line to the first, those that wait are kept in the order of their lines; one with fewer marks than
        the line above it is of no use to any line further up.
        """
        found: dict[int, int] = {}
        waiting: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number in range(len(self.lines), 0, -1):
            line = self.lines[number - 1].lstrip()
            mark = line[:1]
            if line.startswith(mark * _SHORTEST_FENCE) and mark in ("`", "~"):
                length, below = len(line) - len(line.lstrip(mark)), waiting[mark]
                while below and below[-1][0] < length:
                    below.pop()
                if below:
                    found[number] = below[-1][1]
                below.append((length, number))
        return found


def _whole(line: str, number: int) -> Span:
    return Span(number, 1, number, len(line) + 1)


def _step_lines(outline: Outline, block: _Block, line: str, number: int) -> Iterator[str]:
    """What a line of a block of steps adds to them: those of the first block count."""
    if number == block.line:
        if outline.steps_line == 0:
            outline.steps_line = number + 1
            if block.stop is not None:
                outline.problems.append(Problem("unclosed-steps-block", _whole(line, number), {"marks": block.marks}))
        else:
            first = {"first_line": outline.steps_line - 1}
            outline.problems.append(Problem("second-steps-block", _whole(line, number), first))
    elif block.line == outline.steps_line - 1 and not block.is_closed_by(line):
        yield f"{line}\n"
