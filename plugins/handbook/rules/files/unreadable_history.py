"""The history of the handbook is there, and git cannot read it.

## Why
Whether a target was moved inside its quarter, and what has changed in a playbook since a campaign follows it, stands in
the history alone. Where it cannot be read, nothing of that is found, and nobody notices.

## Fails
A checkout that belongs to another account than the one that runs the check; a machine without git; a history of so many
commits that git takes longer than the check waits.

## Passes
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
```

A folder that is in no repository has no history, and lacks none.

## How to fix
Do what the hint says. The check asks git for the repository whose `.git` is nearest to the handbook, whatever `GIT_DIR`
says, and runs nothing of it.
"""

import shlex
from collections.abc import Iterator, Mapping
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.span import FILE_START
from handbook.diagnostics.words import Words, fill
from handbook.loading.git import Cause, Unreadable
from handbook.loading.kinds import SETTINGS_FILE
from handbook.rules.context import Context

RULE = Rule(
    code="HBK308",
    name="unreadable-history",
    severity="error",
    since="0.1.0",
    message={
        "en": "the history in git cannot be read, so moved goals and changed playbooks are not found: {reason}",
        "fr": "l'historique git n'est pas lisible, ce qui a bougé ou changé n'est donc pas trouvé : {reason}",
    },
    hint={
        "en": "run `git log` in the handbook's folder and mend what it says",
        "fr": "lancez `git log` dans le dossier du handbook et corrigez ce qu'il signale",
    },
    uses_today=True,
)

_REASONS: Final[Mapping[Cause, Words]] = {
    "missing": {"en": "git is not installed", "fr": "git n'est pas installé"},
    "old": {"en": "git is too old", "fr": "git est trop ancien"},
    "foreign": {"en": "the folder belongs to another account", "fr": "le dossier appartient à un autre compte"},
    "slow": {"en": "git takes longer than {detail} seconds", "fr": "git met plus de {detail} secondes"},
    "partial": {
        "en": "this copy has the commits, but not all files of them",
        "fr": "cette copie a les commits, mais pas tous leurs fichiers",
    },
    "broken": {"en": "git says: {detail}", "fr": "git dit : {detail}"},
}
_REMEDIES: Final[Mapping[Cause, Words]] = {
    "missing": {"en": "install git where the check runs", "fr": "installez git là où tourne le contrôle"},
    "old": {"en": "install git 2.15 or newer", "fr": "installez git 2.15 ou plus récent"},
    "foreign": {
        "en": "trust it before the check: `git config --global --add safe.directory {quoted}`",
        "fr": "acceptez-le avant le contrôle : `git config --global --add safe.directory {quoted}`",
    },
    "slow": {
        "en": "let git prepare it once: `git commit-graph write --reachable --changed-paths`",
        "fr": "laissez git le préparer une fois : `git commit-graph write --reachable --changed-paths`",
    },
    "partial": {
        "en": "fetch all of it: leave out `filter:` in the checkout, or run `git fetch --refetch --no-filter`",
        "fr": "récupérez-le en entier : sans `filter:` à l'extraction, ou avec `git fetch --refetch --no-filter`",
    },
    "broken": RULE.hint,
}


def words_of(trouble: Unreadable) -> tuple[Words, Words, Mapping[str, object]]:
    """Why, the remedy, and the facts that fill both."""
    facts = {"detail": trouble.detail, "quoted": shlex.quote(trouble.detail)}
    return _REASONS[trouble.cause], _REMEDIES[trouble.cause], facts


def check(context: Context) -> Iterator[Finding]:
    """One finding, where there are objectives or campaigns that need the history."""
    if (gap := context.find_gap()) and gap.trouble:
        reason, remedy, facts = words_of(gap.trouble)
        yield RULE.at(SETTINGS_FILE, FILE_START, hint=remedy, reason=_filled(reason, facts), **facts)


def _filled(words: Words, facts: Mapping[str, object]) -> Words:
    return {language: fill(words, facts, language) for language in words}
