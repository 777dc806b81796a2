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
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## How to fix
Cut it, with `sunset: {date: ..., reason: no-need}`, or use it and set `last_used:`. How long is too long is `tools:
{unused_after: 6 months}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.ages import end_of
from handbook.rules.context import Context
from handbook.rules.toolbox import kept_tools, notice_begins, unused_since

RULE = Rule(
    code="TOL101",
    name="unused-tool",
    severity="warning",
    since="0.1.0",
    message={
        "en": "nobody has used '{name}' since {day}; a tool may rest until {limit}",
        "fr": "personne n'a utilisé « {name} » depuis le {day} ; un outil peut dormir jusqu'au {limit}",
    },
    hint={
        "en": "cut it with `sunset:`, or use it and set `last_used:`",
        "fr": "arrêtez-le avec `sunset:`, ou utilisez-le et mettez à jour `last_used:`",
    },
    uses_today=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each tool that is kept; where notice must be given soon, that is told instead."""
    unused_after = context.handbook.settings.tools.unused_after
    for record in kept_tools(context):
        day = unused_since(context, record.model)
        if day and not notice_begins(context, record.model):
            limit = end_of(day, unused_after)
            yield RULE.of(record.source, ("last_used", "date"), name=record.model.name, day=day, limit=limit)
