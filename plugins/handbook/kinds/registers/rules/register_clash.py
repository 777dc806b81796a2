"""A register has the name, or the folder, of another kind of record.

## Why
Two kinds in one place: nobody could say which of them a file is.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
folder: company/tools  # error: REG003
fields:
  name: text, required
```

## Passes
```diff title="registers/channel.yml"
-folder: company/tools
+folder: company/channels
```

## How to fix
Rename the file of the register, or give it a folder of its own below `registers/` or `company/`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.registers.checks import registers_of
from handbook.kinds.registers.flaws import reserved
from handbook.loading.extensions import installed
from handbook.loading.kinds import installed_kinds
from handbook.loading.registers import has_place, refusals
from handbook.rules.context import Context

RULE = Rule(
    code="REG003",
    name="register-clash",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{taken}' cannot be used here: it is taken, or has a meaning of its own",
        "fr": "« {taken} » ne peut pas servir ici : c'est pris, ou a déjà un sens",
    },
    hint={
        "en": "choose another; a folder is registers/{id} or company/{id}, and not one of another kind",
        "fr": "choisissez-en un autre ; un dossier est registers/{id} ou company/{id}, et pas celui d'un autre type",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each register that is no kind, and each folder that cannot be one."""
    registers = registers_of(context.handbook)
    for name, refusal in refusals(installed_kinds(), registers).items():
        yield RULE.of(registers[name].source, refusal.route, key=False, hint=None, taken=_owned(refusal.taken), id=name)
    for name, record in registers.items():
        for route, field in reserved(record.model.fields):
            yield RULE.of(record.source, route, key=True, hint=None, taken=field, id=name)
        if not has_place(record.model):
            yield RULE.of(record.source, ("folder",), key=False, hint=None, taken=record.model.folder, id=name)


def _owned(taken: str) -> str:
    """What is taken, with the extension that has it."""
    brought = installed().extensions.items()
    owner = next((name for name, one in brought for kind in one.kinds if taken in (kind.name, kind.folder)), None)
    return f"{taken} ({owner})" if owner else taken
