"""A campaign says of its steps what another says, to the day: it was copied, and not all of it was changed.

## Why
The steps of the new campaign look done, so nobody does them; and where title and day are the same, everybody sees one
campaign twice.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
done: {brief: 2026-11-02, page: 2026-11-09}  # warning: CAM140
budget: {planned: 1500 EUR}
steps: {page: {title: Build the page, when: D-30, reason: It has a page of its own}}
```
```yaml title="campaigns/winter.yml"
title: Winter webinar
playbook: webinar
date: 2027-02-11
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
done: {brief: 2026-11-02, page: 2026-11-09}
budget: {planned: 1500 EUR}
steps: {page: {title: Build the page, when: D-30, reason: It has a page of its own}}
```

## Passes
```diff title="campaigns/spring.yml"
-done: {brief: 2026-11-02, page: 2026-11-09}
```

## How to fix
Write what is true of this campaign: its title, its day, and below `done:` only what was done for it.
`handbook new campaign <id> --from <campaign> --date <day>` copies what holds for both and nothing else.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.rules.context import Context

RULE = Rule(
    code="CAM140",
    name="copied-campaign",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{what} as in '{other}': was it copied?",
        "fr": "{what} que dans « {other} » : a-t-elle été copiée ?",
    },
    hint={
        "en": "write what is true of this campaign, or delete it",
        "fr": "écrivez ce qui est vrai de cette campagne, ou supprimez-la",
    },
    explains_its_file=True,
)

_FEWEST: Final = 2
"""Steps that two campaigns have done on the same days: one may be so by chance, or for both at once."""
_SAME_DAYS: Words = {
    "en": "the same steps are done on the same days",
    "fr": "les mêmes étapes sont faites les mêmes jours",
}
_SAME_DAY: Words = {
    "en": "title, playbook and date are the same",
    "fr": "le titre, le playbook et la date sont les mêmes",
}


def check(context: Context) -> Iterator[Finding]:
    """The later one of two campaigns; of the same day, the one with the later name."""
    first: dict[tuple[object, ...], str] = {}
    by_step = defaultdict[tuple[str, str, object], list[str]](list)
    campaigns = context.handbook.campaigns.values()
    for record in sorted(campaigns, key=lambda record: (record.model.place_in_time, record.id)):
        model = record.model
        same = first.setdefault((model.title, model.playbook, model.date), record.id)
        if same != record.id:
            yield RULE.of(record.source, ("title",), key=False, hint=None, what=_SAME_DAY, other=same)
        elif other := _with_same_days(record, by_step):
            yield RULE.of(record.source, ("done",), key=True, hint=None, what=_SAME_DAYS, other=other)
        for step, day in model.done.items():
            by_step[model.playbook, step, day].append(record.id)


def _with_same_days(record: Record[Campaign], by_step: dict[tuple[str, str, object], list[str]]) -> str | None:
    """The first earlier campaign that has done enough of the same steps on the same days."""
    model, found = record.model, defaultdict[str, int](int)
    for step, day in model.done.items():
        for other in by_step.get((model.playbook, step, day), ()):
            found[other] += 1
    return next((other for other, count in found.items() if count >= _FEWEST), None)
