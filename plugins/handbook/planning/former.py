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
    """The days before, the first one first. `rule_day` is that of the rule, for a date of what repeats."""
    if campaign.moved or rule_day in (None, campaign.date):
        return [FormerDay(move.from_, move.reason) for move in campaign.moved]
    return [FormerDay(rule_day, "", calendar.why_off(rule_day) if calendar else None)]
