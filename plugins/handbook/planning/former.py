"""The days that a campaign, or a date of one that repeats, had before it was moved."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from handbook.model.campaign import Campaign
from handbook.planning.calendar import DayOff, WorkCalendar


class FormerDay(NamedTuple):
    """A day that it has no more: for a `reason` that somebody gave, or because the day is `off`."""

    day: date
    reason: str = ""
    off: DayOff | None = None


def former_days(campaign: Campaign, rule_day: date | None, calendar: WorkCalendar | None) -> Sequence[FormerDay]:
    """The days before, the first one first; of a postponed campaign also the one that nobody told, which it has lost.

    `rule_day` is that of the rule, for a date of what repeats.
    """
    told = [FormerDay(move.from_, move.reason) for move in campaign.moved]
    if rule_day and rule_day != campaign.date and not told:
        told = [FormerDay(rule_day, "", calendar.why_off(rule_day) if calendar else None)]
    lost = campaign.date if campaign.status == "postponed" else None
    return [*told, FormerDay(lost)] if lost and lost not in {former.day for former in told} else told
