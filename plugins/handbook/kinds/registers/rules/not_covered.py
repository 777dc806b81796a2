"""A register has no record for something that it should cover.

## Why
A segment without content at one of its stages is a customer who hears nothing for half a year.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  stage: found | tried | kept
checks:
  - cover: stage  # warning: REG109
```
```yaml title="registers/channel/seo.yml"
name: SEO
stage: found
```
```yaml title="registers/channel/ads.yml"
name: Ads
stage: kept
```

## Passes
```yaml title="registers/channel/shows.yml"
name: Shows
stage: tried
```
```diff title="registers/channel/seo.yml"
 name: SEO
```

## How to fix
Add a record for what is missing, or give one of those that are there the value.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.registers.checks import looks
from handbook.kinds.registers.coverage import gaps
from handbook.rules.context import Context

RULE = Rule(
    code="REG109",
    name="not-covered",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' ({kind}): {said}",
        "fr": "« {name} » ({kind}) : {said}",
    },
    hint={
        "en": "add a record for each",
        "fr": "ajoutez une fiche pour chacun",
    },
    is_about_absence=True,
    is_about_uses=True,
)


_SAYS = {"en": "there is nothing for {gaps}", "fr": "il n'y a rien pour {gaps}"}


def check(context: Context) -> Iterator[Finding]:
    """Each check with combinations that no record has."""
    for look in looks(context, RULE, "cover"):
        if look.is_whole and (found := gaps(look)):
            yield look.at_check(_SAYS, gaps=found)
