"""Nobody says how much work a campaign takes.

## Why
Four fifths of the work are to serve the objectives. What has no effort counts for nothing in that sum, so the gauge of
the team shows a share of what it happens to know.

## Fails
```yaml title="playbooks/talk.yml"
title: Talk
owner: event-manager
reviewed: 2026-10-02
steps:
  - {id: speak, title: Speak, when: D, done_when: It was said, how: Loud and clear.}
sections:
  best-practices: {title: Best practices, text: Short.}
  pitfalls: {title: Pitfalls, text: Long.}
  templates: {title: Templates, text: The slides.}
```
```yaml title="campaigns/fair-talk.yml"
title: Talk at the fair  # info: CAM135
playbook: talk
date: 2027-03-11
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 0 EUR}
```

## Passes
```diff title="campaigns/fair-talk.yml"
 budget: {planned: 0 EUR}
+effort: 4 days
```

## How to fix
Add `effort: 4 days`, all people together, or to the playbook the `effort:` of a usual campaign.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.goals.efforts import effort_of
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM135",
    name="campaign-without-effort",
    severity="info",
    since="0.1.0",
    message={
        "en": "neither campaign '{title}' nor its playbook says how much work it takes",
        "fr": "ni la campagne « {title} » ni son playbook ne dit combien de travail elle demande",
    },
    hint={
        "en": "add `effort: 4 days`, all people together",
        "fr": "ajoutez `effort: 4 jours`, toutes personnes confondues",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each open campaign whose playbook can be read."""
    for use in open_uses(context):
        knows = use.has_all_steps and not use.playbook.source.lacks(("effort",))
        if knows and effort_of(context.handbook, use.campaign.model) is None:
            yield RULE.of(use.campaign.source, ("title",), title=use.campaign.name)
