"""A check of a register says something that it cannot mean.

## Why
A check that is not made finds nothing, and everybody thinks that all is well.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  share: quarter -> percent
checks:
  - at_most: {share: thirty}  # error: REG004
```

## Passes
```diff title="registers/channel.yml"
-  - at_most: {share: thirty}
+  - at_most: {share: 30 %}
```

## How to fix
Write the limit as a record would write the value; give each check one verb, with `where`, `level` and `says` beside it.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN, fill
from handbook.kinds.registers.checks import declared
from handbook.kinds.registers.wrong_checks import wrong_checks
from handbook.model.values import LANGUAGES
from handbook.rules.context import Context

RULE = Rule(
    code="REG004",
    name="wrong-check",
    severity="error",
    since="0.1.0",
    message={
        "en": "{why}",
        "fr": "{why}",
    },
    hint={
        "en": "correct the check",
        "fr": "corrigez le contrôle",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each check that is not made, with the reason."""
    for fields in declared(context.handbook):
        for flaw in wrong_checks(fields):
            why = {language: fill(flaw.why, flaw.facts, language) for language in LANGUAGES}
            nearest = flaw.facts.get("nearest")
            hint = DID_YOU_MEAN if nearest else None
            yield RULE.of(fields.register.source, flaw.route, key=False, hint=hint, why=why, nearest=nearest)
