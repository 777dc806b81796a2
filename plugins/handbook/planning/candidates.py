"""What speaks against a day for the event: holidays, people who are away, steps that should have begun."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from handbook.model.settings import Period
from handbook.planning.absences import whole
from handbook.planning.calendar import DayOff
from handbook.planning.schedule import Plan, PlannedStep
from handbook.planning.school_days import SchoolDays, school_days

Absences = Mapping[str, Sequence[Period]]
"""Person -> the days on which they are away."""


@dataclass(frozen=True)
class Candidate:
    """A day for the event, and what speaks against it; all by due date.

    `days_off` are why others do not work on days of the event. `late` are the steps that should have begun before
    today; `moved` those that had to leave a holiday or a closure, each with that day and what it is (weekends go
    without saying); `away` maps a person -> the steps that are due while they are away.
    """

    plan: Plan
    days_off: tuple[DayOff, ...]
    late: tuple[PlannedStep, ...]
    moved: tuple[tuple[PlannedStep, date, DayOff], ...]
    away: Mapping[str, tuple[PlannedStep, ...]]
    school: SchoolDays
    """The school holidays in which the event falls."""

    @property
    def start(self) -> date:
        """The first day of work; the event where there is no step."""
        return min((step.start for step in self.plan.steps), default=self.plan.date)


def examine(plan: Plan, today: date, absences: Absences, zones: Sequence[str] = ()) -> Candidate:
    """Look at a plan from `today`; steps that are done are no longer in anybody's way.

    `zones` are those of which the school holidays count.
    """
    steps = [step for step in plan.steps if step.done is None]
    met = [(step, period) for step in steps for period in whole(absences.get(step.person or "", ()))]
    away = dict[str, tuple[PlannedStep, ...]]()
    for step, period in met:
        if step.person and period.from_ <= step.due and step.falls_on <= period.to:
            away[step.person] = (*away.get(step.person, ()), step)
    return Candidate(
        plan=plan,
        days_off=tuple(each.off for each in plan.days_off_of_event),
        late=tuple(step for step in steps if step.start < today),
        moved=tuple(entry for step in steps if (entry := _moved(step, plan))),
        away=away,
        school=school_days(plan, zones),
    )


def _moved(step: PlannedStep, plan: Plan) -> tuple[PlannedStep, date, DayOff] | None:
    day = step.rolled_from
    reason = plan.calendar.why_off(day) if day else None
    return (step, day, reason) if day and reason and reason.kind != "weekend" else None
