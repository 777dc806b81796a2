"""A syntax error as a value: where the parser stopped, and what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from yaml import MarkedYAMLError
from yaml.events import Event, ScalarEvent

from handbook.loading.yaml.places import Position, end_of, position, start_of
from handbook.loading.yaml.source import Repair, indentation


@dataclass(frozen=True)
class Failure:
    """A syntax error.

    `message` and `context` are the parser's words; `line` and `column` the 0-based place where it stopped, always
    inside `lines`; `opening` the start of what it was reading; `scalar` the text before, if that ends on the same line.
    """

    lines: Sequence[str]
    message: str
    context: str
    line: int
    column: int
    opening: Position
    scalar: ScalarEvent | None

    @property
    def text(self) -> str:
        """The line where the parser stopped."""
        return self.lines[self.line]

    @property
    def is_misplaced_colon(self) -> bool:
        """Whether a colon makes a key of something that cannot be one."""
        return "mapping values are not allowed" in self.message

    @property
    def suspects(self) -> set[int]:
        """The lines that may hold the mistake: where the parser stopped, and where the text before that began."""
        return {self.opening[0] if self.scalar is None else start_of(self.scalar)[0], self.line}

    def above(self, line: int) -> str:
        """The last line above one that says something; empty where there is none."""
        return next((text for text in reversed(self.lines[:line]) if text.strip()), "")

    @property
    def stopped_in_flow(self) -> bool:
        """Whether a list in brackets or a mapping in braces was being read."""
        return "flow" in self.context

    @property
    def stopped_at_block_line_start(self) -> bool:
        """Whether the parser wanted the next key or item of a block, and the line begins with something else."""
        in_block = "block mapping" in self.context or "block collection" in self.context
        return in_block and self.column <= indentation(self.text) < len(self.text)


@dataclass(frozen=True)
class Diagnosis:
    """What a syntax error means to its author.

    `line`, `start` and `end` are the 0-based place to show. `repairs` put it right; the first is of that line.
    """

    rule: str
    line: int
    start: int
    end: int
    params: Mapping[str, object] = field(default_factory=dict[str, object])
    repairs: tuple[Repair, ...] = ()


def is_continued(lines: Sequence[str], line: int) -> bool:
    """Tell whether the next line that is not blank is indented below a line."""
    following = next((text for text in lines[line + 1 :] if text.strip()), "")
    return indentation(following) > indentation(lines[line])


def failure_of(error: Exception, last: Event, lines: Sequence[str], open_bracket: Position | None) -> Failure:
    """Describe what a parser raised after the event `last`, with that bracket still open."""
    marked = error if isinstance(error, MarkedYAMLError) else MarkedYAMLError(problem=str(error))
    line, column = _inside(lines, position(marked.problem_mark) if marked.problem_mark else end_of(last))
    scalar = last if isinstance(last, ScalarEvent) and end_of(last)[0] == line else None
    opening = start_of(scalar) if scalar else (line, column)
    if open_bracket and "flow node" in (marked.context or ""):
        opening = open_bracket  # the parser gives the place of the missing node
    elif marked.context_mark:
        opening = _inside(lines, position(marked.context_mark))
    return Failure(lines, marked.problem or "", marked.context or "", line, column, opening, scalar)


def _inside(lines: Sequence[str], place: Position) -> Position:
    """Draw a place past the end, which libyaml knows, back into the text."""
    line, column = min(place, (len(lines) - 1, len(lines[-1])))
    return line, min(column, len(lines[line]))
