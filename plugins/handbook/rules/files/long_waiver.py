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

from handbook.diagnostics.finding import Rule
from handbook.model.days import Days
from handbook.planning.periods import first_within
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.waivers import waivers

RULE = Rule(
    code="HBK406",
    name="long-waiver",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{id}' is allowed until {until}; nothing may be allowed for more than {longest} ahead",
        "fr": "« {id} » est admis jusqu'au {until} ; rien ne peut l'être pour plus de {longest}",
    },
    hint={
        "en": "choose an earlier `until:`, on which you decide again",
        "fr": "choisissez un `until:` plus proche, auquel vous déciderez à nouveau",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each waiver, until it lasts no longer than the settings permit from that day on."""
    longest = context.handbook.settings.max_waiver
    for place in waivers(context.handbook):
        found = place.finding(RULE, "until", longest=longest)
        yield Dated(found, *Days.before(first_within(place.waiver.until, longest)))
