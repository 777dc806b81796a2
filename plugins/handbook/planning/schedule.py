"""The plan of a campaign: every step with its dates, its people, and why its date is what it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from handbook.model.campaign import Campaign
from handbook.model.days import next_day, previous_day
from handbook.model.playbook import Playbook, Step
from handbook.model.settings import Settings
from handbook.model.when import When
from handbook.planning.arithmetic import working_days_until
from handbook.planning.calendar import DayOff, WorkCalendar
from handbook.planning.dating import Anchors, Dating
from handbook.planning.event import A_WEEK, EventDays
from handbook.planning.hours import in_order
from handbook.planning.resolution import PlanProblem, Resolution, StepDays, cycles
from handbook.planning.selection import Selection, select_steps

__all__ = [
    "ANY_DAY",
    "Dating",
    "Plan",
    "PlanProblem",
    "PlannedStep",
    "plan_campaign",
    "plan_playbook",
]

ANY_DAY: Final = date(2025, 6, 11)
"""A Wednesday to try a plan on, where no holiday and no closure counts."""


@dataclass(frozen=True)
class PlannedStep:
    """One step of a plan. It takes `days` working days, from `start` to `due`, both included.

    In a window there may be more days than it takes; an event takes each day on which people work. `until` is the
    hour at which it ends, on the next day where that is not later than `time`.

    `owner` is a role, or a person where the campaign names one, and `person` who that is here. `after` names only
    steps of this plan. `time` is on the clock of the plan's market. `on` are the only weekdays that will do (none:
    any), `weekday` the one that the author claims. `extra` tells a step that only the campaign has; `changed` is the
    reason of a difference from the playbook, empty where none is given, None where there is no difference.
    """

    id: str
    title: str | None
    when: When
    start: date
    due: date
    time: str | None
    until: str | None
    days: Decimal
    owner: str | None
    person: str | None
    after: tuple[str, ...]
    milestone: str | None
    approver: str | None
    tools: tuple[str, ...]
    done_when: str | None
    on: tuple[str, ...]
    weekday: str | None
    send: bool
    done: date | None
    extra: bool
    changed: str | None
    dating: Dating

    @property
    def lasts(self) -> bool:
        """Whether it takes place on each of several days: an event, or a window with its hours."""
        return takes_place(self.when, self.time, self.until) and self.start < self.due

    @property
    def hours(self) -> str | None:
        """`18:30`, and the hour at which it ends behind a dash, where that is said."""
        return hours_text(self.time, self.until)

    @property
    def is_spread(self) -> bool:
        """Whether its first day has to be told with its last: of an event of several days, and of a window."""
        return self.start < self.due and (self.when.is_event or self.when.begins is not None)

    @property
    def opens(self) -> date | None:
        """The first day of a window in which it is done; None where it has none, or takes place on each of its days."""
        return self.start if self.is_spread and not self.lasts else None

    @property
    def falls_on(self) -> date:
        """The day by which it is listed: the first of what lasts, else the due date."""
        return self.start if self.lasts else self.due

    @property
    def rolled_from(self) -> date | None:
        """The day on which the step would be due if that day could be used; None where it is."""
        return self.dating.rolled_from


def takes_place(when: When, begin: str | None, end: str | None) -> bool:
    """Whether a step happens on each of its days: the event, and a window with the hours of a day.

    One hour alone is that of its deadline.
    """
    return when.is_event or (when.begins is not None and begin is not None and end is not None)


def hours_text(begin: str | None, end: str | None) -> str | None:
    """An hour, and the one at which it ends behind a dash; an end without a beginning, which a rule reports, too.

    What ends at the hour at which it begins lasts for a whole day.
    """
    whole_day = "\N{NO-BREAK SPACE}(24\N{NO-BREAK SPACE}h)" if begin == end else ""
    return f"{begin or ''}\N{EN DASH}{end}{whole_day}" if end else begin


class EventOff(NamedTuple):
    """A day of an event on which others do not work, and why."""

    day: date
    off: DayOff


@dataclass(frozen=True)
class Plan:
    """The steps of a campaign by the days on which they fall, those of one day by their hours, then as in the files.

    `date` is day D, `until` the last day of the event; `codes` are the holiday calendars as they were typed, `timezone`
    is the clock of the market (a name of the IANA database). `skipped` maps the id of a step that this campaign leaves
    out -> the reason, None where it has none. A step without a date is in neither: `problems` has why.
    """

    until: date
    date: date
    calendar: WorkCalendar
    codes: tuple[str, ...]
    timezone: str
    steps: tuple[PlannedStep, ...]
    skipped: Mapping[str, str | None]
    problems: tuple[PlanProblem, ...]

    @property
    def days_off_of_event(self) -> "tuple[EventOff, ...]":
        """The days of the event on which others do not work, and why; one that lasts may go over a weekend.

        Of one that is longer than a week only its first and its last day count.
        """
        days = self.calendar.without_event().days_off(self.date, next_day(self.until))
        found = (EventOff(day, off) for day, off in days if self.date == self.until or off.kind != "weekend")
        is_long = (self.until - self.date).days >= A_WEEK
        return tuple(each for each in found if not is_long or each.day in (self.date, self.until))


def plan_campaign(
    campaign: Campaign, playbook: Playbook, settings: Settings, fillers: Mapping[str, str | None], language: str = "en"
) -> Plan:
    """The plan of one dated use of a playbook; of one without a day on any day, where only the order says something.

    `fillers` maps each role of the handbook -> its own person. `language` is that of the names of holidays.
    """
    codes = tuple(settings.calendar if campaign.calendar is None else campaign.calendar)
    selection = select_steps(campaign, playbook)
    steps = [selection.known[step_id] for step_id in selection.wanted]
    event = EventDays.of(campaign.day or ANY_DAY, campaign.until if campaign.day else None, playbook, steps)
    calendar = WorkCalendar.of(settings, codes, language, campaign.days_off).with_event(event.worked)
    anchors = Anchors.of(calendar, event, campaign.dates, selection.known)
    resolution = Resolution(selection.known, anchors, selection.undatable)
    resolution.resolve(selection.wanted)
    spans = {step_id: span for step_id in selection.wanted if (span := resolution.spans.get(step_id))}
    cast = _Cast(campaign, playbook.owner, fillers, selection, calendar)
    planned = [cast.plan(step_id, spans) for step_id in spans]
    after = {step.id: step.after for step in planned}
    problems = [*resolution.problems, *cycles(selection.known, anchors.given, after)]
    return Plan(
        date=event.first,
        until=event.last,
        calendar=anchors.calendar,
        codes=codes,
        timezone=campaign.timezone or settings.timezone,
        steps=tuple(in_order(planned, lambda step: step.falls_on, lambda step: step.time)),
        skipped=selection.skipped,
        problems=tuple(sorted(problems, key=lambda problem: (problem.step, problem.kind))),
    )


def plan_playbook(  # noqa: PLR0913 -- each is a choice of the command line
    playbook: Playbook,
    day: date,
    settings: Settings,
    fillers: Mapping[str, str | None],
    *,
    options: Mapping[str, str] | None = None,
    calendar: Sequence[str] | None = None,
    dates: Mapping[str, date] | None = None,
    language: str = "en",
) -> Plan:
    """The plan of a campaign without differences on `day`; what is not given is as in `plan_campaign`.

    `options` maps an option -> the choice, `calendar` lists codes of holidays (default: the handbook's), `dates` maps
    the name of another anchor -> its day.
    """
    campaign = Campaign(
        title=playbook.title,
        playbook=playbook.title,
        date=day,
        dates=dict(dates or {}),
        options=dict(options or {}),
        calendar=None if calendar is None else list(calendar),
    )
    return plan_campaign(campaign, playbook, settings, fillers, language)


@dataclass(frozen=True)
class _Cast:
    """Who does what in a campaign."""

    campaign: Campaign
    default_owner: str | None
    fillers: Mapping[str, str | None]
    selection: Selection
    calendar: WorkCalendar

    def plan(self, step_id: str, spans: Mapping[str, StepDays]) -> PlannedStep:
        """One step; `spans` maps each step of the plan -> its dates."""
        step, (start, dating) = self.selection.known[step_id], spans[step_id]
        owner = step.owner or self.default_owner
        return PlannedStep(
            id=step_id,
            title=step.title,
            when=step.when,
            start=start,
            due=dating.due,
            time=step.at,
            until=step.until,
            days=_days_taken(step, start, dating.due, self.calendar),
            owner=owner,
            person=self._person(owner),
            after=tuple(name for name in step.after if name in spans),
            milestone=step.milestone,
            approver=step.approver,
            tools=tuple(step.tools),
            done_when=step.done_when,
            on=tuple(step.on),
            weekday=step.weekday,
            send=step.send,
            done=self.campaign.done.get(step_id),
            extra=step_id in self.selection.extra,
            changed=self._changed(step_id),
            dating=dating,
        )

    def _person(self, owner: str | None) -> str | None:
        """Who fills this role here; a name that is no role is a person."""
        if owner is None or owner in self.campaign.people:
            return owner and self.campaign.people[owner]
        return self.fillers.get(owner, owner)

    def _changed(self, step_id: str) -> str | None:
        change = self.campaign.steps.get(step_id)
        return None if change is None or step_id in self.selection.extra else change.reason or ""


def _days_taken(step: Step, start: date, due: date, calendar: WorkCalendar) -> Decimal:
    """The working days of a step; of an event those on which people work, of a window with hours each of its days."""
    if start == due or not takes_place(step.when, step.at, step.until):
        return step.days
    worked = working_days_until(previous_day(start), due, calendar)
    return Decimal(worked if step.when.is_event else (due - start).days + 1)
