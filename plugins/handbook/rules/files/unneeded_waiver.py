"""A file allows what no rule finds in it.

## Why
The fault was mended and the waiver forgotten. Should the fault come back, nobody would hear of it.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
cost: 1200 EUR
owner: event-manager
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
allow:
  - {rule: unused-tool, until: 2027-01-31, reason: We use it again in November}  # info: HBK404
```

## Passes
```diff title="company/tools/hubspot.yml"
-allow:
-  - {rule: unused-tool, until: 2027-01-31, reason: We use it again in November}
```

## How to fix
Remove the waiver.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="HBK404",
    name="unneeded-waiver",
    severity="info",
    since="0.1.0",
    message={
        "en": "'{id}' is allowed here, and finds nothing in this file",
        "fr": "« {id} » est admis ici, et ne trouve rien dans ce fichier",
    },
    hint={"en": "remove this waiver", "fr": "retirez cette dérogation"},
    uses_today=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each waiver in force that hides nothing, once all other rules have run.

    None while a file cannot be read whole: rules that count on it wait, and what they find then may need the waiver.
    """
    is_whole = all(source.is_whole for source in context.handbook.sources.values())
    for place in context.idle_waivers if is_whole else ():
        yield place.finding(RULE, "rule")
