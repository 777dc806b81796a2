"""A value of a record is above the limit of its register.

## Why
One channel that brings most of the sales, one lever with all of the effort: what is above the limit is a risk that
somebody should see.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  share: quarter -> percent
checks:
  - at_most: {share: 30 %}
```
```yaml title="registers/channel/seo.yml"
name: SEO
share: {2026-q3: 20 %, 2026-q4: 34 %}  # warning: REG102
```

## Passes
```diff title="registers/channel/seo.yml"
-share: {2026-q3: 20 %, 2026-q4: 34 %}
+share: {2026-q3: 20 %, 2026-q4: 29 %}
```

## How to fix
Change what the number is about, or the limit: `at_most:` in the register. Of a field that maps quarters to numbers
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
    code="REG102",
    name="above-limit",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' ({kind}): {said}",
        "fr": "« {name} » ({kind}) : {said}",
    },
    hint={
        "en": "act on it, then write the new number; the limit is `at_most:` in the register",
        "fr": "agissez, puis écrivez le nouveau chiffre ; la limite est `at_most:` du registre",
    },
    uses_today=True,
)


_SAYS = {
    "en": "'{field}' is {value}; it may be {limit} at most",
    "fr": "« {field} » vaut {value} ; le maximum est {limit}",
}
_HAS = {
    "en": "'{field}' has {value}; it may have {limit} at most",
    "fr": "« {field} » en compte {value} ; le maximum est {limit}",
}


def coming(context: Context) -> Iterator[Dated]:
    """Each value that is beyond its limit, for as long as it counts."""
    for look in looks(context, RULE, "at_most"):
        for found in beyond(look, look.check.at_most or {}, operator.gt, context.handbook.settings):
            said = look.at_record(found.record, found.path, found.said(_SAYS, _HAS), **found.facts)
            yield Dated(said, last=found.until)
