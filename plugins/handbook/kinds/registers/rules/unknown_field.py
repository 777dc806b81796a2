"""A register names a field that it does not declare.

## Why
A check of a field that there is not would never find anything, and everybody would think that all is well.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  plan_b: prose
checks:
  - needs: plan_c  # error: REG002
```

## Passes
```diff title="registers/channel.yml"
-  - needs: plan_c
+  - needs: plan_b
```

## How to fix
Write the name as it stands in `fields:`; a field of a group has a dot, as in `gates.first`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import suggestion, surely_meant
from handbook.kinds.registers.checks import declared
from handbook.kinds.registers.flaws import paths_of, wrong_names
from handbook.rules.context import Context

RULE = Rule(
    code="REG002",
    name="unknown-field",
    severity="error",
    since="0.1.0",
    message={
        "en": "there is no field '{id}' in this register",
        "fr": "ce registre n'a pas de champ « {id} »",
    },
    hint={
        "en": "write one of: {choices}",
        "fr": "écrivez l'un de : {choices}",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each name in the table and the checks that is no field."""
    for fields in declared(context.handbook):
        register = fields.register
        known = [*paths_of(register.model.fields)]
        for flaw in wrong_names(fields):
            hint, facts = suggestion(flaw.typed, known)
            meant, is_key = surely_meant(flaw.typed, known), flaw.route[-1] == flaw.typed
            yield RULE.misnamed(register.source, flaw.route, flaw.typed, meant, key=is_key, hint=hint, **facts)
