"""A campaign names what it serves, and says that it serves nothing.

## Why
One page counts it as work for the objective, another lists it among what serves none: who plans the quarter sees both.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
off_okr: {reason: A promise to our first customer, approved_by: camille}  # error: CAM144
budget: {planned: 1500 EUR}
effort: 12 days
```

## Passes
```diff title="campaigns/spring.yml"
 supports: [2027-q1/marketing/o1/kr1]
-off_okr: {reason: A promise to our first customer, approved_by: camille}
```

```diff title="campaigns/spring.yml"
-supports: [2027-q1/marketing/o1/kr1]
 off_okr: {reason: A promise to our first customer, approved_by: camille}
```

## How to fix
Keep the line that is true: `supports:` if it moves one of the numbers, `off_okr:` if it is run all the same.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="CAM144",
    name="served-and-set-aside",
    severity="error",
    since="0.1.0",
    message={
        "en": "`off_okr:` says that this campaign serves no objective, and `supports:` names {goals}",
        "fr": "`off_okr:` dit que cette campagne ne sert aucun objectif, et `supports:` cite {goals}",
    },
    hint={
        "en": "keep one of the two lines: `supports:` if it serves that, else `off_okr:`",
        "fr": "gardez une des deux lignes : `supports:` si elle le sert, sinon `off_okr:`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that was not cancelled: then nothing counts it as work any more."""
    for record in context.handbook.campaigns.values():
        campaign = record.model
        if campaign.supports and campaign.off_okr and campaign.status != "cancelled":
            yield RULE.of(record.source, ("off_okr",), key=True, goals=campaign.supports)
