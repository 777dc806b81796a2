"""The hours of a market are no stretch of a day.

## Why
Hours that nobody understands are held against nothing: the message goes out at three in the morning, and the check is
silent.

## Fails
```yaml title="registers/market.yml"
title: Markets
noun: a market
fields:
  name: text, required
  sending_hours: text
```
```yaml title="registers/market/india.yml"
name: India
sending_hours: 25:00-26:00  # error: CAM129
```

## Passes
```diff title="registers/market/india.yml"
-sending_hours: 25:00-26:00
+sending_hours: 10:00-17:30
```

## How to fix
Write the first and the last hour of one day, with two digits each.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import CORRECTED
from handbook.kinds.campaigns.markets import hours_of
from handbook.locales.typed_times import stretch_meant
from handbook.model.references import MARKET
from handbook.rules.context import Context

RULE = Rule(
    code="CAM129",
    name="wrong-sending-hours",
    severity="error",
    since="0.1.0",
    message={"en": "'{hours}' is no stretch of a day", "fr": "« {hours} » n'est pas une plage d'une journée"},
    hint={"en": "write it like 09:00-18:00", "fr": "écrivez-le ainsi : 09:00-18:00"},
)


def check(context: Context) -> Iterator[Finding]:
    """Each market that says its hours so that nobody understands them."""
    for record in context.handbook.groups.get(MARKET, {}).values():
        typed = getattr(record.model, "sending_hours", None)
        if isinstance(typed, str) and hours_of(typed) is None:
            meant = stretch_meant(typed)
            hint = CORRECTED if meant and hours_of(meant) else None
            place = record.source.span(("sending_hours",))
            found = RULE.at(record.source.path, place, hint=hint, hours=typed, fix=meant)
            yield found.mended_by(record.source.replacing(place, typed, meant)) if hint and meant else found
