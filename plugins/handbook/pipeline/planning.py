"""`plan`: the dated steps of one campaign, or of a playbook tried on a day."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from handbook.diagnostics.words import nearest
from handbook.exports.planned import Planned
from handbook.loading.folder import load_handbook
from handbook.loading.records import Handbook
from handbook.pipeline.plans import fillers
from handbook.planning.calendar import is_known_calendar, known_calendars
from handbook.planning.schedule import plan_campaign, plan_playbook


@dataclass(frozen=True)
class Unplannable:
    """Why there is no plan, in one sentence."""

    reason: str


def plan_of(
    root: Path,
    name: str,
    *,
    day: datetime.date | None = None,
    calendar: Sequence[str] | None = None,
    options: Mapping[str, str] | None = None,
) -> Planned | Unplannable:
    """The plan of the campaign called `name`, or of the playbook of that name on `day`.

    `calendar` (codes of public holidays) and `options` (option -> choice) replace those of the files.
    """
    handbook = load_handbook(root)
    if wrong := [code for code in calendar or () if not is_known_calendar(code)]:
        return Unplannable(
            f"no calendar of public holidays is called '{wrong[0]}'{_meant(wrong[0], known_calendars())}"
        )
    if name in handbook.campaigns and day is None:
        return _plan_campaign(handbook, name, calendar, options or {})
    playbook = handbook.playbooks.get(name)
    if playbook and day:
        plan = plan_playbook(
            playbook.model, day, handbook.settings, fillers(handbook), options=options, calendar=calendar
        )
        return Planned(None, name, plan)
    return Unplannable(_why_not(handbook, name, has_day=day is not None))


def _plan_campaign(
    handbook: Handbook, name: str, calendar: Sequence[str] | None, options: Mapping[str, str]
) -> Planned | Unplannable:
    campaign = handbook.campaigns[name].model
    playbook = handbook.playbooks.get(campaign.playbook)
    if playbook is None:
        return Unplannable(f"playbook '{campaign.playbook}' cannot be used: run 'handbook check'")
    codes = campaign.calendar if calendar is None else list(calendar)
    changed = campaign.model_copy(update={"calendar": codes, "options": {**campaign.options, **options}})
    plan = plan_campaign(changed, playbook.model, handbook.settings, fillers(handbook))
    return Planned(name, campaign.playbook, plan)


def _why_not(handbook: Handbook, name: str, *, has_day: bool) -> str:
    if name in handbook.playbooks:
        return f"'{name}' is a playbook: add the day of the event, as in --date 2027-01-28"
    if name in handbook.ids["campaign"] or name in handbook.ids["playbook"]:
        return f"'{name}' cannot be read: run 'handbook check'"
    known = [*handbook.playbooks] if has_day else [*handbook.campaigns, *handbook.playbooks]
    kind = "playbook" if has_day else "campaign or playbook"
    return f"no {kind} is called '{name}'{_meant(name, known)}"


def _meant(typed: str, known: Sequence[str]) -> str:
    close = nearest(typed, known)
    return f": did you mean '{close}'?" if close else ""
