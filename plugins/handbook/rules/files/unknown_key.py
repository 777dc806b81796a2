"""A file has a key that the handbook does not know.

## Why
A misspelt key is silently a missing value: `onwer: tom` leaves a playbook without an owner and nobody notices.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
onwer: camille  # error: HBK201
```

## Passes
```diff title="company/tools/hubspot.yml"
-onwer: camille
+owner: camille
+cost: 1200 EUR
```

## How to fix
Correct the spelling, or remove the line. The hint names the nearest key, or all keys that may stand there.
Where only one key can be meant, `handbook check --fix` does it.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import DID_YOU_MEAN, Words

RULE = Rule(
    code="HBK201",
    name="unknown-key",
    severity="error",
    since="0.1.0",
    message={"en": "there is no key '{field}' here", "fr": "il n'y a pas de clé « {field} » ici"},
    hint={
        "en": "choose one of: {choices}; or take it out, there is no place for it",
        "fr": "au choix : {choices} ; ou retirez-la, rien n'est prévu pour elle",
    },
)


_IN_REGISTER: Words = {
    "en": "choose one of: {choices}; a new field is declared first, below `fields:` in {register}",
    "fr": "au choix : {choices} ; un nouveau champ se déclare d'abord, sous `fields:` dans {register}",
}


_ITEM: Words = {"en": "write the item like {form}", "fr": "écrivez l'élément comme {form}"}


_COPIED: Words = {
    "en": "take out {copied}: the playbook itself says them, for its translations too",
    "fr": "retirez {copied} : le playbook lui-même les dit, pour ses traductions aussi",
}


_MOVED: Words = {
    "en": "a date is moved below `repeats:`: `moved: [{{from: {beside}, to: {value}}}]`",
    "fr": "une date se déplace sous `repeats:` : `moved: [{{from: {beside}, to: {value}}}]`",
}


_ONCE: Words = {
    "en": "it is said once, for all dates, at the top of the file: take it out here",
    "fr": "cela se dit une fois, pour toutes les dates, en haut du fichier : retirez-le ici",
}


_DAYS: Words = {
    "en": "how many days it lasts stands in the playbook, `days: 2`; here is its last day, `until:`",
    "fr": "sa durée en jours se met dans le playbook, `days: 2` ; ici son dernier jour, `until:`",
}


_ELSEWHERE = {**dict.fromkeys(("OneDate.date", "OneDate.day", "OneDate.moved"), _MOVED), "Campaign.days": _DAYS}


def remedy(params: Mapping[str, object]) -> Words | None:
    """The nearest key, else all keys that may stand there."""
    if params.get("copied"):
        return _COPIED
    if place := params.get("elsewhere"):
        return _ELSEWHERE.get(str(place), _ONCE)
    if params.get("form"):
        return _ITEM
    if params.get("register") and not params.get("is_sure"):
        return _IN_REGISTER
    return DID_YOU_MEAN if params["nearest"] else None
