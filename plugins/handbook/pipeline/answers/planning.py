"""`plan`: the dated steps of one campaign, or of a playbook tried on one day or several."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from handbook.exports.planned import Comparison, Planned
from handbook.kinds.campaigns.markets import in_markets
from handbook.kinds.campaigns.plans import fillers, has_unread_steps, plan_without_day
from handbook.kinds.campaigns.series import former_of
from handbook.loading.on_demand import open_handbook
from handbook.loading.records import Handbook, Record
from handbook.locales import wording
from handbook.model.campaign import Campaign
from handbook.pipeline.answers.naming import meant, meant_date
from handbook.pipeline.answers.planned_series import planned_series
from handbook.planning.calendar import is_known_calendar
from handbook.planning.candidates import examine
from handbook.planning.schedule import plan_campaign, plan_playbook
from handbook.rules.files.unknown_calendar import refusal


@dataclass(frozen=True)
class Unplannable:
    """Why there is no plan, in one sentence."""

    reason: str


@dataclass(frozen=True)
class Wanted:
    """What is to be planned: the campaign or playbook called `name`, on `days` where they are given.

    `calendar` (codes of public holidays) and `options` (option -> choice) replace those of the files; `language` is
    that of the sentences (default: the handbook's).
    """

    name: str
    days: Sequence[datetime.date] = ()
    calendar: Sequence[str] | None = None
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    language: str | None = None


def plan_of(root: Path, wanted: Wanted) -> Planned | Unplannable:
    """The plan of a campaign, on another day where one is given, or of a playbook on a day."""
    handbook = open_handbook(root)
    planned = _plan(handbook, wanted, wanted.days[0] if wanted.days else None)
    if isinstance(planned, Unplannable):
        return planned
    roles = {role_id: role.model.title for role_id, role in handbook.roles.items()}
    return replace(planned, people=_names(handbook), roles=roles)


def compare_days(root: Path, wanted: Wanted, today: datetime.date) -> Comparison | Unplannable:
    """The plans on several days, in the order of the days, and what speaks against each."""
    handbook = open_handbook(root)
    absences = {person_id: person.model.away for person_id, person in handbook.people.items()}
    plans = list[Planned]()
    for day in sorted(set(wanted.days)):
        planned = _plan(handbook, wanted, day)
        if isinstance(planned, Unplannable):
            return planned
        plans.append(planned)
    zones = handbook.settings.school_holidays
    candidates = tuple(examine(planned.plan, today, absences, zones) for planned in plans)
    first, names = plans[0], _names(handbook)
    return Comparison(first.campaign, first.playbook, candidates, names, first.language, has_schools=bool(zones))


def _names(handbook: Handbook) -> Mapping[str, str]:
    """What people are called, with what tells two of one name apart."""
    return {person_id: person.model.name for person_id, person in handbook.people.items()}


def _plan(handbook: Handbook, wanted: Wanted, day: datetime.date | None) -> Planned | Unplannable:
    if wrong := [code for code in wanted.calendar or () if not is_known_calendar(code)]:
        return Unplannable(refusal(wrong[0], _language(handbook, wanted)))
    if wanted.name in handbook.campaigns or wanted.name in handbook.runs:
        return _plan_campaign(handbook, wanted, day)
    playbook = handbook.playbooks.get(wanted.name)
    if playbook is None or day is None:
        return Unplannable(_why_not(handbook, wanted))
    if has_unread_steps(playbook):
        return Unplannable(wording(_language(handbook, wanted))("refusal.unreadable", name=wanted.name))
    language = _language(handbook, wanted)
    plan = plan_playbook(
        playbook.model,
        day,
        handbook.settings,
        fillers(handbook),
        options=wanted.options,
        calendar=wanted.calendar,
        language=language,
    )
    return Planned(None, wanted.name, plan, language)


def _plan_campaign(handbook: Handbook, wanted: Wanted, day: datetime.date | None) -> Planned | Unplannable:
    named = handbook.campaigns.get(wanted.name) or handbook.runs[wanted.name]
    campaign = in_markets(handbook, named.model)
    playbook = handbook.playbooks.get(campaign.playbook)
    if playbook is None:
        words = wording(_language(handbook, wanted))
        return Unplannable(words("refusal.broken-playbook", name=campaign.playbook))
    if has_unread_steps(playbook):
        return Unplannable(wording(_language(handbook, wanted))("refusal.unreadable", name=campaign.playbook))
    marks = {} if day else _marks(handbook, named)
    if day is None and (campaign.day is None or named.source.lacks(("repeats",))):
        plan = plan_without_day(handbook, campaign, playbook.model)
        language, series = _language(handbook, wanted), planned_series(handbook, named, _language(handbook, wanted))
        return Planned(wanted.name, campaign.playbook, plan, language, is_dated=False, series=series, **marks)
    codes = campaign.calendar if wanted.calendar is None else list(wanted.calendar)
    changes = {
        "calendar": codes,
        "options": {**campaign.options, **wanted.options},
        "date": day or campaign.date,
        "status": "active",
    }
    if day and campaign.date and campaign.until:
        changes["until"] = _moved(campaign.until, day, campaign.date)
    language = _language(handbook, wanted)
    changed = campaign.model_copy(
        update={**changes, "status": "active", "repeats": None}
    )  # also one that is postponed, on another day
    plan = plan_campaign(changed, playbook.model, handbook.settings, fillers(handbook), language)
    return Planned(wanted.name, campaign.playbook, plan, language, **marks)


def _marks(handbook: Handbook, named: Record[Campaign]) -> dict[str, Any]:
    """How a campaign stands, and the days that it had before."""
    return {"status": named.model.status, "former": tuple(former_of(handbook, named))}


def _moved(last: datetime.date, day: datetime.date, before: datetime.date) -> datetime.date:
    """The last day of an event that keeps its length on another day."""
    return datetime.date.fromordinal(min(day.toordinal() + (last - before).days, datetime.date.max.toordinal()))


def _language(handbook: Handbook, wanted: Wanted) -> str:
    return wanted.language or handbook.settings.languages[0]


def _why_not(handbook: Handbook, wanted: Wanted) -> str:
    words, name = wording(_language(handbook, wanted)), wanted.name
    if name in handbook.playbooks:
        return words("refusal.no-day", name=name)
    if name in handbook.ids["campaign"] or name in handbook.ids["playbook"]:
        return words("refusal.unreadable", name=name)
    known = [*handbook.campaigns, *handbook.playbooks]
    instead = meant_date(name, handbook, words) or meant(name, known, words)
    return words("refusal.no-campaign-or-playbook", name=name) + instead
