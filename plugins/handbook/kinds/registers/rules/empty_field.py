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

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.registers.checks import Look, looks
from handbook.kinds.registers.field_values import route_of, value_at
from handbook.loading.records import Record
from handbook.model.values import LANGUAGES
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
        "en": "fill in what is missing; what it is for stands in the register, with the field and with the check",
        "fr": "remplissez ce qui manque ; à quoi cela sert se lit dans le registre, au champ et au contrôle",
    },
)


_SAYS = {"en": "{fields} is not filled in", "fr": "{fields} n'est pas rempli"}
_SAY = {"en": "{fields} are not filled in", "fr": "{fields} ne sont pas remplis"}
_BETWEEN = {"en": "; ", "fr": " ; "}

_Empty = tuple[Look, Record[BaseModel], Sequence[str]]
"""A check, a record, and the paths of the fields that it lacks for it."""


def check(context: Context) -> Iterator[Finding]:
    """Each record that is picked, where fields are needed and empty: once, whichever checks ask for them."""
    found = defaultdict[tuple[str, str | None], list[_Empty]](list)
    for look in looks(context, RULE, "needs"):
        for record in look.records:
            if empty := [path for path in look.check.needs or () if _is_empty(record, path)]:
                found[record.source.path, look.check.level].append((look, record, empty))
    for checks in found.values():
        look, record, empty = checks[0]
        said = [_said(look, empty) for look, _, empty in checks]
        joined = {language: _BETWEEN[language].join(each[language] for each in said) for language in LANGUAGES}
        yield look.told_at(record, empty[0], joined)


def _is_empty(record: Record[BaseModel], path: str) -> bool:
    is_lost = record.source.lacks(route_of(path)) or record.source.may_have(route_of(path))
    return value_at(record, path) is None and not is_lost


def _said(look: Look, empty: Sequence[str]) -> Words:
    """What one check says of the fields that it misses."""
    return look.said(_SAY if len(empty) > 1 else _SAYS, {"fields": look.fields.quoted(empty)})
