"""What the site offers to programs: calendars to subscribe to, and the tasks as JSON, each under a stable address."""

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from handbook.exports.freshness import freshness, freshness_schema
from handbook.exports.ics import calendar_text, days_text
from handbook.exports.tasks import TaskList, task_schema
from handbook.kinds.tools.renewals import renewal_of
from handbook.loading.records import Handbook
from handbook.locales import wording
from handbook.pipeline.answers.exporting import open_plans, tasks
from handbook.pipeline.answers.revisions import Revisions
from handbook.planning.schedule import Plan
from handbook.rendering.feeds import (
    FRESHNESS,
    FRESHNESS_SCHEMA,
    RENEWALS,
    TASKS,
    TASKS_SCHEMA,
    TEAM_CALENDAR,
    Feed,
    calendar_uri,
)
from handbook.rendering.links import edit_url, public_url
from handbook.rendering.once import grouped
from handbook.rendering.page import record_place
from handbook.rendering.uris import AUDIT, HEALTH, WEEK


def feed_uris(handbook: Handbook) -> Iterator[str]:
    """The uri of every feed that a handbook may have."""
    yield from (TASKS, TASKS_SCHEMA, FRESHNESS, FRESHNESS_SCHEMA, TEAM_CALENDAR, RENEWALS)
    for kind, records in (("campaign", handbook.campaigns), ("person", handbook.people), ("tool", handbook.tools)):
        yield from (calendar_uri(kind, name) for name in records)


def feeds(
    handbook: Handbook, plans: Mapping[str, Plan], language: str, stamp: datetime.datetime, address: str | None = None
) -> Iterator[Feed]:
    """All feeds. `stamp` is when the dates last changed, in UTC: the same commit, the same bytes.

    `address` is where the pages are read (default: as the settings say).
    """
    address = address or handbook.settings.site
    everything, revisions = tasks(handbook, plans, address), Revisions(handbook)

    def calendar(found: TaskList, title: str) -> str:
        return calendar_text(found, title, language, stamp, revisions=revisions.of_campaigns)

    current = tasks(handbook, open_plans(handbook, plans), address)
    yield Feed(TASKS, current.model_dump_json(indent=1) + "\n", WEEK)
    yield Feed(TASKS_SCHEMA, json.dumps(task_schema(), ensure_ascii=False, indent=1) + "\n", WEEK)
    fresh = freshness(handbook, *_addresses(handbook, address))
    yield Feed(FRESHNESS, fresh.model_dump_json(indent=1) + "\n", HEALTH)
    yield Feed(FRESHNESS_SCHEMA, json.dumps(freshness_schema(), ensure_ascii=False, indent=1) + "\n", HEALTH)
    yield Feed(TEAM_CALENDAR, calendar(current, handbook.settings.name), WEEK)
    of_campaign = grouped((handbook.runs[task.campaign].part_of or task.campaign, task) for task in everything.tasks)
    for name, campaign in handbook.campaigns.items():
        own = tuple(of_campaign.get(name, ()))
        # one that was cancelled keeps its calendar, so that its events go
        text = calendar(everything.model_copy(update={"tasks": own}), campaign.name)
        yield Feed(calendar_uri("campaign", name), text, record_place("campaign", name)[0])
    of_person = grouped((task.assignee.id, task) for task in current.tasks if task.assignee)
    for name, person in handbook.people.items():
        own = tuple(of_person.get(name, ()))
        text = calendar(current.model_copy(update={"tasks": own}), person.name)
        yield Feed(calendar_uri("person", name), text, WEEK)  # a part of the team's week
    yield from _renewals(handbook, revisions, language, stamp, address)


def _renewals(
    handbook: Handbook, revisions: Revisions, language: str, stamp: datetime.datetime, address: str | None
) -> Iterator[Feed]:
    """A calendar of all tools that are kept, and one for each that renews, also if it was cut."""
    pages = {name: public_url(address, record_place("tool", name)[0]) for name in handbook.tools}
    dated = ((record, renewal_of(handbook, record, language, pages[name])) for name, record in handbook.tools.items())
    known = revisions.of_tools
    renewals = [(record, replace(event, revision=known.get(record.id))) for record, event in dated if event]
    for record, event in renewals:
        text = days_text([event], record.model.name, language, stamp)
        yield Feed(calendar_uri("tool", record.id), text, AUDIT)
    kept = sorted((event for _, event in renewals if not event.is_cancelled), key=lambda event: event.day)
    title = f"{wording(language)('tool.renewals-title')} ({handbook.settings.name})"
    yield Feed(RENEWALS, days_text(kept, title, language, stamp), AUDIT)


def _addresses(handbook: Handbook, address: str | None) -> tuple[dict[str, str], dict[str, str]]:
    """Path of a record's file -> the address of its page; and the same path -> where the file is edited."""
    places = {found.source.path: found for found in handbook.records}
    pages = {path: public_url(address, handbook.kinds[one.kind].place_of(one.id)[0]) for path, one in places.items()}
    edits = {path: edit_url(handbook, path) for path in places}
    return _known(pages), _known(edits)


def _known(addresses: Mapping[str, str | None]) -> dict[str, str]:
    return {path: address for path, address in addresses.items() if address}
