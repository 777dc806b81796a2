"""From libyaml's events to dicts, lists and scalars, with the place of each, in one pass and without recursion."""

from collections.abc import Callable
from typing import Any, Final, Protocol, cast

import yaml
from yaml import events

from handbook.diagnostics.problem import Problem
from handbook.loading.odd_characters import escaped_characters
from handbook.loading.scalars import ImpossibleDate, read_plain
from handbook.loading.yaml.commas import comma_in_value
from handbook.loading.yaml.markup import find_key_trap, forbidden_markup, is_indented_by_no_break_space
from handbook.loading.yaml.places import MISSING, Frame, ListFrame, MapFrame, end_of, start_of
from handbook.loading.yaml.source import Source
from handbook.loading.yaml.traps import cut_text, find_trap, is_typographic, lines_cut
from handbook.locales.libyaml import Loader as EventParser

MAX_DEPTH: Final = 32
"""How many lists and mappings may stand inside each other."""
MAX_VALUES: Final = 50_000
"""How many values a text may hold, lists and mappings included, keys not."""

_PARSER_ERRORS = (yaml.YAMLError, ValueError, OverflowError)
"""What a parser raises; PyYAML's own parser lets the errors of `int` and `chr` through."""
_SPECIAL_KEYS = frozenset({"", "null", "<<"})


class _Events(Protocol):
    """What both of PyYAML's parsers do, and their type stubs do not say."""

    def get_event(self) -> events.Event | None:
        """Give the next event; None after the last."""
        ...


