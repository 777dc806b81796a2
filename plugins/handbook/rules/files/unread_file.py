"""A file in a folder of the handbook is not read because of its ending, or because its name is nearly right.

## Why
Somebody put it there to be read: it is missing on the site and in every check.

## Fails
```yaml title="campaigns/summer.yaml"
title: Summer webinar  # error: HBK104
playbook: webinar
date: 2027-07-01
```

```yaml title="company/stratgey.yml"
north_star: {id: weekly-planners, title: Companies that plan a week, since: 2026-07-01}  # error: HBK104
```

```markdown title="company/notes.md"
# Ideas  # error: HBK104
We could do more of this.
```

## Passes
```yaml title="company/teams/sales.yml"
name: Sales
lead: camille
parent: company
```

## How to fix
Give the file the ending, or the name, that its folder wants, or move it out of the folder.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import DID_YOU_MEAN, Words

RULE = Rule(
    code="HBK104",
    name="unread-file",
    severity="error",
    since="0.1.0",
    message={
        "en": "this file is not read: {wanted}",
        "fr": "ce fichier n'est pas lu : {wanted}",
    },
    hint={
        "en": "change the ending, or move the file out of the folder",
        "fr": "changez la terminaison, ou sortez le fichier du dossier",
    },
)


_RENAME: Words = {
    "en": "call it {home}/{meant}, or move it out of the folder",
    "fr": "appelez-le {home}/{meant}, ou sortez-le du dossier",
}
_ENDING: Words = {
    "en": "files in its folder end in {endings}, so {kind} '{id}' is missing",
    "fr": "les fichiers de son dossier finissent par {endings} : il manque {kind} « {id} »",
}
_NO_RECORD: Words = {"en": "it is a picture or an office file", "fr": "c'est une image ou un fichier bureautique"}
_OUT: Words = {
    "en": "move it out of the folder: a picture lies beside the page that shows it",
    "fr": "sortez-le du dossier : une image se trouve à côté de la page qui la montre",
}
_PLACE: Words = {
    "en": "it looks like {kind}, and those lie in {folder}/",
    "fr": "il ressemble à {kind}, dont le dossier est {folder}/",
}
_COPY: Words = {
    "en": "{original} is there, and this looks like a copy of it",
    "fr": "{original} existe, et ceci semble en être une copie",
}
_DELETE: Words = {
    "en": "delete it, or give it a name of its own: small letters, digits and hyphens",
    "fr": "supprimez-le, ou donnez-lui un nom à lui : minuscules, chiffres et tirets",
}
_NO_TEXTS: Words = {
    "en": "a text in {folder}/ itself is on no page",
    "fr": "un texte placé dans {folder}/ même n'est sur aucune page",
}
_ELSEWHERE: Words = {
    "en": "move it to docs/, or make it a record: a playbook, a role, a decision",
    "fr": "déplacez-le dans docs/, ou faites-en une fiche : un playbook, un rôle, une décision",
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """What is read there: files that end in `.md or .yml`, or one file alone, which the hint then names."""
    if only := params.get("only"):
        wanted = {"en": f"in its folder only {only} is", "fr": f"dans son dossier, seul {only} l'est"}
        return {"wanted": wanted, "nearest": only}
    if original := params.get("original"):
        return {"wanted": {language: text.format(original=original) for language, text in _COPY.items()}}
    if folder := params.get("folder"):
        return {"wanted": {language: text.format(folder=folder) for language, text in _NO_TEXTS.items()}}
    noun, home = cast("Words", params["noun"]), params["home"]
    if params.get("is_text") is False:
        return {"wanted": _NO_RECORD}
    if endings := cast("Sequence[str]", params.get("suffixes", ())):
        each = {"en": " or ".join(endings), "fr": " ou ".join(endings)}
        told = {
            language: _ENDING[language].format(endings=each[language], kind=noun[language], id=params["id"])
            for language in each
        }
    else:
        told = {language: _PLACE[language].format(kind=noun[language], folder=home) for language in noun}
    return {"wanted": told}


def remedy(params: Mapping[str, object]) -> Words:
    """The name that was probably meant."""
    if params.get("original"):
        return _DELETE
    if params.get("is_text") is False:
        return _OUT
    if params.get("folder"):
        return _ELSEWHERE
    return DID_YOU_MEAN if params.get("only") else _RENAME
