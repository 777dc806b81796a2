"""The records of a register do not add up to what the register says.

## Why
Shares that make 87 per cent hide a channel; an envelope that is spent twice is found by the accountant.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  share: quarter -> percent
checks:
  - sum: {of: share, is: 100 %, within: 1 %}  # warning: REG104
```
```yaml title="registers/channel/seo.yml"
name: SEO
share: {2026-q4: 34 %}
```

## Passes
```yaml title="registers/channel/ads.yml"
name: Ads
share: {2026-q4: 66 %}
```
```diff title="registers/channel/seo.yml"
 name: SEO
 share: {2026-q4: 34 %}
```

## How to fix
Correct the numbers, or add the record that is missing. A file that cannot be read keeps the check silent.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.registers.amounts import NO_RATE
from handbook.kinds.registers.checks import looks
from handbook.kinds.registers.totals import wrong_totals
from handbook.rules.context import Context

RULE = Rule(
    code="REG104",
    name="wrong-total",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' ({kind}): {said}",
        "fr": "« {name} » ({kind}) : {said}",
    },
    hint={
        "en": "correct the numbers, or add the record that is missing",
        "fr": "corrigez les nombres, ou ajoutez la fiche qui manque",
    },
)


_SAYS = {
    "en": "'{field}' makes {total}{part}; it should be {wanted}",
    "fr": "« {field} » fait {total}{part} ; ce devrait être {wanted}",
}


def check(context: Context) -> Iterator[Finding]:
    """Each sum that is wrong, of all records or of those that belong together."""
    for look in looks(context, RULE, "sum"):
        if look.is_whole:
            for found in wrong_totals(look, context.handbook.settings):
                yield look.at_check(_SAYS if found.has_rates else NO_RATE, **found.facts)