class Tree:
    """The document that a source holds.

    After `read`: `root` holds the one value, `problems` what is wrong in what could be read, `limit` the one problem
    where a limit was exceeded, `error` the syntax error that ended the reading, `last` the event before it.
    `complete` is False where a part was left out; `placed` then tells that all such places are known. `misread` is the
    line whose no-break spaces YAML did not take for the indentation that they look like: nothing below it is what it
    seems.
    """

    def __init__(self, source: Source) -> None:
        self.problems: list[Problem] = []
        self.complete = True
        self.placed = True
        self.limit: Problem | None = None
        self.misread: int | None = None
        self.error: Exception | None = None
        self.last: events.Event = events.StreamStartEvent()
        self.root = ListFrame(self.last)
        self.frames: dict[int, Frame] = {}
        self._source = source
        self._frame: Frame = self.root
        self._outer: list[Frame] = []
        self._values = 0
        self._documents = 0
        self._ended = False
        self._parts_end = (-1, 0)
        self._cut = lines_cut(source.text())

    def read(self) -> None:
        """Read the source from start to end, to a limit, to a second document or to the first syntax error."""
        handlers = self._handlers()
        try:
            next_event = cast("_Events", EventParser(self._source.text())).get_event
            while not self._ended and (event := next_event()) is not None:
                self.last = event
                if type(event) is events.ScalarEvent:  # four of five are
                    self._scalar(event)
                elif handle := handlers.get(type(event)):
                    handle(event)
        except _PARSER_ERRORS as error:
            self.error = error

    def was_interrupted(self) -> bool:
        """Tell whether the reading has to be done again, with what ended it put right."""
        return self.error is not None or self.misread is not None

    def open_frames(self) -> list[Frame]:
        """List what was still open when the reading ended, from the outside in."""
        return [*self._outer, self._frame]

    def _handlers(self) -> dict[type[events.Event], Callable[[Any], None]]:
        return {
            events.MappingStartEvent: self._open,
            events.SequenceStartEvent: self._open,
            events.MappingEndEvent: self._close,
            events.SequenceEndEvent: self._close,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document,
        }

    def _document(self, event: events.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._ended = True
            self._leave_out(Problem("second-document", self._source.span(start_of(event), end_of(event))))

    def _scalar(self, event: events.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self.problems += forbidden_markup(event, self._source)
        if event.style == '"':
            self.problems += escaped_characters(event, self._source)
        frame = self._frame
        if type(frame) is MapFrame and frame.wants_key:
            self._key(event, frame)
            return
        self._count(event)
        if self._cut and not event.style and event.value and end_of(event)[0] in self._cut:
            self._tell_cut(event)
        value = event.value if event.style else read_plain(event.value)
        if event.style or not _is_odd(event.value, value):
            frame.put(event, value)
        else:
            self._put_unless_trap(event, value)

    def _put_unless_trap(self, event: events.ScalarEvent, value: object) -> None:
        if not event.value and type(self._frame) is MapFrame and self._is_part(self._frame):
            return
        if not event.value and start_of(event)[0] + 1 in self._source.skipped:
            value = MISSING  # it is empty because what stood below it was left out
        elif trap := find_trap(event, self._source):
            self.problems.append(trap.problem)
            value = trap.meant
        if value is MISSING:
            self.complete = False
            self._frame.drop_value()
        else:
            self._frame.put(event, value)

    def _tell_cut(self, event: events.ScalarEvent) -> None:
        if problem := cut_text(event, self._source):
            self.problems.append(problem)

    def _is_part(self, frame: MapFrame) -> bool:
        """Whether a key without a value is a part of the value before it; that one is then put together again."""
        if start_of(frame.key_event) < self._parts_end:
            frame.forget_key()
            return True
        if (comma := comma_in_value(frame, self._source)) is None:
            return False
        self.problems.append(comma.problem)
        frame.value[comma.key] = comma.meant
        frame.forget_key()
        self._parts_end = comma.end
        return True

    def _count(self, event: events.Event) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            self._stop(event, "too-many-values", MAX_VALUES)

    def _open(self, event: events.CollectionStartEvent) -> None:
        frame = MapFrame(event) if isinstance(event, events.MappingStartEvent) else ListFrame(event)
        if event.anchor is not None or event.tag is not None:
            self.problems += forbidden_markup(event, self._source)
        if isinstance(self._frame, MapFrame) and self._frame.wants_key:
            self._frame.drop_key()
            kind = "list" if isinstance(frame, ListFrame) else "mapping"
            self._leave_out(Problem("non-text-key", self._source.span(start_of(event), end_of(event)), {"kind": kind}))
        else:
            self._count(event)
            self._frame.put(event, frame.value)
        self.frames[id(frame.value)] = frame
        self._outer.append(self._frame)
        self._frame = frame
        if len(self._outer) > MAX_DEPTH:
            self._stop(event, "too-deep", MAX_DEPTH)

    def _close(self, event: events.CollectionEndEvent) -> None:
        self._frame.closing = event
        self._frame = self._outer.pop()

    def _key(self, event: events.ScalarEvent, frame: MapFrame) -> None:
        text = event.value
        is_new = text not in frame.value and text not in frame.passed
        if is_new and text not in _SPECIAL_KEYS and (text.isascii() or not is_typographic(text)):
            frame.take_key(event, text)
            return
        key = self._trapped_key(event, frame)
        if isinstance(key, str):
            frame.take_key(event, key)
        else:
            frame.drop_key()

    def _trapped_key(self, event: events.ScalarEvent, frame: MapFrame) -> object:
        if is_indented_by_no_break_space(event, self._source):
            self._ended = True
            self.misread = start_of(event)[0]
        trap = find_key_trap(event, frame, self._source)
        if trap is None:
            return event.value
        self.problems.append(trap.problem)
        if trap.meant is MISSING and trap.problem.rule != "duplicate-key":
            self.complete = self.placed = False
        return trap.meant

    def _alias(self, event: events.AliasEvent) -> None:
        self.complete = False
        self.problems += forbidden_markup(event, self._source)
        if isinstance(self._frame, MapFrame) and self._frame.wants_key:
            self.placed = False
            self._frame.drop_key()
        else:
            self._count(event)
            self._frame.drop_value()

    def _leave_out(self, problem: Problem) -> None:
        self.complete = self.placed = False
        self.problems.append(problem)

    def _stop(self, event: events.Event, rule: str, limit: int) -> None:
        self._ended = True
        self.limit = Problem(rule, self._source.span(start_of(event), end_of(event)), {"limit": limit})


def _is_odd(text: str, value: object) -> bool:
    """Whether an unquoted value may be a trap."""
    if not text or " - " in text or type(value) is ImpossibleDate:
        return True
    return not text.isascii() and is_typographic(text)
