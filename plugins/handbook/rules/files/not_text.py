"""A value is a date, true or false, a list or a group of keys where text is wanted.

## Why
A title that is a date or a list would be shown as a program writes it, not as you did.

## Fails
```yaml title="company/tools/hubspot.yml"
name: 2026-11-02  # error: HBK204
category: CRM
owner: event-manager
cost: 1200 EUR
seats: 4
bought: 2025-01-06
renewal: 2027-06-01
notice: 30 days
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
access: Ask Camille for a seat.
url: https://www.hubspot.com
```

## Passes
```diff title="company/tools/hubspot.yml"
-name: 2026-11-02
+name: HubSpot
```

## How to fix
Put the value in double quotes, or write one text instead of a list.
"""

import re
from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CORRECTED, ONE_NAME, Words
from handbook.loading.kinds import ID

RULE = Rule(
    code="HBK204",
    name="not-text",
    severity="error",
    since="0.1.0",
    message={"en": "'{field}' must be text, found {typed}", "fr": "« {field} » doit être un texte, trouvé : {typed}"},
    hint={
        "en": "write one text, without brackets or keys below it",
        "fr": "écrivez un seul texte, sans crochets ni clés en dessous",
    },
)


_A_SENTENCE = re.compile(r"\{'[^']* [^']*'")
_BLOCK: Words = {
    "en": "a text with a colon that stands below its key has `>-` behind the key: {field}: >-",
    "fr": "un texte avec un deux-points placé sous sa clé a `>-` derrière la clé : {field}: >-",
}
_HYPHENS: Words = {
    "en": "one text stands here: write {field}: >- and the lines below it without their signs",
    "fr": "un seul texte se met ici : écrivez {field}: >- et les lignes en dessous sans leurs signes",
}
_ONE: Words = {
    "en": "one stands here: write it without brackets",
    "fr": "un seul se met ici : écrivez-le sans crochets",
}


DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
LAST_DAY: Words = {
    "en": "the hour of the end stands here; the last day of an event is `until:` of the campaign, or `days:`",
    "fr": "l'heure de fin se met ici ; le dernier jour d'un événement est `until:` de la campagne, ou `days:`",
}
"""For who writes the last day of an event where the hour of its end stands."""
_QUOTED = re.compile(r"'([^']*)'")


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The value in quotes, unless it is a list or a group of keys; of a list of names, these."""
    text = str(params["text"])
    if params["field"] == "until" and DAY.fullmatch(text):
        return {"is_day": True}
    names = _QUOTED.findall(text) if text.startswith("[") and text.endswith("]") else []
    if len(names) > 1 and all(map(ID.match, names)):
        return {"choices": names}
    return {} if text[:1] in ("[", "{") else {"fix": f'"{text}"'}


def remedy(params: Mapping[str, object]) -> Words:
    """The text in quotes; one of a list."""
    if params.get("fix"):
        return CORRECTED
    if params.get("is_day"):
        return LAST_DAY
    if _A_SENTENCE.match(str(params["text"])):
        return _BLOCK
    if params.get("choices"):
        return ONE_NAME
    if params.get("is_below"):
        return _HYPHENS
    return _ONE if str(params["text"]).startswith("[") else RULE.hint
