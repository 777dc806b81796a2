"""A campaign goes on from another one before that one has anything to hand over.

## Why
Two playbooks that follow each other agree on a day: what the first one hands over on the 11th cannot be used on the
1st.

## Fails
```yaml title="playbooks/talk.yml"
title: Talk
owner: event-manager
reviewed: 2026-10-02
followed_by: {playbook: webinar, after: 2 weeks}
steps:
  - {id: speak, title: Speak, when: D, done_when: It was said, how: Loud and clear.}
sections:
  best-practices: {title: Best practices, text: Short.}
  pitfalls: {title: Pitfalls, text: Long.}
  templates: {title: Templates, text: The slides.}
```
```yaml title="campaigns/fair-talk.yml"
title: Talk at the fair
playbook: talk
date: 2027-03-11
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 0 EUR}
```
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
follows: fair-talk
date: 2027-03-18  # error: CAM131
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-date: 2027-03-18
+date: 2027-03-25
```

## How to fix
Move one of the two dates, or change `after:` in the `followed_by:` of the first one's playbook.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.campaigns.following import next_of
from handbook.rules.context import Context

RULE = Rule(
    code="CAM131",
    name="follows-too-early",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{title}' follows '{first}' of {day}, whose playbook hands over on {due} at the earliest",
        "fr": "« {title} » suit « {first} » du {day}, dont le playbook ne passe la main que le {due} au plus tôt",
    },
    hint={
        "en": "move one of the two dates, or change `after:` under `followed_by:` in {playbook}",
        "fr": "déplacez une des deux dates, ou changez `after:` sous `followed_by:` dans {playbook}",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that may still move, and that is dated before the earliest day."""
    handbook = context.handbook
    for record in handbook.campaigns.values():
        first = handbook.campaigns.get(record.model.follows or "")
        wanted = next_of(handbook, first.model) if first else None
        if first is None or wanted is None or not record.model.is_open:
            continue
        if wanted.playbook == record.model.playbook and record.model.place_in_time < wanted.day:
            facts = {"title": record.name, "first": first.name, "day": first.model.day, "due": wanted.day}
            facts["playbook"] = handbook.playbooks[first.model.playbook].source.path
            yield RULE.of(record.source, ("date",), key=False, hint=None, **facts)
