"""Something in a register ends soon, or has ended.

## Why
A contract that ends unnoticed is renewed at the price of the other side.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  contract_end: date
checks:
  - ends_within: {contract_end: 60 days}
```
```yaml title="registers/channel/seo.yml"
name: SEO
contract_end: 2027-01-10  # warning: REG107
```

## Passes
```diff title="registers/channel/seo.yml"
-contract_end: 2027-01-10
+contract_end: 2028-01-10
```

## How to fix
Renew it and write the new day, or end it and remove the file.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.kinds.registers.checks import looks
from handbook.kinds.registers.field_values import date_at
from handbook.model.days import next_day
from handbook.planning.periods import start_of
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="REG107",
    name="ends-soon",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' ({kind}): {said}",
        "fr": "« {name} » ({kind}) : {said}",
    },
    hint={
        "en": "renew it and write the new day, or end it",
        "fr": "renouvelez et écrivez le nouveau jour, ou mettez-y fin",
    },
    uses_today=True,
)


_SAYS = {"en": "the day of '{field}' is {day}", "fr": "le jour de « {field} » est le {day}"}


_PAST = {"en": "the day of '{field}', {day}, is past", "fr": "le jour de « {field} », le {day}, est passé"}


def coming(context: Context) -> Iterator[Dated]:
    """Each such day, from so long before it."""
    for look in looks(context, RULE, "ends_within"):
        for record in look.records:
            for path, length in (look.check.ends_within or {}).items():
                if day := date_at(record, path):
                    facts = {"field": look.fields.label(path), "day": day}
                    yield Dated(look.at_record(record, path, _SAYS, **facts), start_of(day, length), day)
                    yield Dated(look.at_record(record, path, _PAST, **facts), next_day(day))
