"""A step is to be automated, and no campaign has shown that it works.

## Why
A program repeats what it is given, a mistake as well. What has worked by hand may be given to one.

## Fails
```yaml title="playbooks/talk.yml"
title: Talk
owner: event-manager
reviewed: 2026-10-02
steps:
  - {id: speak, title: Talk, when: D, done_when: It was said, how: Aloud, treat: automate}  # warning: PLB122
sections:
  best-practices: {title: Best practices, text: Short.}
  pitfalls: {title: Pitfalls, text: Long.}
  templates: {title: Templates, text: The slides.}
```

## Passes
```diff title="playbooks/talk.yml"
-  - {id: speak, title: Talk, when: D, done_when: It was said, how: Aloud, treat: automate}
+  - {id: speak, title: Talk, when: D, done_when: It was said, how: Aloud, treat: automate, proven_by: fair}
```
```yaml title="campaigns/fair.yml"
title: Talk at the fair
playbook: talk
date: 2026-11-05
status: done
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 0 EUR}
done: {speak: 2026-11-05}
debrief: {keep: The questions at the end}
```

## How to fix
Write in `proven_by:` a campaign that is done, and in which the step was done by hand. Until then, `treat: keep`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.playbooks.retroplans import steps_of_all
from handbook.rules.context import Context

RULE = Rule(
    code="PLB122",
    name="automated-without-proof",
    severity="warning",
    since="0.1.0",
    message={
        "en": "step '{step}' is to be automated, and {why}",
        "fr": "l'étape « {step} » doit être automatisée, et {why}",
    },
    hint={
        "en": "name a campaign in which it was done by hand: `proven_by:`; else `treat: keep`",
        "fr": "nommez une campagne où elle a été faite à la main : `proven_by:` ; sinon `treat: keep`",
    },
    is_about_absence=True,
)

_NONE: Words = {"en": "no campaign has shown that it works", "fr": "aucune campagne n'a montré que cela marche"}
_NOT_DONE: Words = {"en": "'{campaign}' has not done it yet", "fr": "« {campaign} » ne l'a pas encore faite"}


def check(context: Context) -> Iterator[Finding]:
    """Each step that is to be automated; a campaign that is none is told where it stands."""
    for place in steps_of_all(context):
        step = place.step
        proof = context.handbook.campaigns.get(step.proven_by or "")
        if step.treat != "automate" or (step.proven_by and proof is None):
            continue
        if proof is None:
            yield place.finding(RULE, why=_NONE)
        elif step.id not in proof.model.done:
            why = {language: text.format(campaign=proof.name) for language, text in _NOT_DONE.items()}
            yield place.finding(RULE, why=why)
