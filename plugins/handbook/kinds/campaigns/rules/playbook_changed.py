"""The playbook has changed since the campaign was opened, and nobody has said whether the campaign follows.

## Why
A plan that moves under people's feet without a word is worse than an old one; a plan that never follows what the team
has learnt repeats its mistakes. So a campaign follows one version of its playbook, `playbook_version`, or else the
playbook as it was when the campaign's file was first committed. Only what moves dates, people, the order or the steps
of this campaign counts: not the prose, not a step that is done, not what the campaign itself says otherwise.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
playbook_version: "0123456789"  # warning: CAM116
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-playbook_version: "0123456789"
+playbook_version: "68fbf6f35c"
```

## How to fix
Run `handbook rebase` with the name of the campaign: it says what changes and writes the new version into the file. To
keep the old way of a step, write it below `steps:` with a reason first.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.model.values import LANGUAGES
from handbook.planning.difference_words import changes_text
from handbook.planning.differences import Difference
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

_MOST = 6
"""How many changes one sentence can tell."""

RULE = Rule(
    code="CAM116",
    name="playbook-changed",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the playbook has changed since this campaign was opened: {changes}",
        "fr": "le playbook a changé depuis l'ouverture de cette campagne : {changes}",
    },
    hint={
        "en": "run `handbook rebase {campaign}`, or keep the old way in `steps:` with a reason",
        "fr": "lancez `handbook rebase {campaign}`, ou gardez l'ancienne façon dans `steps:` avec une raison",
    },
)

_UNKNOWN: Words = {
    "en": "what changed is not in this copy's history",
    "fr": "ce qui a changé n'est pas dans l'historique de cette copie",
}
_NO_GIT: Words = {
    "en": "what changed is not known, as the handbook lies in no git repository",
    "fr": "ce qui a changé n'est pas connu, car le handbook n'est dans aucun dépôt git",
}
_REBASE: Words = {
    "en": "look at the playbook, then run `handbook rebase {campaign}`",
    "fr": "regardez le playbook, puis lancez `handbook rebase {campaign}`",
}
_FETCH: Words = {
    "en": "fetch the whole history (`fetch-depth: 0`), or run `handbook rebase {campaign}`",
    "fr": "récupérez tout l'historique (`fetch-depth: 0`), ou lancez `handbook rebase {campaign}`",
}


def check(context: Context) -> Iterator[Finding]:
    """Each open campaign for which the playbook that it follows is no longer the playbook."""
    for use in open_uses(context):
        campaign = use.campaign
        drift = context.drifts.get(campaign.id)
        if drift is None or drift.changes == ():
            continue
        field = "playbook_version" if campaign.model.playbook_version else "playbook"
        hint = RULE.hint if drift.changes is not None else _FETCH if drift.has_repository else _REBASE
        found = RULE.of(
            campaign.source,
            (field,),
            key=False,
            hint=hint,
            campaign=campaign.part_of or campaign.id,
            changes=_told(drift.changes) if drift.has_repository else _NO_GIT,
        )
        yield use.judged(found)


def _told(changes: tuple[Difference, ...] | None) -> Words:
    if changes is None:
        return _UNKNOWN
    return {language: changes_text(changes, language, _MOST) for language in LANGUAGES}
