"""A value of a record is below the limit of its register.

## Why
An event that gave one article instead of five is work that was not used.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  share: quarter -> percent
checks:
  - at_least: {share: 5 %}
```
```yaml title="registers/channel/seo.yml"
name: SEO
share: {2026-q3: 20 %, 2026-q4: 4 %}  # warning: REG103
```

## Passes
```diff title="registers/channel/seo.yml"
-share: {2026-q3: 20 %, 2026-q4: 4 %}
+share: {2026-q3: 20 %, 2026-q4: 6 %}
```

## How to fix
Change what the number is about, or the limit: `at_least:` in the register. Of a field that maps quarters to numbers
the latest counts, and each until its quarter is over; of a list how many entries it has.
"""

import operator
from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.kinds.registers.checks import looks
from handbook.kinds.registers.limits import beyond
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="REG103",
    name="below-limit",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' ({kind}): {said}",
        "fr": "« {name} » ({kind}) : {said}",
    },
    hint={
        "en": "act on it, then write the new number; the limit is `at_least:` in the register",
        "fr": "agissez, puis écrivez le nouveau chiffre ; la limite est `at_least:` du registre",
    },
    uses_today=True,
)


_SAYS = {
    "en": "'{field}' is {value}; it should be {limit} at least",
    "fr": "« {field} » vaut {value} ; le minimum est {limit}",
}
_HAS = {
    "en": "'{field}' has {value}; it should have {limit} at least",
    "fr": "« {field} » en compte {value} ; le minimum est {limit}",
}


def coming(context: Context) -> Iterator[Dated]:
    """Each value that is beyond its limit, for as long as it counts."""
    for look in looks(context, RULE, "at_least"):
        for found in beyond(look, look.check.at_least or {}, operator.lt, context.handbook.settings):
            said = look.at_record(found.record, found.path, found.said(_SAYS, _HAS), **found.facts)
            yield Dated(said, last=found.until)
