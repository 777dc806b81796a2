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

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import kept_tools, notice_begins
from handbook.planning.tool_days import next_use
from handbook.rules.context import Context

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
)


def check(context: Context) -> Iterator[Finding]:
    """Each tool that is kept and unused."""
    for record in kept_tools(context):
        tool = record.model
        unused, deadline = next_use(tool, context.handbook.settings.tools), notice_begins(context, tool)
        if tool.last_used and unused and unused.late.hold(context.today) and deadline:
            facts = {"day": tool.last_used.date, "renewal": tool.renewal, "deadline": deadline}
            yield RULE.of(record.source, ("renewal",), key=False, hint=None, name=tool.name, **facts)
