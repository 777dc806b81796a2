"""A file allows something for longer than the settings permit.

## Why
What is allowed for years is not put off but forgotten. A rule that does not fit the team is turned down for all files,
in `handbook.yml`, where everybody sees it.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
cost: 1200 EUR
owner: event-manager
last_used: {date: 2026-03-18, evidence: Last newsletter}
reviewed: 2026-11-02
allow:
  - {rule: unused-tool, until: 2030-12-31, reason: We may need it}  # warning: HBK406
```

## Passes
```diff title="company/tools/hubspot.yml"
-  - {rule: unused-tool, until: 2030-12-31, reason: We may need it}
+  - {rule: unused-tool, until: 2027-03-31, reason: The contract ends in March}
```

## How to fix
Choose an earlier `until:`, on which somebody decides again. How far off it may be is `max_waiver: 12 months` in
`handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.planning.periods import end_of
from handbook.rules.context import Context
from handbook.rules.waivers import waivers

RULE = Rule(
    code="HBK406",
    name="long-waiver",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{id}' is allowed until {until}; nothing may be allowed beyond {limit}",
        "fr": "« {id} » est admis jusqu'au {until} ; rien ne peut l'être au-delà du {limit}",
    },
    hint={
        "en": "choose an earlier `until:`, on which you decide again",
        "fr": "choisissez un `until:` plus proche, auquel vous déciderez à nouveau",
    },
    uses_today=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each waiver, measured from today."""
    limit = end_of(context.today, context.handbook.settings.max_waiver)
    for place in waivers(context.handbook):
        if place.waiver.until > limit:
            yield place.finding(RULE, "until", limit=limit)
