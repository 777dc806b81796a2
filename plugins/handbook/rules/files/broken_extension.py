"""A package that extends the handbook is installed and cannot be used.

## Why
The rules and the kinds that it brings are not there: what they would find is not found.

## Fails
`import acme_handbook` ends with an error, or its `extension` is none; or it brings a rule, a kind or a folder that is
there already.

## Passes
The package can be imported, and what it brings has names of its own.

## How to fix
Tell whoever looks after the package, with the reason that the finding gives. Without the package the handbook works as
ever.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.kinds import SETTINGS_FILE
from handbook.rules.context import Context

RULE = Rule(
    code="HBK306",
    name="broken-extension",
    severity="error",
    since="0.1.0",
    message={
        "en": "the extension '{extension}' cannot be used: {reason}",
        "fr": "l'extension « {extension} » est inutilisable : {reason}",
    },
    hint={
        "en": "tell whoever looks after that package, or uninstall it",
        "fr": "prévenez la personne qui s'occupe de ce paquet, ou désinstallez-le",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each extension of this environment, at the top of the settings, since no file of the handbook names it."""
    source = context.handbook.sources[SETTINGS_FILE]
    for name, reason in context.broken_extensions.items():
        yield RULE.of(source, (), extension=name, reason=reason)
