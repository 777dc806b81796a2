"""What still names somebody on a day: to be handed over before the last day, and wrong after it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from handbook.loading.records import Handbook
from handbook.model.company import Person, Tool
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.references import Target
from handbook.rules.context import Mention
from handbook.rules.targets import is_given_up

Mentions = Mapping[Target, Sequence[Mention]]


def last_day(handbook: Handbook, person: str) -> date | None:
    """The last day of a person at the company, None where none is known."""
    record = handbook.people.get(person)
    return record.model.left if record else None


def names_people(handbook: Handbook, mentions: Mentions) -> Iterator[Mention]:
    """Every mention of a person in the order of the files; a name that is also a role's means the role."""
    for mention in mentions.get("person", ()):
        _, kinds, typed, _ = mention.reference
        if "role" not in kinds or typed not in handbook.ids["role"]:
            yield mention


def _is_past(handbook: Handbook, file: GoalReference, day: date) -> bool:
    """Whether goals are of a time before the quarter in which a day lies."""
    years = handbook.years
    return years.is_over(file.quarter, years.days(years.quarter_of(day)).first)


def is_history(handbook: Handbook, mention: Mention, day: date) -> bool:
    """Whether a file tells of what was over on that day: a finished campaign, a past quarter, somebody who had left."""
    match mention.record.model:
        case Okrs():
            return _is_past(handbook, GoalReference(mention.record.id), day) or is_given_up(mention)
        case Person():
            left = last_day(handbook, mention.record.id)
            return left is not None and left < day
        case Tool():  # somebody has to cut it
            return False
        case model:
            return handbook.kinds[mention.record.kind].is_over(model)
