"""Where something stands in a file."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text. Lines and columns are 1-based and counted in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


FILE_START = Span(1, 1, 1, 1)
"""The place of a finding that concerns a whole file."""
