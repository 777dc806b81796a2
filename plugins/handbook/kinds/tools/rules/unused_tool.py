"""Nobody has used a tool for longer than the settings allow, and nobody has decided what becomes of it.

## Why
After six months the question is: who uses it? What nobody opened is paid for out of the budget of the tests that are
worth running.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
last_used: {date: 2026-03-18, evidence: Last newsletter}  # warning: TOL101
reviewed: 2026-11-02
```

## Passes
```diff title="company/tools/hubspot.yml"
-last_used: {date: 2026-03-18, evidence: Last newsletter}
+last_used: {date: 2026-11-16, evidence: Webinar invitation}
```

## How to fix
Cut it, with `sunset: {date: ..., reason: no-need}`, or use it and set `last_used:`. How long is too long is `tools:
{unused_after: 6 months}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words, fill
from handbook.kinds.tools.toolbox import days_of_notice, kept_tools
from handbook.model.values import LANGUAGES
from handbook.planning.tool_days import next_use
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="TOL101",
    name="unused-tool",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{said}; a tool may rest until {limit}",
        "fr": "{said} ; un outil peut dormir jusqu'au {limit}",
    },
    hint={
        "en": "cut it with `sunset:`, or use it and set `last_used:`",
        "fr": "arrêtez-le avec `sunset:`, ou utilisez-le et mettez à jour `last_used:`",
    },
    uses_today=True,
    debt="unused_tools",
)


_USED: Words = {
    "en": "nobody has used '{name}' since {day}",
    "fr": "personne n'a utilisé « {name} » depuis le {day}",
}
_BOUGHT: Words = {
    "en": "nobody says when '{name}' was last used; it was bought on {day}",
    "fr": "personne ne dit quand « {name} » a servi ; il a été acheté le {day}",
}


def coming(context: Context) -> Iterator[Dated]:
    """Each tool that is kept, from the day on which its last use, else the day it was bought, is too long ago.

    In the days in which notice must be given that is told instead.
    """
    for record in kept_tools(context):
        tool, unused = record.model, next_use(record.model, context.handbook.settings.tools)
        if unused is None or (tool.last_used is None and record.source.lacks(("last_used",))):
            continue
        day, words = (tool.last_used.date, _USED) if tool.last_used else (tool.bought, _BOUGHT)
        said = {language: fill(words, {"name": tool.name, "day": day}, language) for language in LANGUAGES}
        route = ("last_used", "date") if tool.last_used else ("bought",)
        found = RULE.of(record.source, route, said=said, limit=unused.due)
        notice = days_of_notice(context, tool)
        yield from (Dated(found, *days) for days in (unused.late.without(notice) if notice else (unused.late,)))
