"""The dates of many steps, each told from the event, from a given day or from another step."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from handbook.model.playbook import Step
from handbook.planning.arithmetic import start_of_span
from handbook.planning.cycles import find_cycles
from handbook.planning.dating import EVENT, Anchors, Dating, date_step


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
        self._choices = tuple(sorted({*anchors.given, *steps} - {EVENT}))
        self._known = {EVENT, *self._choices, *undatable}

    def resolve(self, wanted: Iterable[str]) -> None:
        """Date these steps, and those that they are anchored on."""
        for step_id in wanted:
            for current in self._anchors_first(step_id):
                self._settle(self._steps[current])

    def _anchors_first(self, step_id: str) -> list[str]:
        """The steps to date for the sake of this one, itself last."""
        chain = list[str]()
        while step_id in self._steps and step_id not in self._settled:
            self._settled.add(step_id)
            chain.append(step_id)
            if (step_id := self._steps[step_id].when.anchor) in self._anchors.given:
                break
        return chain[::-1]

    def _settle(self, step: Step) -> None:
        name = step.when.anchor
        if name not in self._known:
            self.problems.append(PlanProblem("unknown-anchor", step.id, {"name": name, "choices": self._choices}))
        elif (anchor_date := self._date_of(name)) is not None:
            self._date(step, anchor_date)

    def _date_of(self, anchor: str) -> date | None:
        if anchor in self._anchors.given:
            return self._anchors.given[anchor]
        return self.spans[anchor].dating.due if anchor in self.spans else None

    def _date(self, step: Step, anchor_date: date) -> None:
        try:
            dating = date_step(step, anchor_date, self._anchors)
            start = start_of_span(dating.due, step.days, self._anchors.calendar).day
        except OverflowError:
            self.problems.append(PlanProblem("out-of-range", step.id, {"when": step.when.text}))
        else:
            self.spans[step.id] = StepDays(start, dating)


def cycles(
    steps: Mapping[str, Step], given: Mapping[str, date], after: Mapping[str, Iterable[str]]
) -> Iterator[PlanProblem]:
    """The cycles of anchors among all `steps`, skipped ones too, for others are dated from them; and those of `after`.

    Never a cycle through both: a step may wait for one that is dated back from it (`rehearsal: live - 3wd`).
    """
    names = steps.keys() - given.keys()
    anchored = {step_id: {step.when.anchor} & names for step_id, step in steps.items()}
    for path in (*find_cycles(anchored), *find_cycles(after)):
        yield PlanProblem("cycle", path[0], {"path": path})
