"""The days on which somebody must look at a tool: nobody uses it any more, or its contract renews."""

from datetime import date

from handbook.model.company import Tool
from handbook.model.days import Days
from handbook.model.settings import ToolSettings
from handbook.planning.periods import Due, due_after, start_of


def next_use(tool: Tool, settings: ToolSettings) -> Due | None:
    """By when a tool is to be used again, calendar time after the last use, else after it was bought.

    None where nobody knows either.
    """
    since = tool.last_used.date if tool.last_used else tool.bought
    return due_after(since, settings.unused_after) if since else None


def last_day_of_notice(tool: Tool) -> date | None:
    """The last day on which the contract can be ended before it renews: calendar time before the renewal."""
    return start_of(tool.renewal, tool.notice) if tool.renewal and tool.notice else None


def days_to_decide(tool: Tool, settings: ToolSettings) -> Days | None:
    """The calendar days that lead to the last one for notice, else to that of the renewal; both ends included."""
    last = last_day_of_notice(tool) or tool.renewal
    return Days(start_of(last, settings.decide_within), last) if last else None
