"""A campaign that is not running yet has no day.

## Why
Its steps are known, in their order, and no date is: nobody is reminded of any, and no calendar holds them.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar  # info: CAM145
playbook: webinar
date: TBC
status: draft
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-date: TBC
+date: 2027-01-26
```

## How to fix
Nothing has to be done at once. Write the day in `date:` when it is known; where it had another one before, keep that
and the reason in `moved:`. One date of a series waits with `status: postponed` below its day in `each:`; with its new
day in `moved:` below `repeats:` it needs none.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.loading.records import Handbook
from handbook.rules.context import Context
from handbook.rules.uses import open_campaigns

RULE = Rule(
    code="CAM145",
    name="no-day-yet",
    severity="info",
    since="0.1.0",
    message={
        "en": "campaign '{title}' has no day yet: its steps are told by what they are counted from",
        "fr": "la campagne « {title} » n'a pas encore de date : ses étapes se disent par leur écart à l'événement",
    },
    hint={
        "en": "write `date:` when the day is known",
        "fr": "écrivez `date:` quand le jour est connu",
    },
    is_about_absence=True,
)

_POSTPONED: Words = {
    "en": "say why, and from which day: `moved: [{{from: {former}, reason: ...}}]`; with a new day, `status: active`",
    "fr": "dites pourquoi, et quel jour c'était : `moved: [{{from: {former}, reason: ...}}]` ; puis `status: active`",
}

_AGAIN: Words = {
    "en": "when the new day is known, write it in `date:`, and `status: active`",
    "fr": "quand le nouveau jour est connu, écrivez-le dans `date:`, et `status: active`",
}

_DATE_AGAIN: Words = {
    "en": "when the new day is known, write it below `repeats:`, `moved: [{{from: {former}, to: ...}}]`, and no status",
    "fr": (
        "quand le nouveau jour est connu, écrivez-le sous `repeats:`, `moved: [{{from: {former}, to: ...}}]`, "
        "et retirez le statut"
    ),
}


def check(context: Context) -> Iterator[Finding]:
    """Each draft, and each campaign or date that is postponed; not one whose day cannot be read, for that is told."""
    for record in open_campaigns(context):
        if record.model.repeats and record.model.date and record.model.status != "postponed":
            continue
        if record.model.day is None and record.model.status != "active" and not record.source.lacks(("date",)):
            former = record.model.date.isoformat() if record.model.date and not record.model.moved else None
            place, hint = (
                ("date" if former else "title"),
                _POSTPONED if former else _AGAIN if record.model.date else None,
            )
            yield RULE.of(record.source, (place,), hint=hint, title=record.model.title, former=former)
    yield from _dates(context.handbook)


def _dates(handbook: Handbook) -> Iterator[Finding]:
    """Each date of what repeats that waits for another day."""
    for run in handbook.runs.values():
        if run.part_of and run.rule_day and run.model.status == "postponed":
            former = run.rule_day.isoformat()
            yield RULE.of(run.source, ("status",), hint=_DATE_AGAIN, title=run.model.title, former=former)
