"""A value cannot be used, for a reason that no other rule names.

## Why
The file has data that the handbook does not understand, so that it would show something else than you meant.

## Fails
No value that we know of: this rule stands for faults that a later version names better.

## Passes
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
seats: 4
bought: 2025-01-06
renewal: 2027-06-01
notice: 30 days
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
access: Ask Camille for a seat.
url: https://www.hubspot.com
```

## How to fix
Compare the value with an example of the reference handbook.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK218",
    name="wrong-value",
    severity="error",
    since="0.1.0",
    message={"en": "'{field}' cannot be {typed}: {reason}", "fr": "« {field} » ne peut pas être {typed} : {reason}"},
    hint={
        "en": "compare it with an example of the reference handbook",
        "fr": "comparez-la à un exemple du handbook de référence",
    },
)
