"""Whether tools are used: what the rules about tools share."""

from collections.abc import Iterator
from datetime import date

from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.company import Tool
from handbook.rules.ages import end_of, start_of
from handbook.rules.context import Context, Mention


def kept_tools(context: Context) -> Iterator[Record[Tool]]:
    """The tools that nobody decided to cut."""
    return (record for record in context.handbook.tools.values() if record.model.sunset is None)


def uses_of_tools(context: Context) -> Iterator[Mention]:
    """Where a playbook, a step or a role names a tool, and an open campaign's own steps; history is left alone."""
    for mention in context.mentions.get("tool", ()):
        model = mention.record.model
        if not isinstance(model, Campaign) or model.is_open:
            yield mention


def unused_since(context: Context, tool: Tool) -> date | None:
    """The last day a tool was used, if that is longer ago than the settings allow."""
    if tool.last_used is None:
        return None
    day = tool.last_used.date
    return day if end_of(day, context.handbook.settings.tools.unused_after) < context.today else None


def notice_begins(context: Context, tool: Tool) -> date | None:
    """The last day to give notice before the renewal, if it is near and not past."""
    if tool.renewal is None or tool.notice is None:
        return None
    last_day = start_of(tool.renewal, tool.notice)
    first_day = start_of(last_day, context.handbook.settings.tools.decide_within)
    return last_day if first_day <= context.today <= last_day else None
