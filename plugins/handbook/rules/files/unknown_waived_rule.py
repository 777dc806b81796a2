"""A file allows something that is no rule, or that cannot be allowed.

## Why
The waiver hides nothing. What keeps a file from being read as it was meant cannot be allowed: it has to be mended.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
cost: 1200 EUR
owner: event-manager
last_used: {date: 2026-03-18, evidence: Last newsletter}
reviewed: 2026-11-02
allow:
  - {rule: unused-tools, until: 2026-11-30, reason: The contract ends in November}  # error: HBK405
```

## Passes
```diff title="company/tools/hubspot.yml"
-  - {rule: unused-tools, until: 2026-11-30, reason: The contract ends in November}
+  - {rule: TOL101, until: 2026-11-30, reason: The contract ends in November}
```

## How to fix
Write the name that stands in brackets at the end of the finding, or its code.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import DID_YOU_MEAN, Words
from handbook.rules.context import Context
from handbook.rules.files.unknown_rule import RULE as UNKNOWN_RULE
from handbook.rules.waivers import rule_meant, waivers

RULE = Rule(
    code="HBK405",
    name="unknown-waived-rule",
    severity="error",
    since="0.1.0",
    message={
        "en": "no rule that can be allowed is called '{id}'",
        "fr": "aucune règle à laquelle on peut déroger ne s'appelle « {id} »",
    },
    hint=UNKNOWN_RULE.hint,
)

_MEND: Words = {
    "en": "mend what it finds: a file has to be read as it was meant",
    "fr": "corrigez ce qu'elle trouve : un fichier doit être lu comme il a été voulu",
}


def check(context: Context) -> Iterator[Finding]:
    """The rule of each waiver."""
    known = Names(context.waivable)
    for place in waivers(context.handbook):
        typed = place.waiver.rule
        if rule_meant(typed, context.waivable) is None:
            close = known.nearest(typed)
            hint = _MEND if typed in context.rule_names else DID_YOU_MEAN if close else None
            yield place.finding(RULE, "rule", hint=hint, nearest=close)
