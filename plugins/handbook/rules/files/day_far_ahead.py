"""A day lies more than ten years ahead.

## Why
Nobody plans so far: two digits of the year changed places. Who begins in 2072 has no first month, and whoever is
reminded of a contract in 2072 pays for it until then.

## Fails
```yaml title="company/people/tom.yml"
name: Tom Leroy
team: marketing
manager: camille
started: 2072-03-03  # warning: HBK178
```

## Passes
```diff title="company/people/tom.yml"
-started: 2072-03-03
+started: 2027-03-03
```

## How to fix
Write the year that is meant.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.loading.source_file import values_in
from handbook.model.days import Days
from handbook.model.references import KindName
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="HBK178",
    name="day-far-ahead",
    severity="warning",
    since="0.1.0",
    message={
        "en": "`{field}` is {day}, more than ten years ahead",
        "fr": "`{field}` est le {day}, dans plus de dix ans",
    },
    hint={
        "en": "write the year that is meant",
        "fr": "écrivez l'année voulue",
    },
    uses_today=True,
    explains_its_file=True,
)

_YEARS: Final = 10
_NEAR: Final[Mapping[KindName, Sequence[str]]] = {
    "person": ("started",),
    "tool": ("bought", "renewal", "reviewed"),
    "campaign": ("date",),
}
"""Kind -> the keys of days that nobody sets so far ahead."""


def coming(context: Context) -> Iterator[Dated]:
    """Each such day in the order of the files, until it is no longer so far."""
    for record in context.handbook.records:
        for route, value in values_in(record.source.raw):
            if isinstance(value, date) and len(route) == 1 and route[0] in _NEAR.get(record.kind, ()):
                with suppress(ValueError):  # 29 February
                    near = value.replace(year=max(value.year - _YEARS, 1))
                    yield Dated(RULE.of(record.source, route, field=route[0], day=value), *Days.before(near))
