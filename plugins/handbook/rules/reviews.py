"""When somebody read a record again, and when that is due next."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from handbook.diagnostics.finding import Rule
from handbook.loading.kind import STALE
from handbook.loading.kinds import installed_kinds
from handbook.loading.records import Handbook, Record
from handbook.model.days import next_day
from handbook.model.document import Reviewed
from handbook.planning.periods import end_of
from handbook.rules.context import Context
from handbook.rules.dated import Dated


class Review(NamedTuple):
    """The day of the last review, the last day for the next, and the first on which that is late."""

    reviewed: date
    due: date
    overdue_from: date


def reviewed_records(handbook: Handbook) -> Iterator[Record[Reviewed]]:
    """Everything that is read again now and then, and not what is over."""
    for record in handbook.records_of(Reviewed):
        kind = handbook.kinds[record.kind]
        if kind.review_every and not kind.is_over(record.model):
            yield record


def review_of(record: Record[Reviewed], handbook: Handbook) -> Review | None:
    """The reviews of a record; None where nobody says when there was one."""
    reviewed = record.model.reviewed
    length = record.model.review_every or handbook.kinds[record.kind].rhythm(handbook.settings)
    if reviewed is None or length is None:
        return None
    due = end_of(reviewed, length)
    return Review(reviewed, due, next_day(due))


def review_rules() -> frozenset[str]:
    """The names of the rules that tell of late reviews."""
    return frozenset({STALE, *(kind.review_rule for kind in installed_kinds())})


def overdue(context: Context, rule: Rule) -> Iterator[Dated]:
    """The findings of a rule about late reviews of some kinds.

    Its facts are what the record is called, the noun of its kind, `reviewed` and `due`.
    """
    for record in reviewed_records(context.handbook):
        kind = context.handbook.kinds[record.kind]
        if kind.review_rule == rule.name and (review := review_of(record, context.handbook)):
            facts = {"name": record.name, "kind": kind.noun, "reviewed": review.reviewed, "due": review.due}
            yield Dated(rule.of(record.source, ("reviewed",), key=False, hint=None, **facts), review.overdue_from)
