"""Where the boxes of an organisation chart stand: arithmetic on seats, in pixels; the template draws them.

Managers stand above their reports. Reports who lead nobody hang in a column below their manager, for a row of them is
soon wider than any screen; further down, where the chart would have more than `MOST_COLUMNS` columns, whole branches
hang so. What is still too wide is broken into shelves, one below the other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from handbook.planning.reporting import Seat

BOX_WIDTH, BOX_HEIGHT = 156, 44
COLUMN, ROW = 176, 58
"""From the edge of one box to that of the next, beside it and below it; columns with indents are wider."""
INDENT = 20
"""How far a report hangs to the right of the manager; from the twelfth level on nothing moves any more."""
MOST_COLUMNS = 7
"""What can still be read on a sheet of A4, printed across."""
_LONGEST_COLUMN = 10
"""Reports who lead nobody and still hang in one column."""
_DEEPEST_INDENT = 12
_GAP = (COLUMN - BOX_WIDTH) // 2
"""Half of what is free between two columns: lines run there, also left of the first one."""


@dataclass(frozen=True)
class Box:
    """The place of a person: the upper left corner."""

    person: str
    x: int
    y: int


@dataclass(frozen=True)
class Layout:
    """Boxes in the order of the seats, the lines between them as SVG paths, and the size of all of it."""

    boxes: tuple[Box, ...]
    lines: tuple[str, ...]
    width: int
    height: int


def layout(seats: Sequence[Seat]) -> Layout:
    """The chart of these seats, each followed by those below it, as `planning.reporting.seats` gives them."""
    drawing = _Drawing.of(seats)
    drawing.put_on_shelves([seat.person for seat in seats if seat.level == 0], 0, 0)
    boxes = tuple(Box(seat.person, *drawing.places[seat.person]) for seat in seats)
    return Layout(
        boxes=boxes,
        lines=tuple(drawing.lines()),
        width=max((box.x for box in boxes), default=0) + BOX_WIDTH + _GAP,
        height=max((box.y for box in boxes), default=0) + BOX_HEIGHT + 1,
    )


def _spread(seats: Sequence[Seat], depth: int) -> frozenset[str]:
    """Those whose reports stand side by side when the levels up to `depth` may."""
    leaders = {seat.person for seat in seats if seat.reports}
    return frozenset(
        seat.person
        for seat in seats
        if seat.level <= depth and (leaders.intersection(seat.reports) or len(seat.reports) > _LONGEST_COLUMN)
    )


def _columns(seats: Sequence[Seat], spread: frozenset[str]) -> Mapping[str, int]:
    """Person -> how many columns all that stands below takes side by side."""
    counts: dict[str, int] = {}
    for seat in reversed(seats):
        counts[seat.person] = sum(counts[report] for report in seat.reports) if seat.person in spread else 1
    return counts


def _deepest_spread(seats: Sequence[Seat]) -> frozenset[str]:
    """Those whose reports stand side by side: on as many levels as the columns allow, but on the first in any case."""
    tops = [seat.person for seat in seats if seat.level == 0]
    for depth in range(MOST_COLUMNS, 0, -1):
        spread = _spread(seats, depth)
        columns = _columns(seats, spread)
        if sum(columns[person] for person in tops) <= MOST_COLUMNS:
            return spread
    return _spread(seats, 0)


def _deepest_indent(seats: Sequence[Seat], spread: frozenset[str]) -> int:
    """How many levels hang below the top of a column, at most."""
    tops, deepest = dict[str, int](), 0
    for seat in seats:
        top = tops.get(seat.person, seat.level)
        deepest = max(deepest, min(seat.level - top, _DEEPEST_INDENT))
        if seat.person not in spread:
            tops.update(dict.fromkeys(seat.reports, top))
    return deepest


@dataclass(frozen=True)
class _Drawing:
    """What is known of each person, and what has been placed so far: person -> corner."""

    seats: Mapping[str, Seat]
    spread: frozenset[str]
    columns: Mapping[str, int]
    pitch: int
    """From one column to the next: all are as wide as the deepest indent of any."""
    places: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])

    @classmethod
    def of(cls, seats: Sequence[Seat]) -> "_Drawing":
        """Nothing placed yet."""
        spread = _deepest_spread(seats)
        pitch = COLUMN + INDENT * max(_deepest_indent(seats, spread) - 1, 0)
        return cls({seat.person: seat for seat in seats}, spread, _columns(seats, spread), pitch)

    def put_on_shelves(self, people: Sequence[str], column: int, row: int) -> int:
        """Place branches side by side from a column and a row on; the first row below them is free again."""
        used, free = 0, row
        for person in people:
            width = min(self.columns[person], MOST_COLUMNS)
            if used and used + width > MOST_COLUMNS:
                used, row = 0, free
            free = max(free, self._put(person, column + used, row))
            used += width
        return free

    def lines(self) -> Iterator[str]:
        """From each manager to each report: over their heads, or down the left side of a column."""
        for person, seat in self.seats.items():
            if person not in self.spread:
                yield from (self._elbow(person, report) for report in seat.reports)
            elif seat.reports:
                left = min(self.places[name][0] for name in seat.reports) - _GAP
                yield from (self._fall(person, report, left) for report in seat.reports)

    def _put(self, person: str, column: int, row: int) -> int:
        """Place a branch; the first row below it is free again."""
        if person not in self.spread:
            return self._hang(person, _GAP + column * self.pitch, row)
        reports = self.seats[person].reports
        free = self.put_on_shelves(reports, column, row + 1)
        beside = [self.places[report][0] for report in reports if self.places[report][1] == (row + 1) * ROW]
        self.places[person] = ((beside[0] + beside[-1]) // 2, row * ROW)
        return free

    def _hang(self, person: str, x: int, row: int) -> int:
        """Place a branch as an indented column; without recursion, for it may be as deep as a company is large."""
        top, waiting = self.seats[person].level, [person]
        while waiting:
            seat = self.seats[waiting.pop()]
            self.places[seat.person] = (x + INDENT * min(seat.level - top, _DEEPEST_INDENT), row * ROW)
            waiting += reversed(seat.reports)
            row += 1
        return row

    def _fall(self, manager: str, report: str, left: int) -> str:
        """From below the manager to above the report; to a lower shelf, along the left side of all reports."""
        (x, y), (to_x, to_y) = self.places[manager], self.places[report]
        middle, head, over = BOX_WIDTH // 2, (ROW - BOX_HEIGHT) // 2, y + ROW
        detour = "" if to_y == over else f"H{left}V{to_y - head}"
        return f"M{x + middle} {y + BOX_HEIGHT}V{over - head}{detour}H{to_x + middle}V{to_y}"

    def _elbow(self, manager: str, report: str) -> str:
        (x, y), (to_x, to_y) = self.places[manager], self.places[report]
        return f"M{x + _GAP} {y + BOX_HEIGHT}V{to_y + BOX_HEIGHT // 2}H{max(to_x, x + _GAP)}"
