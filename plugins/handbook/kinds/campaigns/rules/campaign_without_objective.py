"""A campaign serves no objective, and nobody says why it is run all the same.

## Why
Before each project the question is: does this serve one of our objectives? Without an answer the quarter fills with
work that looks useful and moves nothing.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar  # error: CAM101
playbook: webinar
date: 2027-03-18
status: active
owner: camille
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
 owner: camille
+supports: [2027-q1/marketing/o1/kr1]
```

```diff title="campaigns/spring.yml"
 owner: camille
+off_okr: {reason: A promise to our first customer, approved_by: camille}
```

## How to fix
Name the key result that it moves: `supports: [2027-q1/marketing/o1/kr1]`. If it serves none and must be done: `off_okr:
{reason: ..., approved_by: ...}`.
Onboarding, audits and the like serve the company without one: `campaigns: {serve_goals: [event, content]}` in
`handbook.yml` names the types of playbooks whose campaigns are asked.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.campaigns.asked import must_serve
from handbook.rules.context import Context

RULE = Rule(
    code="CAM101",
    name="campaign-without-objective",
    severity="error",
    since="0.1.0",
    message={
        "en": "campaign '{title}' serves no objective",
        "fr": "la campagne « {title} » ne sert aucun objectif",
    },
    hint={
        "en": "add `supports:` with a key result, or `off_okr:` with a reason and who agreed",
        "fr": "ajoutez `supports:` avec un résultat clé, ou `off_okr:` avec une raison et qui l'a acceptée",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that was not cancelled."""
    for record in context.handbook.campaigns.values():
        campaign = record.model
        has_answered = bool(campaign.supports or campaign.off_okr)
        if campaign.status != "cancelled" and not has_answered and must_serve(context.handbook, campaign.playbook):
            yield RULE.of(record.source, ("title",), title=campaign.title)
