"""Steps of a playbook were done again and again, and nobody has decided what becomes of the work.

## Why
What was done four times by hand is known well enough to be dropped, given to a program, or handed to somebody else.
Nobody does it unless somebody asks.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
playbooks: {verdict_after: 1}
```
```yaml title="playbooks/talk.yml"
title: Talk  # info: PLB121
owner: event-manager
reviewed: 2026-10-02
steps:
  - {id: speak, title: Speak, when: D, done_when: It was said, how: Loud and clear.}
sections:
  best-practices: {title: Best practices, text: Short.}
  pitfalls: {title: Pitfalls, text: Long.}
  templates: {title: Templates, text: The slides.}
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

## Passes
```diff title="playbooks/talk.yml"
-  - {id: speak, title: Speak, when: D, done_when: It was said, how: Loud and clear.}
+  - {id: speak, title: Speak, when: D, done_when: It was said, how: Loud and clear., treat: keep}
```

## How to fix
Write in each of these steps `treat: eliminate`, `automate`, `delegate` or `keep`. A step counts in each campaign that
has it under `done:`; how many of them it takes is `playbooks: {verdict_after: 4}` in `handbook.yml`.
"""

from collections import Counter
from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import few_of
from handbook.rules.context import Context

RULE = Rule(
    code="PLB121",
    name="step-without-verdict",
    severity="info",
    since="0.1.0",
    message={
        "en": "done in {most} campaigns or more, and nobody has decided what becomes of it: {steps}",
        "fr": "fait dans {most} campagnes ou plus, et personne n'a décidé de la suite : {steps}",
    },
    hint={
        "en": "write `treat:` in the step: eliminate, automate, delegate or keep",
        "fr": "écrivez `treat:` dans l'étape : eliminate, automate, delegate ou keep",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each playbook, with all its steps of which that is true."""
    most = context.handbook.settings.playbooks.verdict_after
    campaigns = (record.model for record in context.handbook.campaigns.values())
    done = Counter((campaign.playbook, step) for campaign in campaigns for step in campaign.done)
    for name, record in context.handbook.playbooks.items():
        steps = [step.id for step in record.model.steps if step.treat is None and done[name, step.id] >= most]
        if steps:
            yield RULE.of(record.source, ("title",), most=most, steps=few_of(steps))
