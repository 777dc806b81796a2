"""Dates of a record are not in the order in which they must follow one another.

## Why
A gate that is passed before the one ahead of it was never a gate.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  tested: date
  opened: date
checks:
  - in_order: [tested, opened]
```
```yaml title="registers/channel/seo.yml"
name: SEO
opened: 2026-11-02  # error: REG106
```

## Passes
```diff title="registers/channel/seo.yml"
 name: SEO
+tested: 2026-10-01
 opened: 2026-11-02
```

## How to fix
Write the date that is missing, or correct the one that is too early.
"""

from collections.abc import Iterator
from itertools import pairwise

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.registers.checks import looks
from handbook.kinds.registers.field_values import date_at, route_of
from handbook.rules.context import Context

RULE = Rule(
    code="REG106",
    name="out-of-order",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{name}' ({kind}): {said}",
        "fr": "« {name} » ({kind}) : {said}",
    },
    hint={
        "en": "write the earlier date first, or correct this one",
        "fr": "écrivez d'abord la date précédente, ou corrigez celle-ci",
    },
)


_MISSING = {
    "en": "'{field}' is there, and '{before}' before it is not",
    "fr": "« {field} » est là, et « {before} », qui précède, n'y est pas",
}
_EARLIER = {
    "en": "'{field}' is on {day}, before '{before}' on {other}",
    "fr": "« {field} » est le {day}, avant « {before} », le {other}",
}


def check(context: Context) -> Iterator[Finding]:
    """Each date that comes before the one ahead of it, or without it."""
    for look in looks(context, RULE, "in_order"):
        for record in look.records:
            for before, path in pairwise(look.check.in_order or ()):
                other, day = date_at(record, before), date_at(record, path)
                facts = {"field": look.fields.label(path), "before": look.fields.label(before), "day": day}
                if day and other is None and not record.source.lacks(route_of(before)):
                    yield look.at_record(record, path, _MISSING, **facts)
                elif day and other and day < other:
                    yield look.at_record(record, path, _EARLIER, **facts, other=other)
