"""Two roles that have to meet share no ritual.

## Why
Who buys traffic and who makes the pages it lands on, who writes to customers and who looks after their data: where they
do not meet, each does well and the whole does not.

## Fails
```yaml title="registers/ritual.yml"
title: {en: Rituals, fr: Rituels}
noun: {en: a ritual, fr: un rituel}
fields:
  name: text, required
  roles: list of role
```
```markdown title="company/roles/writer.md"
---
title: Writer
person: tom
backup: camille
onboarding: webinar
meets: [event-manager]  # warning: REG111
---
I write what our customers read.
```

## Passes
```yaml title="registers/ritual/monday.yml"
name: Monday meeting
roles: [writer, event-manager]
```

## How to fix
Add both roles to a ritual, `registers/ritual/`, or begin one: `handbook new ritual ID`. Only the field `roles` of the
register `ritual` counts.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.words import Words
from handbook.loading.registers import FOLDER, REGISTER
from handbook.model.references import references_in
from handbook.rules.context import Context

RULE = Rule(
    code="REG111",
    name="pair-without-ritual",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{role}' and '{other}' have to meet, and share no ritual",
        "fr": "« {role} » et « {other} » doivent se rencontrer, et ne partagent aucun rituel",
    },
    hint={
        "en": "add both to a ritual, or begin one: handbook new ritual ID",
        "fr": "ajoutez les deux à un rituel, ou créez-en un : handbook new ritual ID",
    },
)

_NO_REGISTER: Words = {
    "en": "there is no register of rituals yet: handbook new register ritual",
    "fr": "il n'y a pas encore de registre des rituels : handbook new register ritual",
}
_RITUAL: Final = "ritual"
"""The register that tells who meets."""


def check(context: Context) -> Iterator[Finding]:
    """Each role that has to meet another one, if all rituals can be read."""
    handbook = context.handbook
    rituals = handbook.groups.get(_RITUAL, {})
    if len(rituals) < len(handbook.ids.get(_RITUAL, {})):
        return
    met = [
        {found.id for found in references_in(ritual.model) if found.route[0] == "roles"} for ritual in rituals.values()
    ]
    for name, record in handbook.roles.items():
        for place, other in enumerate(record.model.meets):
            if other in handbook.roles and not any({name, other} <= roles for roles in met):
                facts = {"role": record.name, "other": handbook.roles[other].name}
                hint = None if _RITUAL in handbook.groups else _NO_REGISTER
                found = RULE.of(record.source, ("meets", place), key=False, hint=hint, **facts)
                yield found.resting_on(*_register(context))


def _register(context: Context) -> Iterator[Basis]:
    """What may be wrong with the register: its declaration, that its records have none, or one of their names."""
    unread = (path for path in context.unread if PurePosixPath(path).parent.name == _RITUAL)
    declared = context.handbook.ids[REGISTER].get(_RITUAL)
    yield from map(Basis, [*unread, *([declared] if declared else []), f"{FOLDER}/{_RITUAL}/"])
