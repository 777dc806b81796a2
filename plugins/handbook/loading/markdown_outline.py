"""The outline of a Markdown file: front matter, headings and fenced blocks, each with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import FILE_START, Span
from handbook.diagnostics.words import nearest

STEPS_BLOCK = "yaml steps"
"""What the fence of a retroplan says."""

_FENCE = re.compile(r" {0,3}(?P<marks>`{3,}|~{3,})\s*(?P<info>[^`]*)$")
_HEADING = re.compile(r" {0,3}(?P<level>#{2,3})\s+(?P<title>.*?)\s*#*\s*(?:\{\s*#(?P<id>[^\s}]+)\s*\})?\s*$")


@dataclass
class Heading:
    """A second- or third-level heading, and the prose up to the next heading of either level.

    `line` is 1-based; `id` is what stands in `{#...}`; `lines` are the lines below the heading.
    """

    level: int
    title: str
    id: str | None
    line: int
    lines: list[str] = field(default_factory=list[str])

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
    end, problems = _front_matter_end(lines)
    top = Heading(0, "", None, end + 1)
    outline = Outline("\n".join(lines[1 : end - 1]) if end else None, 2, "", end + 1, [], None, 0, problems)
    current = top
    for number, line, block in walk_lines(lines, end):
        heading = None if block else _HEADING.match(line)
        if heading:
            current = Heading(len(heading["level"]), heading["title"], heading["id"], number)
            outline.headings.append(current)
        elif block is not None and block.is_steps:
            _take_steps(outline, block, line, number)
        else:
            if block and block.line == number and block.is_nearly_steps:
                outline.mistyped_steps = outline.mistyped_steps or _whole(line, number)
            current.lines.append(line)
    outline.intro = top.text
    return outline


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


def walk_lines(lines: list[str], start: int) -> Iterator[tuple[int, str, _Block | None]]:
    """Each line with its number and the fenced block it belongs to; the fences themselves belong to it.

    A block of steps that is never closed ends where the prose goes on, so that the rest of the file is read.
    """
    block: _Block | None = None
    for number, line in enumerate(lines[start:], start + 1):
        if block and block.stop == number:
            block = None
        if block is None:
            fence = _FENCE.match(line)
            if fence:
                block = _Block(fence["marks"], number, fence["info"])
                block.stop = _stop(block, lines) if block.is_steps else None
            yield number, line, block
        else:
            yield number, line, block
            if block.is_closed_by(line):
                block = None


def _stop(block: _Block, lines: list[str]) -> int | None:
    """The first line below a block that is never closed: a heading or another block; None where it is closed."""
    stop = len(lines) + 1
    for number, line in enumerate(lines[block.line :], block.line + 1):
        if block.is_closed_by(line):
            return None
        opens_another = line.lstrip().startswith(block.marks)
        if opens_another or _HEADING.match(line):
            stop = min(stop, number)
        if opens_another:
            break
    return stop


def _whole(line: str, number: int) -> Span:
    return Span(number, 1, number, len(line) + 1)


def _take_steps(outline: Outline, block: _Block, line: str, number: int) -> None:
    if number == block.line:
        if outline.steps is None:
            outline.steps, outline.steps_line = "", number + 1
            if block.stop is not None:
                outline.problems.append(Problem("unclosed-steps-block", _whole(line, number), {"marks": block.marks}))
        else:
            first = {"first_line": outline.steps_line - 1}
            outline.problems.append(Problem("second-steps-block", _whole(line, number), first))
    elif block.line == outline.steps_line - 1 and not block.is_closed_by(line):
        outline.steps = f"{outline.steps}{line}\n"


def _front_matter_end(lines: list[str]) -> tuple[int, list[Problem]]:
    """How many lines the front matter takes, its two `---` included; 0 and a problem where there is none."""
    if lines[0].rstrip() != "---":
        return 0, [Problem("no-front-matter", FILE_START, {"found": lines[0][:40]})]
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == "---":
            return number, []
    return 0, [Problem("no-front-matter", Span(1, 1, 1, 4), {"found": "---"})]
