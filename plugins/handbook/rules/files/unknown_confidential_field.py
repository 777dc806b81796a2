"""The settings hold back a field that does not exist.

## Why
`confidential:` names what a public site holds none of, beside what is marked already. A name with a slip in it holds
back nothing, and what was meant to stay inside is published.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
confidential: [tool.seat]  # error: HBK307
```

## Passes
```yaml title="handbook.yml"
name: Nova handbook
confidential: [tool.seats, team]
```

## How to fix
Write the kind of the file and the key, with a point between them: `tool.seats`, `campaign.people`. The kind alone holds
back all its files.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.loading.kinds import SETTINGS_FILE, Kinds
from handbook.model.audience import field_paths
from handbook.model.settings import Settings
from handbook.rules.context import Context

RULE = Rule(
    code="HBK307",
    name="unknown-confidential-field",
    severity="error",
    since="0.1.0",
    message={"en": "'{id}' is no field of a file", "fr": "« {id} » n'est un champ d'aucun fichier"},
    hint={
        "en": "write the kind and the key: `tool.seats`",
        "fr": "écrivez la sorte de fichier et la clé : `tool.seats`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The names below `confidential` in the settings."""
    source = context.handbook.sources[SETTINGS_FILE]
    for position, name, close in unknown_fields(context.handbook.settings, context.handbook.kinds):
        hint = DID_YOU_MEAN if close else None
        yield RULE.of(source, ("confidential", position), hint=hint, id=name, nearest=close)


def unknown_fields(settings: Settings, kinds: Kinds) -> Iterator[tuple[int, str, str | None]]:
    """Each name below `confidential` that is no field: its position, the name, and the one that was probably meant."""
    known = Names(set(_names(kinds)) if settings.confidential else ())
    for position, name in enumerate(settings.confidential):
        if name not in known:
            yield position, name, known.nearest(name)


def _names(kinds: Kinds) -> Iterator[str]:
    for spec in kinds:
        yield spec.name
        yield from (".".join((spec.name, *path)) for path, _ in field_paths(spec.model))
