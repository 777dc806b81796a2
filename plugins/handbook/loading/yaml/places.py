"""The dicts and lists of a YAML document with the place of every key and value in them."""

from collections.abc import Sequence
from enum import Enum
from typing import Final, Literal, NamedTuple, Protocol, cast

from yaml.events import CollectionStartEvent, Event, ScalarEvent

from handbook.diagnostics.span import Span
from handbook.loading.yaml.source import Source


class Missing(Enum):
    """The type of `MISSING`: null is a value, this is none."""

    MISSING = "missing"


MISSING: Final = Missing.MISSING
"""Stands where nothing usable could be read."""

Position = tuple[int, int]
Place = tuple[Event, Event]
"""The events of a key and of its value; of a list's item, its own event twice."""


class ListFrame:
    """A list being read, and afterwards the places of its items. `has_gap` tells that one was left out."""

    __slots__ = ("closing", "has_gap", "opening", "places", "value")

    def __init__(self, opening: Event) -> None:
        self.value: list[object] = []
        self.places: list[Place] = []
        self.opening = opening
        self.closing = opening
        self.has_gap = False

    def put(self, event: Event, value: object) -> None:
        """Add an item."""
        self.value.append(value)
        self.places.append((event, event))

    def drop_value(self) -> None:
        """Pass over an item."""
        self.has_gap = True


class MapFrame:
    """A mapping being read, and afterwards the places of its keys and values.

    `passed` maps a key whose value was left out -> the event of the key.
    """

    __slots__ = ("_key", "_key_event", "closing", "opening", "passed", "places", "value", "wants_key")

    def __init__(self, opening: Event) -> None:
        self.value: dict[str, object] = {}
        self.places: dict[str, Place] = {}
        self.passed: dict[str, Event] = {}
        self.opening = opening
        self.closing = opening
        self.wants_key = True
        self._key: str | None = None
        self._key_event = opening

    def take_key(self, event: Event, key: str) -> None:
        """Remember the key whose value comes next."""
        self.wants_key = False
        self._key = key
        self._key_event = event

    def drop_key(self) -> None:
        """Pass over a key, and over the value that comes next."""
        self.wants_key = False
        self._key = None

    def put(self, event: Event, value: object) -> None:
        """Set the value of the key that came last."""
        self.wants_key = True
        if self._key is not None:
            self.value[self._key] = value
            self.places[self._key] = (self._key_event, event)

    def drop_value(self) -> None:
        """Pass over a value; its key was there all the same."""
        self.wants_key = True
        if self._key is not None:
            self.passed[self._key] = self._key_event

    def forget_key(self) -> None:
        """Pass over a key that was none."""
        self.wants_key = True

    @property
    def key_event(self) -> Event:
        """The key that came last."""
        return self._key_event

    @property
    def last_entry(self) -> tuple[str, Event] | None:
        """The key before the one that came last, and the event of its value."""
        key = next(reversed(self.places), None)
        return (key, self.places[key][1]) if key is not None else None

    def first(self, key: str) -> Event | None:
        """Find the event of a key that was there before, with or without a value."""
        return self.places[key][0] if key in self.places else self.passed.get(key)


Frame = ListFrame | MapFrame


def open_bracket(frames: Sequence[Frame]) -> Position | None:
    """Give the place of the innermost list in brackets or mapping in braces."""
    for frame in reversed(frames):
        if isinstance(frame.opening, CollectionStartEvent) and frame.opening.flow_style:
            return start_of(frame.opening)
    return None


Extent = tuple[int, int, int, int]
"""The line and column at which something starts, and those before which it ends."""


class _Part(NamedTuple):
    """An entry of a mapping, or an item of a list, which has no key. A `block` is text below its sign, `|`."""

    key: Extent | None
    value: Extent
    form: Literal["plain", "block", "collection"]

    @classmethod
    def of(cls, place: Place) -> "_Part":
        """What is kept of the events of a parser, which are five times as large."""
        key_event, event = place
        is_block = isinstance(event, ScalarEvent) and event.style in {"|", ">"}
        form = "collection" if isinstance(event, CollectionStartEvent) else "block" if is_block else "plain"
        return cls(None if key_event is event else _extent(key_event), _extent(event), form)


class _Node:
    """A mapping or a list with the places of its parts; `gaps` are the keys of which the value was left out."""

    __slots__ = ("end", "gaps", "has_gap", "parts", "value")

    def __init__(self, frame: Frame) -> None:
        self.value = frame.value
        self.end = end_of(frame.closing)
        places = frame.places.items() if isinstance(frame, MapFrame) else enumerate(frame.places)
        self.parts: dict[str | int, _Part] = {step: _Part.of(place) for step, place in places}
        self.gaps = frozenset(frame.passed) if isinstance(frame, MapFrame) else frozenset[str]()
        self.has_gap = isinstance(frame, ListFrame) and frame.has_gap

    def part(self, step: str | int) -> tuple[_Part, object] | None:
        """Find a part by its key or its index."""
        part = self.parts.get(step)
        return (part, cast("dict[str | int, object]", self.value)[step]) if part else None


class Places:
    """Where each part of a document stands; looked up only for the parts that a finding is about."""

    def __init__(self, source: Source, root: ListFrame, frames: dict[int, Frame]) -> None:
        self._source = source
        self._root = _Node(root)
        self._nodes = {value: _Node(frame) for value, frame in frames.items()}

    def span(self, loc: Sequence[str | int], *, key: bool) -> Span:
        """Give the place of the deepest part of a route that exists: of its value, or of its key."""
        found = self._root.part(0)
        if found is None:
            return self._source.span((0, 0), (0, 0))
        part, value = found
        for step in loc:
            node = self._nodes.get(id(value))
            found = node.part(step) if node else None
            if found is None:
                break
            part, value = found
        return self._span(part, value, key=key)

    def has_gap(self, loc: Sequence[str | int]) -> bool:
        """Tell whether a value at a route was left out, or an item of the list there."""
        node: _Node | None = self._root
        for step in (0, *loc):
            if node and step in node.gaps:
                return True
            found = node.part(step) if node else None
            if found is None:
                return False
            node = self._nodes.get(id(found[1]))
        return node is not None and node.has_gap

    def _span(self, part: _Part, value: object, *, key: bool) -> Span:
        start, end = part.value[:2], part.value[2:]
        is_key = key and part.key is not None
        if part.form == "collection" and not is_key:
            return self._first_line(start, self._nodes[id(value)].end)
        if is_key or start == end:  # nothing was typed after the key: the key is what can be shown
            told = part.key or part.value
            return self._source.span(told[:2], told[2:])
        return self._first_line(start, end) if part.form == "block" else self._source.span(start, end)

    def _first_line(self, start: Position, end: Position) -> Span:
        return self._source.line_span(*start) if end[0] > start[0] else self._source.span(start, end)


def _extent(event: Event) -> Extent:
    start, end = event.start_mark, event.end_mark
    return (start.line, start.column, end.line, end.column) if start and end else (0, 0, 0, 0)


def start_of(event: Event) -> Position:
    """Give the 0-based line and column at which an event starts."""
    return position(event.start_mark)


def end_of(event: Event) -> Position:
    """Give the 0-based line and column before which an event ends."""
    return position(event.end_mark)


class _Mark(Protocol):
    """What the marks of both of PyYAML's parsers have; lines and columns are 0-based."""

    line: int
    column: int


def position(mark: _Mark | None) -> Position:
    """Give the line and column of a mark; the start of the text where the parser gave none."""
    return (mark.line, mark.column) if mark else (0, 0)
