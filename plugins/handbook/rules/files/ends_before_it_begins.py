"""Something ends before it begins: days off, an experiment, a north star that was given up, somebody's time here.

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

```yaml title="company/strategy.yml"
north_star: {id: replies, title: Replies a week, since: 2026-04-01}
former:
  - id: leads
    title: Leads a month
    since: 2025-05-01
    until: 2025-04-01  # error: HBK407
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
from itertools import product

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.source_file import Data, SourceFile, as_data, as_items
from handbook.model.references import Route
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
        "en": "write the last day in `{last}:`, {begins} or later, or correct `{first}:`",
        "fr": "écrivez le dernier jour dans `{last}:`, le {begins} ou plus tard, ou corrigez `{first}:`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The periods as they were typed: a mistake beside one hides no other."""
    handbook = context.handbook
    yield from _backwards(handbook.sources[SETTINGS_FILE], "closures", "from", "to")
    for kind in context.handbook.kinds:
        for path, period in product(handbook.ids[kind.name].values(), kind.periods):
            yield from _backwards(handbook.sources[path], *period)


def _backwards(source: SourceFile, field: str | None, first: str, last: str) -> Iterator[Finding]:
    for route, period in _typed(source, field):
        group, _, key = last.rpartition(".")
        begins, to = period.get(first), ((as_data(period.get(group)) or {}) if group else period).get(key)
        if isinstance(begins, date) and isinstance(to, date) and to < begins:
            yield RULE.of(source, (*route, *last.split(".")), begins=begins, to=to, first=first, last=last)


def _typed(source: SourceFile, field: str | None) -> Iterator[tuple[Route, Data]]:
    data = as_data(source.raw) or {}
    if field is None:
        yield (), data
        return
    route = tuple(field.split("."))
    *above, name = route
    group = as_data(data.get(above[0])) if above else data
    for position, item in enumerate(as_items((group or {}).get(name))):
        yield (*route, position), as_data(item) or {}
