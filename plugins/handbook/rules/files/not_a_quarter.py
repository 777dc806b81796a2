"""Objectives stand in a folder that is not named after a quarter, half a year or a year.

## Why
The folder says for which time the objectives hold; without it they count for none.

## Fails
```yaml title="okrs/2027-spring/marketing.yml"
team: marketing  # error: HBK103
objectives: []
```

## Passes
```yaml title="okrs/2027-q2/company.yml"
team: company
objectives: []
```

## How to fix
Move the file to a folder named after the year and the quarter, like `okrs/2027-q2/`. Goals for half a year stand in
`okrs/2027-h1/`, those for a year in `okrs/2027/`. Where `handbook.yml` says when the company's own year begins
(`fiscal_year_begins: feb`), its quarters are called `okrs/fy27-q1/`, after the year in which it ends.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK103",
    name="not-a-quarter",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{folder}' is no time for goals: expected a quarter, half a year or a year",
        "fr": "« {folder} » n'est pas une période d'objectifs : il faut un trimestre, un semestre ou une année",
    },
    hint={
        "en": "name the folder like 2027-q1, 2027-h1 or 2027; of the company's own year, like fy27-q1",
        "fr": (
            "nommez le dossier comme 2027-q1, 2027-h1 (premier semestre) ou 2027 ; pour un exercice décalé, fy27-q1"
        ),
    },
)

_EITHER: Words = {
    "en": "name the folder as the one that is meant: {either}; `fy` is the company's own year",
    "fr": "nommez le dossier comme la période voulue : {either} ; `fy` est l'exercice de l'entreprise",
}


def remedy(params: Mapping[str, object]) -> Words | None:
    """The two times of which one is meant."""
    return _EITHER if not params.get("nearest") and params.get("either") else None
