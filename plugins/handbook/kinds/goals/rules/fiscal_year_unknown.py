"""Goals are of a fiscal year, and nobody says in which month it begins.

## Why
FY27 is another time in each company. Until somebody says when it begins, it is taken for 2027, and days, pace and
history may be wrong by months.

## Fails
```yaml title="okrs/fy27-q4/company.yml"
team: company  # warning: OKR155
objectives: []
```

## Passes
```yaml title="handbook.yml"
name: Nova
languages: [en]
fiscal_year_begins: feb
```

```yaml title="okrs/fy27-q4/company.yml"
team: company
objectives: []
```

## How to fix
Write the first month of your year into `handbook.yml`, by its three English letters: `fiscal_year_begins: feb`. A
fiscal year is called after the year in which it ends: with `feb`, `fy27-q4` is from November 2026 to January 2027.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.span import FILE_START
from handbook.model.years import MONTHS
from handbook.rules.context import Context

RULE = Rule(
    code="OKR155",
    name="fiscal-year-unknown",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{quarter}' is of a fiscal year, and nobody says in which month it begins",
        "fr": "« {quarter} » est d'un exercice, et personne ne dit en quel mois il commence",
    },
    hint={
        "en": "add `fiscal_year_begins: feb` to handbook.yml, with your first month: {months}",
        "fr": "ajoutez `fiscal_year_begins: feb` à handbook.yml, avec votre premier mois : {months}",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """At the first file of such a year: one finding for all."""
    is_unknown = context.handbook.settings.fiscal_year_begins is None
    if is_unknown and not context.was_left_out("fiscal_year_begins"):
        fiscal = sorted(file for file in context.handbook.goal_files if file.quarter.is_fiscal)
        for file in fiscal[:1]:
            yield RULE.at(context.handbook.goal_files[file], FILE_START, quarter=file.quarter, months=[*MONTHS])
