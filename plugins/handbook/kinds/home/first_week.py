"""A new hire's first week: the steps of the onboarding playbook from day D on."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from handbook.loading.records import Record
from handbook.model.playbook import Playbook, Step
from handbook.rendering.named import Named, named, named_owner, named_step
from handbook.rendering.site import Site

_WORKING_DAYS = 5
_LAST_OF_WEEK = {"wd": _WORKING_DAYS - 1, "d": 6}
"""Unit -> the last count that still lies in the first week."""


@dataclass(frozen=True)
class WeekStep:
    """A step of the first week, and who takes care of it."""

    step: Named
    owner: Named | None


@dataclass(frozen=True)
class WeekDay:
    """What happens on one day."""

    title: str
    steps: tuple[WeekStep, ...]


@dataclass(frozen=True)
class FirstWeek:
    """The first days with the playbook that they come from."""

    playbook: Named
    days: tuple[WeekDay, ...]


def first_week(site: Site, here: str) -> FirstWeek | None:
    """The first week of the playbook that most roles are onboarded with; None where there is none."""
    record = _onboarding(site)
    if record is None:
        return None
    steps = sorted((step for step in record.model.steps if _is_in_first_week(step)), key=_days_in)
    days = tuple(
        WeekDay(site.words("home.day", number=count + 1), tuple(_step(site, here, record, step) for step in found))
        for count, found in groupby(steps, _days_in)
    )
    return FirstWeek(named(site, here, "playbook", record.id), days) if days else None


def _onboarding(site: Site) -> Record[Playbook] | None:
    handbook = site.handbook
    wanted = Counter(role.model.onboarding for role in handbook.roles.values() if role.model.onboarding)
    return next((handbook.playbooks[name] for name, _ in wanted.most_common() if name in handbook.playbooks), None)


def _is_in_first_week(step: Step) -> bool:
    return step.when.anchor == "D" and 0 <= step.when.count <= _LAST_OF_WEEK.get(step.when.unit, -1)


def _days_in(step: Step) -> int:
    return step.when.count


def _step(site: Site, here: str, record: Record[Playbook], step: Step) -> WeekStep:
    return WeekStep(named_step(site, here, record, step.id), named_owner(site, here, step.owner or record.model.owner))
