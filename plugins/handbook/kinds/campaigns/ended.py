"""The last day of a campaign that takes place once, and from when on its file is asked how it ended."""

from datetime import date

from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.schedule import Plan


def last_day(record: Record[Campaign], plan: Plan | None) -> date | None:
    """The last day of the event of a campaign that is not closed; None of any other, and of one without a day.

    The steps of a series are done date by date, and its end is asked for by a rule of its own.
    """
    campaign = record.model
    if campaign.status not in ("active", "draft") or campaign.repeats or record.part_of or campaign.day is None:
        return None
    return plan.until if plan else campaign.until or campaign.day


def done_by(plan: Plan | None, last: date) -> date:
    """The day by which the rest is done: that of the event where a step is late then, else that of the last one."""
    open_until = [step.due for step in plan.steps if step.done is None] if plan else []
    return max(open_until) if open_until and min(open_until) > last else last
