"""Something in a register was last done longer ago than the register allows.

## Why
A meeting that nobody held since spring is no ritual, and a number of last year no argument.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  last_held: date
checks:
  - not_older_than: {last_held: 3 months}
```
```yaml title="registers/channel/seo.yml"
name: SEO
last_held: 2026-06-01  # warning: REG108
```

## Passes
```diff title="registers/channel/seo.yml"
-last_held: 2026-06-01
+last_held: 2026-11-01
```

## How to fix
Do it and write the day, or say in the register that it may be longer ago.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.kinds.registers.checks import looks
from handbook.kinds.registers.field_values import date_at, length_at
from handbook.model.days import previous_day
from handbook.planning.periods import due_after
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="REG108",
    name="too-old",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' ({kind}): {said}",
        "fr": "« {name} » ({kind}) : {said}",
    },
    hint={
        "en": "do it, then write the day",
        "fr": "faites-le, puis écrivez le jour",
    },
    uses_today=True,
)


_SAYS = {
    "en": "'{field}' was on {day}; the next was due on {due}",
    "fr": "« {field} » est le {day} ; la suite était prévue le {due}",
}


_TO_COME = {
    "en": "'{field}' is {day}, a day to come: write it once it is over",
    "fr": "« {field} » est le {day}, un jour à venir : écrivez-le une fois passé",
}


def coming(context: Context) -> Iterator[Dated]:
    """Each such day, from the day on which it is too long ago; and until it is there."""
    for look in looks(context, RULE, "not_older_than"):
        for record in look.records:
            for path, typed in (look.check.not_older_than or {}).items():
                day, length = date_at(record, path), length_at(record, typed)
                if day and length:
                    due, field = due_after(day, length), look.fields.label(path)
                    found = look.at_record(record, path, _SAYS, field=field, day=day, due=due.due)
                    yield Dated(found, *due.late)
                    to_come = look.plainly_at(record, path, _TO_COME, field=field, day=day)
                    yield Dated(to_come, last=previous_day(day))
