"""A tool that nobody uses will be renewed, unless notice is given in the next days.

## Why
After this day another year is paid for.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
last_used: {date: 2026-03-18, evidence: Last newsletter}
reviewed: 2026-11-02
renewal: 2027-01-20  # warning: TOL106
notice: 30 days
```

## Passes
```diff title="company/tools/hubspot.yml"
-last_used: {date: 2026-03-18, evidence: Last newsletter}
+last_used: {date: 2026-11-16, evidence: Webinar invitation}
```

## How to fix
Give notice and add `sunset:`, or use the tool and set `last_used:`. How early this is said is `tools: {decide_within:
30 days}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.kinds.tools.toolbox import days_of_notice, kept_tools
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="TOL106",
    name="notice-period-begins",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' is unused since {day} and renews on {renewal}; notice must be given by {deadline}",
        "fr": (
            "« {name} » ne sert plus depuis le {day} et se renouvelle le {renewal} ; il faut résilier "
            "avant le {deadline}"
        ),
    },
    hint={
        "en": "give notice and add `sunset:`, or set `last_used:`",
        "fr": "résiliez et ajoutez `sunset:`, ou mettez à jour `last_used:`",
    },
    uses_today=True,
    debt="unused_tools",
)


def coming(context: Context) -> Iterator[Dated]:
    """Each tool that is kept and unused, in the days in which notice must be given."""
    for record in kept_tools(context):
        tool, days = record.model, days_of_notice(context, record.model)
        if tool.last_used and days:
            facts = {"day": tool.last_used.date, "renewal": tool.renewal, "deadline": days.last}
            found = RULE.of(record.source, ("renewal",), key=False, hint=None, name=tool.name, **facts)
            yield Dated(found, *days)
