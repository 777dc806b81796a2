"""Objectives stand in a folder that is not named after a quarter.

## Why
The folder says for which quarter the objectives hold; without it they count for none.

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
Move the file to a folder named after the year and the quarter, like `okrs/2027-q2/`.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK103",
    name="not-a-quarter",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{folder}' is no quarter: expected a year and a quarter from q1 to q4",
        "fr": "« {folder} » n'est pas un trimestre : il faut une année et un trimestre de q1 à q4",
    },
    hint={"en": "name the folder like 2027-q1", "fr": "nommez le dossier comme 2027-q1"},
)
