"""A record says that it was reviewed on a day that has not come.

## Why
A review is something that happened. A day in the future, mostly a slip in the year, keeps the record
quiet for too long.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2027-11-02  # error: HBK402
```

## Passes
```diff title="company/tools/hubspot.yml"
-reviewed: 2027-11-02
+reviewed: 2026-11-02
```

## How to fix
Write the day on which somebody last read it. To read it less often, set `review_every:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.model.days import Days
from handbook.model.document import Reviewed
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="HBK402",
    name="reviewed-in-the-future",
    severity="error",
    since="0.1.0",
    message={
        "en": "reviewed on {reviewed}, which has not come yet",
        "fr": "relu le {reviewed}, qui n'est pas encore venu",
    },
    hint={
        "en": "write the day of the last review; for a slower rhythm, set `review_every:`",
        "fr": "écrivez le jour de la dernière relecture ; pour un rythme plus lent, mettez `review_every:`",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each record that says when it was reviewed, until that day has come."""
    for record in context.handbook.records_of(Reviewed):
        if reviewed := record.model.reviewed:
            yield Dated(RULE.of(record.source, ("reviewed",), reviewed=reviewed), *Days.before(reviewed))
