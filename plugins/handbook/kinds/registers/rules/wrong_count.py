"""There are more records of a register, or fewer, than the register allows.

## Why
Three main levers are a choice, seven are none.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  main: yes or no
checks:
  - {count: {at_most: 1}, where: {main: true}}  # warning: REG105
```
```yaml title="registers/channel/seo.yml"
name: SEO
main: true
```
```yaml title="registers/channel/ads.yml"
name: Ads
main: true
```

## Passes
```diff title="registers/channel/ads.yml"
-main: true
+main: false
```

## How to fix
Decide which of them are to stay, or change the number in the register.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.registers.checks import looks
from handbook.kinds.registers.totals import wrong_counts, wrong_families
from handbook.rules.context import Context

RULE = Rule(
    code="REG105",
    name="wrong-count",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' ({kind}): {said}",
        "fr": "« {name} » ({kind}) : {said}",
    },
    hint={
        "en": "add what is missing, or decide which of them stay",
        "fr": "ajoutez ce qui manque, ou décidez lesquelles restent",
    },
)


_SAYS = {
    "en": "found {number}{part}; it should be {wanted}",
    "fr": "trouvé : {number}{part} ; ce devrait être {wanted}",
}


def check(context: Context) -> Iterator[Finding]:
    """Each number of records that is wrong, of all or of those that belong together."""
    for look in looks(context, RULE, "count"):
        if look.is_whole:
            yield from (look.at_check(_SAYS, **facts) for facts in wrong_counts(look))
            first = next(iter(look.fields.by_path))
            families = (look.at_record(record, first, _SAYS, **facts) for record, facts in wrong_families(look))
            yield from (found.resting_on(look.folder) for found in families)
