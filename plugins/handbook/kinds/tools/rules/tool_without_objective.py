"""A tool was bought for no objective.

## Why
A tool is no strategy. What it was bought for is what its use is measured by a year later; without an objective nobody
can say whether it was worth its price.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
bought: 2027-01-11  # warning: TOL110
last_used: {date: 2026-11-16, evidence: Free trial}
reviewed: 2026-11-02
```

## Passes
```diff title="company/tools/hubspot.yml"
 bought: 2027-01-11
+supports: [2027-q1/marketing/o1]
```

## How to fix
Write `supports:` with the objective that it serves, or cut it with `sunset:`. A tool that was bought before the first
quarter in `okrs/` needs none: nobody wrote objectives down then.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import kept_tools
from handbook.rules.context import Context

RULE = Rule(
    code="TOL110",
    name="tool-without-objective",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' was bought on {bought} and serves no objective",
        "fr": "« {name} » a été acheté le {bought} et ne sert aucun objectif",
    },
    hint={
        "en": "write `supports: [{quarter}/marketing/o1]` with the objective that it was bought for",
        "fr": "écrivez `supports: [{quarter}/marketing/o1]` avec l'objectif pour lequel il a été acheté",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each kept tool that was bought since objectives are written down."""
    years = context.handbook.years
    first = min((years.days(file.quarter).first for file in context.handbook.goal_files), default=None)
    for record in kept_tools(context):
        tool = record.model
        if first and tool.bought and tool.bought >= first and not tool.supports:
            quarter = years.quarter_of(tool.bought)
            yield RULE.of(record.source, ("bought",), name=tool.name, bought=tool.bought, quarter=quarter)
