"""The dates of many steps, each told from the event, from a given day or from another step."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from handbook.model.playbook import Step
from handbook.model.when import EVENT, LAST_DAY, When
from handbook.planning.arithmetic import start_of_span
from handbook.planning.cycles import find_cycles
from handbook.planning.dating import Anchors, Dating, date_step, offset_from
from handbook.planning.event import whole_days


@dataclass(frozen=True)
class PlanProblem:
    """Why a plan has no date for a step, or no order for some.

    `params` by kind: `cycle`: path (step ids, closed: a, b, a); `unknown-anchor`: name, choices (names that would do);
    `out-of-range`: when (what was typed; it leads out of the years 1 to 9999, or finds no working day).
    """

    kind: Literal["cycle", "unknown-anchor", "out-of-range"]
    step: str
    params: Mapping[str, object] = field(default_factory=dict[str, object])


class StepDays(NamedTuple):
    """The first day of a step, included, and how its due date came about."""

    start: date
    dating: Dating


class Resolution:
    """Dates steps once their anchors are dated, without recursion: a chain may be 5,000 steps long.

    A given anchor wins over a step of the same name. A step whose anchor has no date has none either, and only the
    first of such a chain makes a problem; a step anchored on one of `undatable` makes none, for that is told elsewhere.
    """

    def __init__(self, steps: Mapping[str, Step], anchors: Anchors, undatable: Iterable[str] = ()) -> None:
        self.spans: dict[str, StepDays] = {}
        self.problems: list[PlanProblem] = []
        self._steps, self._anchors, self._settled = steps, anchors, set[str]()
        self._choices = tuple(sorted({*anchors.given, *steps} - {EVENT, *LAST_DAY}))
        self._known = {*anchors.given, *steps, *undatable}

    def resolve(self, wanted: Iterable[str]) -> None:
        """Date these steps, and those that they are anchored on."""
        for step_id in wanted:
            for current in self._anchors_first(step_id):
                self._settle(self._steps[current])

    def _anchors_first(self, step_id: str) -> list[str]:
        """The steps to date for the sake of this one, itself last."""
        order, stack = list[str](), [(step_id, False)]
        while stack:
            name, is_next = stack.pop()
            if is_next:
                order.append(name)
            elif name in self._steps and name not in self._settled:
                self._settled.add(name)
                anchors = (anchor for anchor in self._steps[name].when.anchors if anchor not in self._anchors.given)
                stack += [(name, True), *((anchor, False) for anchor in anchors)]
        return order

    def _settle(self, step: Step) -> None:
        unknown = next((name for name in step.when.anchors if name not in self._known), None)
        if unknown is not None:
            self.problems.append(PlanProblem("unknown-anchor", step.id, {"name": unknown, "choices": self._choices}))
            return
        anchor_date = self._date_of(step.when)
        opening = self._date_of(step.when.begins) if step.when.begins else None
        if anchor_date is not None and (opening is not None or step.when.begins is None):
            self._date(step, anchor_date, opening)

    def _date_of(self, when: When) -> date | None:
        """The day of its anchor; of a step that lasts, the first for what comes before it, else the last."""
        if when.anchor in self._anchors.given:
            return self._anchors.given[when.anchor]
        found = self.spans.get(when.anchor)
        if found is None:
            return None
        is_before = when.count < 0 and self._steps[when.anchor].when.is_event
        return found.start if is_before else found.dating.due

    def _date(self, step: Step, anchor_date: date, opening: date | None) -> None:
        try:
            dating = date_step(step, anchor_date, self._anchors)
            start = self._start(step, dating.due, opening)
        except OverflowError:
            self.problems.append(PlanProblem("out-of-range", step.id, {"when": step.when.text}))
        else:
            self.spans[step.id] = StepDays(start, dating)

    def _start(self, step: Step, due: date, opening: date | None) -> date:
        """`opening` is the day of the anchor of a window's first day."""
        if step.when.begins and opening is not None:
            return min(offset_from(opening, step.when.begins, self._anchors.calendar).day, due)
        if step.when.is_event:
            return self._anchors.event.first
        return start_of_span(due, whole_days(step.days), self._anchors.calendar).day


def cycles(
    steps: Mapping[str, Step], given: Mapping[str, date], after: Mapping[str, Iterable[str]]
) -> Iterator[PlanProblem]:
    """The cycles of anchors among all `steps`, skipped ones too, for others are dated from them; and those of `after`.

    Never a cycle through both: a step may wait for one that is dated back from it (`rehearsal: live - 3wd`).
    """
    names = steps.keys() - given.keys()
    anchored = {step_id: {*step.when.anchors} & names for step_id, step in steps.items()}
    for path in (*find_cycles(anchored), *find_cycles(after)):
        yield PlanProblem("cycle", path[0], {"path": path})
