"""A file still allows what it allowed until a day that is past.

## Why
A waiver is a promise: not now, but by then. From the day after, the finding that it hid is told again, and so is the
waiver.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
cost: 1200 EUR
owner: event-manager
last_used: {date: 2026-03-18, evidence: Last newsletter}
reviewed: 2026-11-02
allow:
  - {rule: unused-tool, until: 2026-10-31, reason: We use it again in October}  # warning: HBK403
```

## Passes
```diff title="company/tools/hubspot.yml"
-  - {rule: unused-tool, until: 2026-10-31, reason: We use it again in October}
+  - {rule: unused-tool, until: 2026-11-30, reason: The contract ends in November}
```

## How to fix
Mend what the rule asks for and remove the waiver. If that cannot be done yet, set a new `until:` and say why in
`reason:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.model.days import next_day
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.waivers import waivers

RULE = Rule(
    code="HBK403",
    name="expired-waiver",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{id}' was allowed here until {until}",
        "fr": "« {id} » était admis ici jusqu'au {until}",
    },
    hint={
        "en": "mend what it asks for and remove this waiver, or set a new `until:` with its reason",
        "fr": "corrigez ce qu'elle demande et retirez cette dérogation, ou mettez un nouveau `until:` avec sa raison",
    },
    uses_today=True,
    debt="expired_waivers",
)


def coming(context: Context) -> Iterator[Dated]:
    """Each waiver, from the day after its last."""
    for place in waivers(context.handbook):
        yield Dated(place.finding(RULE, "until"), next_day(place.waiver.until))
