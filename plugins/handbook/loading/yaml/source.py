"""The lines of a YAML text as they were typed, and as they are read once mistakes in them are put right or left out."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final, NamedTuple

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.span import Span

LONGEST_SHOWN: Final = 500
"""Characters of a line that a hint shows whole."""

INDENT: Final = "  "
"""One level further to the right, as the format's own examples have it."""
BULLETS: Final = "\N{BULLET}\N{MIDDLE DOT}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}"
"""What a word processor makes of a hyphen at the beginning of a line."""
KEY: Final = re.compile(r"[\w-]+:(?:\s|$)")

_REFERENCE = re.compile(r"[&*][^\s,\[\]{}]+")


class Repair(NamedTuple):
    """A repair of one line: the characters from `start` to `end` give way to `text`. All 0-based."""

    line: int
    start: int
    end: int
    text: str

    def apply(self, line: str) -> str:
        """Give the line as it is after the repair."""
        return line[: self.start] + self.text + line[self.end :]

    def shown(self, line: str) -> str:
        """Give what a hint says: the line as it is after the repair; of a long one, what is to be typed."""
        return self.apply(line) if len(line) <= LONGEST_SHOWN else self.text

    def typed_column(self, column: int) -> int:
        """Give the column that a column of the repaired line had when it was typed."""
        if column <= self.start:
            return column
        if column >= self.start + len(self.text):
            return column - len(self.text) + self.end - self.start
        return min(column, self.end)


class Source:
    """A text being read.

    `lines` are what the parser gets, `typed` what the user sees; they differ only where a mistake was repaired or
    skipped, and never in their number. `first_line` is the 1-based line at which the text starts in its file.
    """

    def __init__(self, text: str, first_line: int) -> None:
        self.typed = text.split("\n")
        self.lines = list(self.typed)
        self.first_line = first_line
        self.skipped: set[int] = set()
        self._repairs: dict[int, Repair] = {}

    @cached_property
    def references(self) -> frozenset[str]:
        """All that looks like an anchor (`&name`) or an alias (`*name`)."""
        return frozenset(_REFERENCE.findall("\n".join(self.typed)))

    def text(self) -> str:
        """Give the text as it is to be read now."""
        return "\n".join(self.lines)

    def indent_of_content(self, line: int) -> int:
        """Give the column at which a line says more than that it is an item of a list."""
        text = self.lines[line]
        return len(text) - len(text.lstrip(" -"))

    def was_repaired(self, line: int) -> bool:
        """Tell whether a line was repaired already: a second repair would be a guess."""
        return line in self._repairs

    def repair(self, repairs: Iterable[Repair]) -> None:
        """Read these lines from now on as the repairs have them; a line that was repaired before stays as it is."""
        for repair in repairs:
            if repair.line not in self._repairs:
                self._repairs[repair.line] = repair
                self.lines[repair.line] = repair.apply(self.lines[repair.line])

    def edits(self, repairs: Iterable[Repair]) -> tuple[Edit, ...]:
        """Give what makes repairs last in the file; a line that was repaired before waits until that is done there."""
        return tuple(
            Edit(self.span((line, start), (line, end)), text)
            for line, start, end, text in repairs
            if line not in self._repairs
        )

    def skip_entry(self, line: int) -> None:
        """Leave out a line and what is indented below it, closing brackets included."""
        depth = indentation(self.lines[line])
        while True:
            self.lines[line] = ""
            self.skipped.add(line)
            line += 1
            if line == len(self.lines) or not self._belongs(self.lines[line], depth):
                return

    @staticmethod
    def _belongs(line: str, depth: int) -> bool:
        return not line.strip() or indentation(line) > depth or line.startswith(("]", "}"), depth)

    def span(self, start: tuple[int, int], end: tuple[int, int]) -> Span:
        """Give the place in the file of a stretch between two 0-based positions of the text as it is read.

        Positions past the end of a line or of the text, which libyaml knows, are drawn back into the text.
        """
        (line, column), (end_line, end_column) = self._typed(start), self._typed(max(start, end))
        return Span(self.first_line + line, column + 1, self.first_line + end_line, end_column + 1)

    def _typed(self, position: tuple[int, int]) -> tuple[int, int]:
        line, column = position
        if line >= len(self.typed):
            line, column = len(self.typed) - 1, len(self.typed[-1])
        if repair := self._repairs.get(line):
            column = repair.typed_column(column)
        return line, min(column, len(self.typed[line]))

    def line_span(self, line: int, column: int = 0) -> Span:
        """Give the place of a line's text from a column on; a blank line has an empty place."""
        text = self.lines[line]
        return self.span((line, max(column, indentation(text))), (line, len(text.rstrip())))


def indentation(line: str) -> int:
    """Count the spaces that a line starts with."""
    return len(line) - len(line.lstrip(" "))
