"""A record of a register lacks what the register asks of it.

## Why
What is left open is what somebody needs on the worst day: the plan B, the owner, the number.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  stage: test | core
  plan_b: prose
checks:
  - {needs: plan_b, where: {stage: core}}
```
```yaml title="registers/channel/seo.yml"
name: SEO  # warning: REG101
stage: core
```

## Passes
```diff title="registers/channel/seo.yml"
 stage: core
+plan_b: Buy ads for a month
```

## How to fix
Fill in the field. Which fields a record needs is said by `needs:` in the register.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.registers.checks import looks
from handbook.kinds.registers.field_values import route_of, value_at
from handbook.rules.context import Context

RULE = Rule(
    code="REG101",
    name="empty-field",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' ({kind}): {said}",
        "fr": "« {name} » ({kind}) : {said}",
    },
    hint={
        "en": "fill in the field; what it is for stands in the register, with the field and with the check",
        "fr": "remplissez le champ ; à quoi il sert se lit dans le registre, au champ et au contrôle",
    },
)


_SAYS = {"en": "'{field}' is not filled in", "fr": "« {field} » n'est pas rempli"}


def check(context: Context) -> Iterator[Finding]:
    """Each field of each record that is picked, where it is needed and empty."""
    for look in looks(context, RULE, "needs"):
        for record in look.records:
            for path in look.check.needs or ():
                is_lost = record.source.lacks(route_of(path)) or record.source.may_have(route_of(path))
                if value_at(record, path) is None and not is_lost:
                    yield look.at_record(record, path, _SAYS, field=look.fields.label(path))
