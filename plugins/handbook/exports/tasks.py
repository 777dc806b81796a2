"""The steps of campaigns as tasks: what every export takes, and the neutral JSON that programs read."""

import datetime
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from handbook.exports.series_words import reason_text
from handbook.loading.records import Handbook
from handbook.locales import wording
from handbook.model.addresses import host_of
from handbook.model.campaign import Status
from handbook.planning.former import former_days
from handbook.planning.hours import end_of, ends_next_day, in_order, in_utc
from handbook.planning.schedule import Plan, PlannedStep, hours_text

_DAY = datetime.timedelta(days=1)
_APPOINTMENT = datetime.timedelta(hours=1)
"""Without a length some programs draw a line that cannot be touched."""
_NONE = datetime.timedelta()


class _Neutral(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Assignee(_Neutral):
    """Who does a task."""

    id: str = Field(description="The person's id in the handbook.")
    name: str
    email: str | None = None


class Task(_Neutral):
    """One step of one campaign. The field descriptions are the schema's manual."""

    uid: str = Field(description="The same for the same step for ever, also when its date moves.")
    campaign: str = Field(description="The campaign's id.")
    campaign_title: str
    status: Status = Field(description="The campaign's status.")
    former_day: datetime.date | None = Field(None, description="The day that the campaign had before, where it moved.")
    moved_because: str | None = Field(None, description="Why it moved, where that is known.")
    step: str = Field(description="The step's id within the campaign.")
    title: str
    start: datetime.date = Field(description="The first day of work.")
    due: datetime.date = Field(description="The last day of work.")
    time: str | None = Field(None, description="The hour at which it begins, on the clock of `timezone`.")
    until: str | None = Field(
        None, description="The hour at which it ends; on the next day where that is not later than `time`."
    )
    lasts: bool = Field(
        default=False,
        description="Whether it is an event on each day from `start` to `due`, weekends included.",
    )
    days: int | float = Field(
        1, description="How many working days it takes, 0.5 half a one; of an event, how many days it lasts."
    )
    timezone: str = Field(description="The market's clock, a name of the IANA database.")
    role: str | None = Field(None, description="The role that the step belongs to.")
    assignee: Assignee | None = None
    milestone: str | None = None
    after: tuple[str, ...] = Field((), description="The steps of the same campaign that this one waits for.")
    done: datetime.date | None = Field(None, description="When it was finished.")
    done_when: str | None = Field(None, description="How one sees that it is finished.")
    url: str | None = Field(None, description="The campaign's page, where the handbook says where it is read.")

    @property
    def is_off(self) -> bool:
        """Whether nobody has to do it any more, or not yet."""
        return self.status in ("cancelled", "postponed")

    @property
    def hours(self) -> str | None:
        """When it begins, and ends, where that is said."""
        return hours_text(self.time, self.until)

    @property
    def first(self) -> datetime.date:
        """The day that stands for it in a calendar: the first of what lasts, else the due date."""
        return self.start if self.lasts else self.due

    @property
    def last(self) -> datetime.date:
        """The day on which it is over: the next one for what goes on past midnight."""
        return end_of(self.due, self.time, self.until)[0]

    @property
    def takes(self) -> datetime.timedelta | None:
        """How long it takes on its clock, `time` to `until`; None without an hour.

        Where no end is said it is an hour, or what is left of the day.
        """
        if self.time is None or self.until is None:
            return min(_APPOINTMENT, _DAY - _since_midnight(self.time)) if self.time else None
        begin, end = (_since_midnight(hour) for hour in (self.time, self.until))
        return end - begin + (_DAY if ends_next_day(self.time, self.until) else _NONE)


class TaskList(_Neutral):
    """Tasks by due date, those of one day by their hours; else by campaign, then in the order of the plan."""

    version: Literal[1] = 1
    handbook: str
    timezone: str | None = Field(None, description="The handbook's own clock, a name of the IANA database.")
    tasks: tuple[Task, ...]


def tasks_of(handbook: Handbook, plans: Mapping[str, Plan], addresses: Mapping[str, str]) -> TaskList:
    """The tasks of these plans (campaign -> plan). `addresses` maps a campaign -> the address of its page."""
    tasks = [
        _task(handbook, campaign_id, plan, step, addresses.get(campaign_id))
        for campaign_id, plan in sorted(plans.items())
        for step in plan.steps
    ]
    settings = handbook.settings
    ordered = in_order(tasks, lambda task: task.due, _hour)
    return TaskList(handbook=settings.name, timezone=settings.timezone, tasks=tuple(ordered))


def _hour(task: Task) -> datetime.datetime | None:
    """The hour of a task that has one, in UTC."""
    return in_utc(task.due, task.time, task.timezone) if task.time else None


def of_person(tasks: Iterable[Task], person: str) -> tuple[Task, ...]:
    """Those that one person does."""
    return tuple(task for task in tasks if task.assignee and task.assignee.id == person)


def task_schema() -> Mapping[str, object]:
    """The JSON Schema of a `TaskList`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **TaskList.model_json_schema()}


def _task(handbook: Handbook, campaign_id: str, plan: Plan, step: PlannedStep, url: str | None) -> Task:
    record, language = handbook.runs[campaign_id], handbook.settings.languages[0]
    campaign = record.model
    former = former_days(campaign, record.rule_day, plan.calendar)
    return Task(
        uid=f"{campaign_id}.{step.id}@{domain_of(handbook)}",
        campaign=campaign_id,
        campaign_title=campaign.title,
        status=campaign.status,
        former_day=former[-1].day if former else None,
        moved_because=(reason_text(wording(language), former[-1]) or None) if former else None,
        step=step.id,
        title=step.title or step.id,
        start=step.start,
        due=step.due,
        time=step.time,
        until=step.until,
        lasts=step.lasts,
        days=plain_number(step.days),
        timezone=plan.timezone,
        role=step.owner,
        assignee=_assignee(handbook, step.person),
        milestone=step.milestone,
        after=step.after,
        done=step.done,
        done_when=step.done_when,
        url=url,
    )


def plain_number(number: Decimal) -> int | float:
    """As JSON has it: `3`, `0.5`."""
    return int(number) if number == int(number) else float(number)


def _since_midnight(hour: str) -> datetime.timedelta:
    hours, minutes = hour.split(":")
    return datetime.timedelta(hours=int(hours), minutes=int(minutes))


def _assignee(handbook: Handbook, person: str | None) -> Assignee | None:
    """Who that is; the id serves as name where the file cannot be read."""
    if person is None:
        return None
    record = handbook.people.get(person)
    return Assignee(id=person, name=record.model.name if record else person, email=record and record.model.email)


def domain_of(handbook: Handbook) -> str:
    """What makes ids of this handbook unlike those of others (RFC 7986, 5.3): where it is read, else its name."""
    settings = handbook.settings
    return host_of(settings.site) or re.sub(r"[^a-z0-9]+", "-", settings.name.casefold()).strip("-") or "handbook"
