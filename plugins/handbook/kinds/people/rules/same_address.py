"""Two people have one e-mail address or account.

## Why
A file that was copied for somebody new says of them what is true of somebody else: mail goes to the wrong person, and
the reviews of one are asked of the other.

## Fails
```yaml title="company/people/zoe.yml"
name: Zoé Lambert
email: lea@nova.example  # warning: PPL118
team: marketing
roles: [event-manager]
```
```yaml title="company/people/lea.yml"
name: Léa Marchand
email: lea@nova.example
team: marketing
roles: [event-manager]
```

## Passes
```diff title="company/people/zoe.yml"
-email: lea@nova.example
+email: zoe@nova.example
```

## How to fix
Write the address that is this person's own, or remove the line until there is one.
"""

from collections.abc import Iterator
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="PPL118",
    name="same-address",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{other} has this {field} already",
        "fr": "{other} a déjà cette valeur de {field}",
    },
    hint={
        "en": "write this person's own, or remove the line",
        "fr": "écrivez celle de cette personne, ou retirez la ligne",
    },
)


_OWN: Final = ("email", "account")


def check(context: Context) -> Iterator[Finding]:
    """The later one of two files, in the order of their names; the first field that they share."""
    first: dict[tuple[str, str], str] = {}
    people = context.handbook.people
    for name, record in sorted(people.items()):
        typed = {field: str(value).casefold() for field in _OWN if (value := getattr(record.model, field))}
        others = {field: first.setdefault(value, name) for field, value in zip(typed, typed.items(), strict=True)}
        shared = next((field for field, other in others.items() if other != name), None)
        if shared:
            owner = people[others[shared]].model.name
            yield RULE.of(record.source, (shared,), key=False, hint=None, other=owner, field=shared)
