"""The renewals of tools as days in a calendar: to decide while notice can still be given."""

import datetime
from collections.abc import Iterator

from handbook.exports.ics import DayEvent
from handbook.exports.tasks import domain_of
from handbook.loading.records import Handbook, Record
from handbook.locales import Wording, wording
from handbook.locales.days import day_text
from handbook.model.company import Tool
from handbook.planning.tool_days import days_to_decide


def renewal_of(handbook: Handbook, record: Record[Tool], language: str, url: str | None) -> DayEvent | None:
    """The day on which to begin to decide: `tools.decide_within` before the last day of notice, or before the renewal.

    None for a tool that does not renew. One that was cut has its event cancelled, so that it goes from calendars.
    """
    tool, words = record.model, wording(language)
    days = days_to_decide(tool, handbook.settings.tools)
    if tool.renewal is None or days is None:
        return None
    return DayEvent(
        uid=f"tool.{record.id}.renewal@{domain_of(handbook)}",
        day=days.first,
        summary=words("tool.ics-summary", name=tool.name, day=day_text(tool.renewal, "day", language)),
        description=tuple(_description(handbook, tool, days.last, words)),
        url=url,
        is_cancelled=tool.sunset is not None,
    )


def _description(handbook: Handbook, tool: Tool, deadline: datetime.date, words: Wording) -> Iterator[str]:
    yield words("tool.ics-decide", day=day_text(deadline, "day", words.language))
    if tool.owner:
        yield words("tool.ics-owner", name=_owner(handbook, tool.owner))


def _owner(handbook: Handbook, owner: str) -> str:
    """What the owner is called; a field that takes both prefers the role."""
    if role := handbook.roles.get(owner):
        return role.model.title
    person = handbook.people.get(owner)
    return person.model.name if person else owner
