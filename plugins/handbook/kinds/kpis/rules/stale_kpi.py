"""Nobody has thought over a KPI for longer than one should.

## Why
What a number means changes with the company: a target that was bold is reached, a source is replaced. A KPI that nobody
questions is reported, and steers nothing.

## Fails
```yaml title="company/kpis/meetings.yml"
name: Qualified meetings
meaning: How many buyers wanted to talk to us
owner: event-manager
source: HubSpot
values: {2026-q4: {value: 31, says: Fewer than in spring}}
reviewed: 2026-04-02  # warning: OKR141
```

## Passes
```diff title="company/kpis/meetings.yml"
-reviewed: 2026-04-02
+reviewed: 2026-10-02
```

## How to fix
Ask what was decided because of it. Change its meaning, its target or its source, or drop it; then set `reviewed:` to
today. The rhythm is `review_every:` in the KPI, else `kpis: {review_every: 6 months}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.dated import Dated, on
from handbook.rules.reviews import overdue

RULE = Rule(
    code="OKR141",
    name="stale-kpi",
    severity="warning",
    since="0.1.0",
    message={
        "en": "KPI '{name}' was last reviewed on {reviewed}; its next review was due on {due}",
        "fr": "le KPI « {name} » a été revu le {reviewed} ; la revue suivante était prévue le {due}",
    },
    hint={
        "en": "ask what it helped to decide, then set `reviewed:` to today",
        "fr": "demandez ce qu'il a aidé à décider, puis mettez `reviewed:` à la date du jour",
    },
    uses_today=True,
    debt="overdue_reviews",
)


def coming(context: Context) -> Iterator[Dated]:
    """Each KPI that says when it was reviewed, from the day after its review was due."""
    return overdue(context, RULE)


def check(context: Context) -> Iterator[Finding]:
    """Those whose review is late today."""
    return on(context.today, coming(context))
