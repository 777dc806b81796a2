"""A campaign is done, and what its playbook says must come after it was never begun.

## Why
The hour in front of the camera is the small part. The e-book, the articles and the e-mails that are made of it bring
readers for a year, and nobody remembers them once the event is over.

## Fails
```yaml title="playbooks/letters.yml"
title: Letters
owner: event-manager
reviewed: 2026-10-02
steps:
  - {id: write, title: Write the letters, when: D, done_when: They are out, how: Write them.}
sections:
  best-practices: {title: Best practices, text: Short.}
  pitfalls: {title: Pitfalls, text: Long.}
  templates: {title: Templates, text: The letter.}
```
```yaml title="playbooks/talk.yml"
title: Talk
owner: event-manager
reviewed: 2026-10-02
followed_by: {playbook: letters, after: 2 weeks}
steps:
  - {id: speak, title: Speak, when: D, done_when: It was said, how: Loud and clear.}
sections:
  best-practices: {title: Best practices, text: Short.}
  pitfalls: {title: Pitfalls, text: Long.}
  templates: {title: Templates, text: The slides.}
```
```yaml title="campaigns/fair-talk.yml"
title: Talk at the fair
playbook: talk  # warning: CAM130
date: 2026-11-05
status: done
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 0 EUR}
done: {speak: 2026-11-05}
debrief: {keep: The questions at the end}
```

## Passes
```yaml title="campaigns/fair-letters.yml"
title: Letters after the fair
playbook: letters
follows: fair-talk
date: 2026-11-19
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 0 EUR}
done: {write: 2026-11-19}
```

## How to fix
Begin it: `handbook new campaign ID --after CAMPAIGN` takes the playbook and the day from `followed_by:`. If there is
such a campaign already, write `follows: CAMPAIGN` into its file. A campaign that was cancelled follows nothing.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.campaigns.following import Next, followers_of, next_of
from handbook.loading.records import Handbook
from handbook.rules.context import Context

RULE = Rule(
    code="CAM130",
    name="campaign-not-followed",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{title}' is done, and no campaign of '{playbook}' follows it; its day D is to be {day}",
        "fr": "« {title} » est faite, et aucune campagne de « {playbook} » ne la suit ; son jour J sera le {day}",
    },
    hint={
        "en": "begin it: handbook new campaign ID --after {id}",
        "fr": "lancez-la : handbook new campaign ID --after {id}",
    },
    is_about_absence=True,
)

_THERE_IS_ONE: Words = {
    "en": "if it is '{other}', write `follows: {id}` into that file; else: handbook new campaign ID --after {id}",
    "fr": "si c'est « {other} », écrivez-y `follows: {id}` ; sinon : handbook new campaign ID --after {id}",
}


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that is done, unless what another one follows could not be read."""
    handbook = context.handbook
    if context.was_left_out("follows"):
        return
    followers = followers_of(handbook)
    for record in handbook.campaigns.values():
        wanted = next_of(handbook, record.model) if record.model.status == "done" else None
        if wanted is None or wanted.playbook not in handbook.playbooks:
            continue
        if not any(other.model.playbook == wanted.playbook for other in followers.get(record.id, ())):
            other = _candidate(handbook, wanted)
            playbook = handbook.playbooks[wanted.playbook].name
            facts = {"title": record.name, "id": record.id, "playbook": playbook, "day": wanted.day, "other": other}
            hint = _THERE_IS_ONE if other else None
            yield RULE.of(record.source, ("playbook",), key=False, hint=hint, **facts)


def _candidate(handbook: Handbook, wanted: Next) -> str | None:
    """The campaign that may be meant: the first of the next playbook, from the day on, that follows none."""
    found = (
        (other.model.place_in_time, other.id)
        for other in handbook.campaigns.values()
        if other.model.playbook == wanted.playbook
        and other.model.follows is None
        and other.model.status != "cancelled"
        and other.model.place_in_time >= wanted.day
    )
    return min(found, default=(None, None))[1]
