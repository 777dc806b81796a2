"""`export`: what is wanted of the plans, as one list of tasks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from handbook.exports.tasks import TaskList, of_person, tasks_of
from handbook.kinds.campaigns.plans import plan_as_it_was, plan_without_day, plans_of
from handbook.loading.folder import load_handbook
from handbook.loading.on_demand import open_handbook
from handbook.loading.records import Handbook
from handbook.pipeline.answers.naming import meant, meant_date
from handbook.planning.schedule import Plan
from handbook.rendering.links import public_url
from handbook.rendering.page import record_place
from handbook.starters.wish import words_of


@dataclass(frozen=True)
class Unexportable:
    """Why there is nothing to export, in one sentence."""

    reason: str


@dataclass(frozen=True)
class Export:
    """Tasks, and what they are: `name` is a file name without ending, `title` what people call them."""

    name: str
    title: str
    tasks: TaskList
    language: str
    left_out: tuple[str, ...] = ()
    """The open campaigns whose steps cannot be dated for a mistake in a file, by name."""


def campaign_tasks(root: Path, campaign: str, target: str = "") -> Export | Unexportable:
    """The tasks of one campaign, whatever its status, for a kind of file; of one that repeats those of all its dates.

    Paper has the steps of one without a day too; a calendar takes back the events of one that is postponed.
    """
    handbook = open_handbook(root)
    runs = [run.id for run in handbook.dates.get(campaign, ())] or [campaign]
    plans = plans_of(handbook, runs=runs)
    undated = (run for run in runs if run not in plans and (run == campaign or target == "ics"))
    without_day = {run: _without_day(handbook, run, target) for run in undated}
    found = {run: plan for run in runs if (plan := plans.get(run) or without_day.get(run))}
    if not found and (campaign in handbook.runs or campaign in handbook.campaigns):
        named = handbook.campaigns.get(campaign) or handbook.runs[campaign]
        why = "no-dates" if named.model.first_day else "no-day-yet"
        return Unexportable(words_of(handbook)(f"refusal.{why}", name=campaign))
    if not found:
        words = words_of(handbook)
        instead = meant_date(campaign, handbook, words) or meant(campaign, handbook.campaigns, words)
        return Unexportable(words("refusal.no-campaign", name=campaign) + instead)
    named = handbook.campaigns.get(campaign) or handbook.runs[campaign]
    return _export(handbook, campaign, named.model.title, tasks(handbook, found))


def _without_day(handbook: Handbook, campaign: str, target: str) -> Plan | None:
    """What a file takes of a campaign that has no day; None where it takes nothing.

    One that repeats in a way that cannot be read is no run: which dates it has, nobody can say.
    """
    record = handbook.runs.get(campaign)
    playbook = handbook.playbooks.get(record.model.playbook) if record else None
    if record is None or playbook is None or record.model.day:
        return None
    if target == "pdf":
        return plan_without_day(handbook, record.model, playbook.model)
    return plan_as_it_was(handbook, record.model, playbook.model) if target == "ics" and record.model.date else None


def person_tasks(root: Path, person: str) -> Export | Unexportable:
    """What one person has to do, over all campaigns that are open."""
    handbook = load_handbook(root)
    if person not in handbook.people:
        words = words_of(handbook)
        return Unexportable(words("refusal.no-person", name=person) + meant(person, handbook.people, words))
    found = _of_all(handbook, person, handbook.people[person].model.name)
    own = found.tasks.model_copy(update={"tasks": of_person(found.tasks.tasks, person)})
    return replace(found, tasks=own)


def all_tasks(root: Path) -> Export:
    """The tasks of all campaigns that are open."""
    handbook = load_handbook(root)
    return _of_all(handbook, "all", handbook.settings.name)


def _of_all(handbook: Handbook, name: str, title: str) -> Export:
    plans = plans_of(handbook)
    found = _export(handbook, name, title, tasks(handbook, open_plans(handbook, plans)))
    return replace(found, left_out=_left_out(handbook, plans))


def _left_out(handbook: Handbook, plans: Mapping[str, Plan]) -> tuple[str, ...]:
    """The campaigns that would have dates if each file could be read, by name."""
    read = handbook.campaigns
    undated = {name for name in handbook.ids["campaign"] if name not in plans and not handbook.dates.get(name)}
    waiting = {name for name in undated & read.keys() if not (read[name].model.is_open and read[name].model.first_day)}
    return tuple(sorted(undated - waiting))


def open_plans(handbook: Handbook, plans: Mapping[str, Plan]) -> Mapping[str, Plan]:
    """Campaign -> plan, of those whose dates still matter to anybody."""
    return {name: plan for name, plan in plans.items() if handbook.runs[name].model.is_open}


def tasks(handbook: Handbook, plans: Mapping[str, Plan], address: str | None = None) -> TaskList:
    """The tasks of these plans, each with the address of its campaign's page where there is one.

    `address` is where the pages are read (default: as the settings say).
    """
    pages = {name: public_url(address or handbook.settings.site, record_place("campaign", name)[0]) for name in plans}
    return tasks_of(handbook, plans, {name: address for name, address in pages.items() if address})


def _export(handbook: Handbook, name: str, title: str, found: TaskList) -> Export:
    return Export(name, title, found, handbook.settings.languages[0])
