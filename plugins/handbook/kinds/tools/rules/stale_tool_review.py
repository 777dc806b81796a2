"""A tool was not reviewed for longer than it should.

## Why
Seats of people who left, features that are paid twice, a price that went up: they are found by looking, twice a year.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-04-02  # warning: TOL107
```

## Passes
```diff title="company/tools/hubspot.yml"
-reviewed: 2026-04-02
+reviewed: 2026-11-02
```

## How to fix
Look at seats, cost and use with the owner, then set `reviewed:` to today. The rhythm is `tools: {review_every: 6
months}` in `handbook.yml`; a tool may set its own `review_every:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.dated import Dated, on
from handbook.rules.reviews import overdue

RULE = Rule(
    code="TOL107",
    name="stale-tool-review",
    severity="warning",
    since="0.1.0",
    message={
        "en": "tool '{name}' was last reviewed on {reviewed}; its next review was due on {due}",
        "fr": "l'outil « {name} » a été revu le {reviewed} ; la revue suivante était prévue le {due}",
    },
    hint={
        "en": "look at seats, cost and use, then set `reviewed:` to today",
        "fr": "regardez les licences, le coût et l'usage, puis mettez `reviewed:` à la date du jour",
    },
    uses_today=True,
    debt="overdue_reviews",
)


def coming(context: Context) -> Iterator[Dated]:
    """Each tool that is kept and says when it was reviewed, from the day after its review was due."""
    return overdue(context, RULE)


def check(context: Context) -> Iterator[Finding]:
    """Those whose review is late today."""
    return on(context.today, coming(context))
