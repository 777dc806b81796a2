"""What the site offers to programs: calendars to subscribe to, and the tasks as JSON, each under a stable address."""

import datetime
import json
from collections.abc import Iterator, Mapping

from handbook.exports.freshness import freshness, freshness_schema
from handbook.exports.ics import calendar_text, days_text
from handbook.exports.renewals import renewal_of
from handbook.exports.tasks import TaskList, of_person, task_schema
from handbook.loading.records import Handbook
from handbook.locales import wording
from handbook.pipeline.exporting import open_plans, tasks
from handbook.planning.schedule import Plan
from handbook.rendering.feeds import (
    FRESHNESS,
    FRESHNESS_SCHEMA,
    RENEWALS,
    TASKS,
    TASKS_SCHEMA,
    TEAM_CALENDAR,
    calendar_uri,
)
from handbook.rendering.links import edit_url, public_url
from handbook.rendering.page import record_place


def feeds(
    handbook: Handbook, plans: Mapping[str, Plan], language: str, stamp: datetime.datetime, address: str | None = None
) -> Mapping[str, str]:
    """Uri -> text of each feed. `stamp` is when the dates last changed, in UTC: the same commit, the same bytes.

    `address` is where the pages are read (default: as the settings say).
    """
    return dict(_feeds(handbook, plans, language, stamp, address or handbook.settings.site))


def _feeds(
    handbook: Handbook, plans: Mapping[str, Plan], language: str, stamp: datetime.datetime, address: str | None
) -> Iterator[tuple[str, str]]:
    everything = tasks(handbook, plans, address)
    current = tasks(handbook, open_plans(handbook, plans), address)
    yield TASKS, current.model_dump_json(indent=1) + "\n"
    yield TASKS_SCHEMA, json.dumps(task_schema(), ensure_ascii=False, indent=1) + "\n"
    fresh = freshness(handbook, *_addresses(handbook, address))
    yield FRESHNESS, fresh.model_dump_json(indent=1) + "\n"
    yield FRESHNESS_SCHEMA, json.dumps(freshness_schema(), ensure_ascii=False, indent=1) + "\n"
    for uri, title, found in _calendars(handbook, everything, current):
        yield uri, calendar_text(found, title, language, stamp)
    yield from _renewals(handbook, language, stamp, address)


def _renewals(
    handbook: Handbook, language: str, stamp: datetime.datetime, address: str | None
) -> Iterator[tuple[str, str]]:
    """A calendar of all tools that are kept, and one for each that renews, also if it was cut."""
    pages = {name: public_url(address, record_place("tool", name)[0]) for name in handbook.tools}
    dated = ((record, renewal_of(handbook, record, language, pages[name])) for name, record in handbook.tools.items())
    renewals = [(record, event) for record, event in dated if event]
    for record, event in renewals:
        yield calendar_uri("tool", record.id), days_text([event], record.model.name, language, stamp)
    kept = sorted((event for _, event in renewals if not event.is_cancelled), key=lambda event: event.day)
    title = f"{wording(language)('tool.renewals-title')} ({handbook.settings.name})"
    yield RENEWALS, days_text(kept, title, language, stamp)


def _addresses(handbook: Handbook, address: str | None) -> tuple[dict[str, str], dict[str, str]]:
    """Path of a record's file -> the address of its page; and the same path -> where the file is edited."""
    places = {found.source.path: found for found in handbook.records}
    pages = {path: public_url(address, record_place(one.kind, one.id)[0]) for path, one in places.items()}
    edits = {path: edit_url(handbook, path) for path in places}
    return _known(pages), _known(edits)


def _known(addresses: Mapping[str, str | None]) -> dict[str, str]:
    return {path: address for path, address in addresses.items() if address}


def _calendars(handbook: Handbook, everything: TaskList, current: TaskList) -> Iterator[tuple[str, str, TaskList]]:
    """Uri, title and tasks; a campaign that was cancelled keeps its calendar, so that its events go."""
    yield TEAM_CALENDAR, handbook.settings.name, current
    for campaign_id, campaign in handbook.campaigns.items():
        own = tuple(task for task in everything.tasks if task.campaign == campaign_id)
        yield calendar_uri("campaign", campaign_id), campaign.model.title, everything.model_copy(update={"tasks": own})
    for person_id, person in handbook.people.items():
        own = of_person(current.tasks, person_id)
        yield calendar_uri("person", person_id), person.model.name, current.model_copy(update={"tasks": own})
