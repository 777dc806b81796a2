"""A fact is dated on a day that has not come.

## Why
A number that was looked up and a tool that somebody used are things that happened. A day in the future, mostly a slip
in the month or the year, makes an old number look new for too long, so that nobody is asked to look again.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Webinars fill the calendar of sales
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Leads, baseline: 0, target: 40, current: 9, unit: leads, as_of: 2027-11-20}  # warning: HBK167
```

```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
last_used: {date: 2027-11-16, evidence: Webinar invitation}  # warning: HBK167
reviewed: 2026-11-02
```

## Passes
```diff title="company/tools/hubspot.yml"
-last_used: {date: 2027-11-16, evidence: Webinar invitation}
+last_used: {date: 2026-11-16, evidence: Webinar invitation}
```

```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Leads, baseline: 0, target: 40, current: 9, unit: leads, as_of: 2027-11-20}
+      - {id: kr1, title: Leads, baseline: 0, target: 40, current: 9, unit: leads, as_of: 2026-11-20}
```

## How to fix
Write the day on which it happened.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.source_file import values_in
from handbook.model.days import Days
from handbook.model.references import KindName, Route
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="HBK167",
    name="day-to-come",
    severity="warning",
    since="0.1.0",
    message={
        "en": "`{field}` says what has happened, and {day} has not come yet",
        "fr": "`{field}` dit ce qui a eu lieu, et le {day} n'est pas encore venu",
    },
    hint={
        "en": "write the day on which it happened: is the year or the month a slip?",
        "fr": "écrivez le jour où cela a eu lieu : l'année ou le mois est-il une faute de frappe ?",
    },
    uses_today=True,
)

_HAS_HAPPENED: Final[Mapping[KindName, Sequence[str]]] = {
    "okr": ("as_of",),
    "tool": ("last_used", "date"),
    "kpi": ("benchmark", "date"),
}
"""A kind -> the end of the keys that lead to a day of the past."""


def coming(context: Context) -> Iterator[Dated]:
    """Each such day in the order of the files, until it has come; first that of the rates."""
    as_of, source = context.handbook.settings.rates_as_of, context.handbook.sources[SETTINGS_FILE]
    if as_of:
        yield Dated(RULE.of(source, ("rates_as_of",), field="rates_as_of", day=as_of), *Days.before(as_of))
    for record in context.handbook.records:
        if end := _HAS_HAPPENED.get(record.kind):
            for route, value in values_in(record.source.raw):
                if isinstance(value, date) and _keys(route)[-len(end) :] == end:
                    yield Dated(RULE.of(record.source, route, field=route[-1], day=value), *Days.before(value))


def _keys(route: Route) -> Sequence[str]:
    return tuple(part for part in route if isinstance(part, str))
