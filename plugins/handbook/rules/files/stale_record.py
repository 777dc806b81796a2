"""Nobody has read again, for longer than one should, a record of a kind that your company added.

## Why
What was true when it was written is not true for ever, and nobody sees which of both it is.

## Fails
`reviewed:` is longer ago than the rhythm of the kind, or `review_every:` of the file, allows.

## Passes
`reviewed:` is a day within that time.

## How to fix
Read it with whoever answers for it, change what no longer holds, and set `reviewed:` to today.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.kind import STALE
from handbook.rules.context import Context
from handbook.rules.dated import Dated, on
from handbook.rules.reviews import overdue

RULE = Rule(
    code="HBK409",
    name=STALE,
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' ({kind}) was last reviewed on {reviewed}; its next review was due on {due}",
        "fr": "« {name} » ({kind}) : dernière relecture le {reviewed} ; la suivante était prévue le {due}",
    },
    hint={
        "en": "read it with whoever answers for it, then set `reviewed:` to today",
        "fr": "relisez-le avec qui en répond, puis mettez `reviewed:` à la date du jour",
    },
    uses_today=True,
    debt="overdue_reviews",
)


def coming(context: Context) -> Iterator[Dated]:
    """Each record of a kind without a rule of its own for this, from the day after its review was due."""
    return overdue(context, RULE)


def check(context: Context) -> Iterator[Finding]:
    """Those whose review is late today."""
    return on(context.today, coming(context))
