"""A small team to begin with: what `handbook init` writes, so that every page has something to show."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from handbook.kinds.campaigns.starters.campaign import NewCampaign
from handbook.kinds.goals.starters.okr import NewOkrs
from handbook.kinds.people.starters.person import NewPerson
from handbook.kinds.people.starters.role import NewRole
from handbook.kinds.people.starters.team import NewTeam
from handbook.kinds.playbooks.starters.playbook import NewPlaybook
from handbook.kinds.tools.starters.tool import NewTool
from handbook.locales import Wording, wording
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import KeyResult, Objective
from handbook.model.settings import Settings
from handbook.model.values import Language
from handbook.model.years import CALENDAR
from handbook.planning.calendar import WorkCalendar
from handbook.rules.targets import COMPANY
from handbook.starters.site_files import TEMPLATE
from handbook.starters.wish import Wish

_LEAD, _HOST = "camille-roy", "tom-leroy"
_HEAD, _EVENTS = "head-of-marketing", "event-manager"
_TEAM, _TOOL, _PLAYBOOK = "marketing", "registrations", "breakfast"
_UNTIL_EVENT: Final = datetime.timedelta(weeks=11)
_SOON: Final = datetime.timedelta(days=14)
_YEAR: Final = datetime.timedelta(days=365)
_THURSDAY: Final = 3


def example(settings: Settings, language: Language, today: datetime.date) -> Iterator[Wish]:
    """The records of the example in an order in which each has what it is made from; nothing is wrong with them.

    `today` is the day on which they are written: the event lies three months ahead, and all else around it.
    """
    words = wording(language)
    yield from _people(words, today)
    yield _tool(words, today)
    yield NewPlaybook(
        _PLAYBOOK,
        words("example.playbook"),
        "event",
        _EVENTS,
        reviewed=today,
        templates=(f"[Brief]({TEMPLATE.removeprefix('playbooks/')})",),
        summary=words("example.summary"),
        tools=(_TOOL,),
        budget="400 EUR",
        intro=words("example.intro"),
    )
    day = event_day(settings, today)
    yield from _goals(words, today, day)
    supports = (f"{CALENDAR.quarter_of(day)}/{_TEAM}/o1",)
    yield NewCampaign(f"{day:%Y-%m}-{_PLAYBOOK}", _PLAYBOOK, day, _HOST, words("example.campaign"), supports, "active")


def event_day(settings: Settings, today: datetime.date) -> datetime.date:
    """A working Thursday, eleven weeks ahead or as soon as there is one."""
    calendar, day = WorkCalendar.of(settings), today + _UNTIL_EVENT
    while day.weekday() != _THURSDAY or not calendar.is_working(day):
        day += datetime.timedelta(days=1)
    return day


def _people(words: Wording, today: datetime.date) -> Iterator[Wish]:
    yield NewTeam(COMPANY, owner=_LEAD)
    yield NewTeam(_TEAM, words("example.team"), _LEAD, COMPANY)
    yield NewPerson(_LEAD, None, _TEAM, (_HEAD,), started=today - 3 * _YEAR)
    yield NewPerson(_HOST, None, _TEAM, (_EVENTS,), _LEAD, today - _YEAR)
    yield NewRole(_HEAD, words("example.head"), _LEAD, _HOST, mission=words("example.head-mission"))
    yield NewRole(_EVENTS, words("example.events"), _HOST, _LEAD, (_TOOL,), mission=words("example.events-mission"))


def _tool(words: Wording, today: datetime.date) -> Wish:
    return NewTool(
        _TOOL,
        words("example.tool"),
        _EVENTS,
        category=words("example.category"),
        cost="{amount: 20, currency: EUR, per: month}",
        bought=today - _YEAR,
        renewal=today + _YEAR,
        used=today,
        evidence=words("example.evidence"),
        access=words("example.access"),
    )


def _goals(words: Wording, today: datetime.date, event: datetime.date) -> Iterator[Wish]:
    """This quarter's goals; where it ends within days or before the event, the next one's too, carried over."""
    quarter = CALENDAR.quarter_of(today)
    yield NewOkrs(f"{quarter}/{COMPANY}", objectives=(_goal(words, today, COMPANY, _LEAD, (20, 35), "%"),))
    meetings = _goal(words, today, _TEAM, _HOST, (0, 12), words("example.meetings"))
    yield NewOkrs(f"{quarter}/{_TEAM}", objectives=(meetings,))
    if {CALENDAR.quarter_of(today + _SOON), CALENDAR.quarter_of(event)} != {quarter}:
        yield NewOkrs(f"{quarter.next}/{COMPANY}")
        yield NewOkrs(f"{quarter.next}/{_TEAM}")


def _goal(  # noqa: PLR0913 -- what the two goals differ in
    words: Wording, today: datetime.date, team: str, owner: str, numbers: tuple[int, int], unit: str
) -> Objective:
    baseline, target = map(Decimal, numbers)
    first, last = CALENDAR.days(CALENDAR.quarter_of(today))
    gone = Decimal((today - first).days) / ((last - first).days + 1)
    result = KeyResult(
        id="kr1",
        title=words(f"example.{team}-result"),
        baseline=baseline,
        target=target,
        current=baseline + (target - baseline) * gone // 1,
        unit=unit,
        as_of=today,
        source=words(f"example.{team}-source"),
    )
    supports = None if team == COMPANY else GoalReference.to(COMPANY, "o1")
    title = words(f"example.{team}-goal")
    return Objective(id="o1", title=title, owner=owner, supports=supports, horizon="long", key_results=[result])
