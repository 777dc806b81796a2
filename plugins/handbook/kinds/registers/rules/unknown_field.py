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

from collections.abc import Collection, Iterator, Sequence

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.words import Words, suggestion, surely_meant
from handbook.kinds.registers.checks import declared
from handbook.kinds.registers.field_values import Fields
from handbook.kinds.registers.flaws import WrongName, paths_of, wrong_names
from handbook.loading.registers import folder_of
from handbook.loading.source_file import as_data
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
        "fr": "au choix : {choices}",
    },
)


_GONE: Words = {
    "en": "bring '{id}' back below `fields:`; where it has another name now, or is gone, change the records too",
    "fr": "remettez « {id} » sous `fields:` ; s'il a changé de nom ou disparu, changez aussi les fiches",
}


def check(context: Context) -> Iterator[Finding]:
    """Each name in the table and the checks that is no field."""
    for fields in declared(context.handbook):
        if flaws := [*wrong_names(fields)]:
            yield from _of(context, fields, flaws)


def _of(context: Context, fields: Fields, flaws: Sequence[WrongName]) -> Iterator[Finding]:
    register, known = fields.register, [*paths_of(fields.register.model.fields)]
    folder = folder_of(register.id, register.model)
    used = _used(context, folder)
    for flaw in flaws:
        hint, facts = (_GONE, {}) if flaw.typed in used else suggestion(flaw.typed, known)
        meant, is_key = surely_meant(flaw.typed, known), flaw.route[-1] == flaw.typed
        found = RULE.misnamed(register.source, flaw.route, flaw.typed, meant, key=is_key, hint=hint, **facts)
        found = found.resting_on(Basis(register.source.path, ("fields",)))
        yield found.about(f"{folder} {flaw.typed}", leads=True)


def _used(context: Context, folder: str) -> Collection[str]:
    """The keys that files of a folder have, whatever the register says of them."""
    files = (source for source in context.handbook.sources.values() if source.path.startswith(f"{folder}/"))
    return {key for source in files for key in as_data(source.raw) or ()}
