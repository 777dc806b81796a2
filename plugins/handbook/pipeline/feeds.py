"""What the site offers to programs: calendars to subscribe to, and the tasks as JSON, each under a stable address."""

import datetime
import json
from collections.abc import Iterator, Mapping

from handbook.exports.ics import calendar_text
from handbook.exports.tasks import TaskList, of_person, task_schema
from handbook.loading.records import Handbook
from handbook.pipeline.exporting import open_plans, tasks
from handbook.planning.schedule import Plan
from handbook.rendering.feeds import TASKS, TASKS_SCHEMA, TEAM_CALENDAR, calendar_uri


def feeds(handbook: Handbook, plans: Mapping[str, Plan], language: str, stamp: datetime.datetime) -> Mapping[str, str]:
    """Uri -> text of each feed. `stamp` is when the dates last changed, in UTC: the same commit, the same bytes."""
    return dict(_feeds(handbook, plans, language, stamp))


def _feeds(
    handbook: Handbook, plans: Mapping[str, Plan], language: str, stamp: datetime.datetime
) -> Iterator[tuple[str, str]]:
    everything = tasks(handbook, plans)
    current = tasks(handbook, open_plans(handbook, plans))
    yield TASKS, current.model_dump_json(indent=1) + "\n"
    yield TASKS_SCHEMA, json.dumps(task_schema(), ensure_ascii=False, indent=1) + "\n"
    for uri, title, found in _calendars(handbook, everything, current):
        yield uri, calendar_text(found, title, language, stamp)


def _calendars(handbook: Handbook, everything: TaskList, current: TaskList) -> Iterator[tuple[str, str, TaskList]]:
    """Uri, title and tasks; a campaign that was cancelled keeps its calendar, so that its events go."""
    yield TEAM_CALENDAR, handbook.settings.name, current
    for campaign_id, campaign in handbook.campaigns.items():
        own = tuple(task for task in everything.tasks if task.campaign == campaign_id)
        yield calendar_uri("campaign", campaign_id), campaign.model.title, everything.model_copy(update={"tasks": own})
    for person_id, person in handbook.people.items():
        own = of_person(current.tasks, person_id)
        yield calendar_uri("person", person_id), person.model.name, current.model_copy(update={"tasks": own})
