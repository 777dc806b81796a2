"""Days off end before they begin.

## Why
Such a period covers no day: steps are planned, and people are counted on, for days when nobody is there.

## Fails
```yaml title="company/people/tom.yml"
name: Tom Leroy
team: marketing
manager: camille
away:
  - from: 2027-02-20
    to: 2027-02-01  # error: HBK407
```

```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
closures:
  - {from: 2026-12-24, to: 2026-01-02, title: Winter closure}  # error: HBK407
```

## Passes
```yaml title="company/people/tom.yml"
name: Tom Leroy
team: marketing
manager: camille
away:
  - from: 2027-02-01
    to: 2027-02-20
```

## How to fix
Write the first day in `from:` and the last in `to:`; for one day off, both are the same.
"""

from collections.abc import Iterator
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.source_file import SourceFile, as_data, as_items
from handbook.rules.context import Context

RULE = Rule(
    code="HBK407",
    name="ends-before-it-begins",
    severity="error",
    since="0.1.0",
    message={
        "en": "ends on {to}, before it begins on {begins}",
        "fr": "finit le {to}, avant de commencer le {begins}",
    },
    hint={
        "en": "write the last day in `to:`, {begins} or later, or correct `from:`",
        "fr": "écrivez le dernier jour dans `to:`, le {begins} ou plus tard, ou corrigez `from:`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The closures and everybody's absences as they were typed: a mistake beside one hides no other."""
    handbook = context.handbook
    yield from _backwards(handbook.sources[SETTINGS_FILE], "closures")
    for path in handbook.ids["person"].values():
        yield from _backwards(handbook.sources[path], "away")


def _backwards(source: SourceFile, field: str) -> Iterator[Finding]:
    for position, item in enumerate(as_items((as_data(source.raw) or {}).get(field))):
        period = as_data(item) or {}
        begins, to = period.get("from"), period.get("to")
        if isinstance(begins, date) and isinstance(to, date) and to < begins:
            yield RULE.of(source, (field, position, "to"), begins=begins, to=to)
