"""Whether tools are used: what the rules about tools share."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from handbook.diagnostics.words import Words
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.company import Tool
from handbook.model.days import Days
from handbook.planning.tool_days import days_to_decide, last_day_of_notice, next_use
from handbook.rules.context import Context, Mention

_MOST_NAMES = 4


def kept_tools(context: Context) -> Iterator[Record[Tool]]:
    """The tools that nobody decided to cut."""
    return (record for record in context.handbook.tools.values() if record.model.sunset is None)


def uses_of_tools(context: Context) -> Iterator[Mention]:
    """Where a playbook, a step or a role names a tool, and an open campaign's own steps; history is left alone."""
    for mention in context.mentions.get("tool", ()):
        model = mention.record.model
        if not isinstance(model, Campaign) or model.is_open:
            yield mention


def overlaps(tools: Iterable[Record[Tool]]) -> Iterator[Sequence[Record[Tool]]]:
    """The tools of each category that has several, those bought first before the others; a name counts once."""
    groups: defaultdict[str, dict[str, Record[Tool]]] = defaultdict(dict)
    for record in sorted(tools, key=lambda record: record.model.bought or date.max):
        groups[plain(record.model.category)].setdefault(plain(record.model.name), record)
    yield from (tuple(groups[name].values()) for name in sorted(groups) if len(groups[name]) > 1)


def plain(text: str) -> str:
    """A name or category without case, accents and extra spaces: what people mean by the same word."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def few(names: Sequence[str]) -> Words:
    """The first names, and how many more there are."""
    shown, more = names[:_MOST_NAMES], len(names) - _MOST_NAMES
    said = {"en": ", ".join(f"'{name}'" for name in shown), "fr": ", ".join(f"« {name} »" for name in shown)}
    if more <= 0:
        return said
    return {"en": f"{said['en']} and {more} more", "fr": f"{said['fr']} et {more} de plus"}


def days_of_notice(context: Context, tool: Tool) -> Days | None:
    """The days before the last one to give notice of a tool that was used once, and is unused by then."""
    settings = context.handbook.settings.tools
    days, unused = days_to_decide(tool, settings), next_use(tool, settings)
    if not (tool.last_used and unused and days and last_day_of_notice(tool)):
        return None
    first = max(days.first, unused.late.first)
    return Days(first, days.last) if first <= days.last else None
