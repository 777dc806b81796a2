"""What still names somebody on a day: to be handed over before the last day, and wrong after it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from handbook.loading.records import Handbook
from handbook.model.company import Person, Tool
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.quarter import Quarter
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


def is_history(handbook: Handbook, mention: Mention, day: date) -> bool:
    """Whether a file tells of what was over on that day: a finished campaign, a past quarter, somebody who had left."""
    match mention.record.model:
        case Okrs():
            return GoalReference(mention.record.id).quarter < Quarter.of(day) or is_given_up(mention)
        case Person():
            left = last_day(handbook, mention.record.id)
            return left is not None and left < day
        case Tool():  # somebody has to cut it
            return False
        case model:
            return handbook.kinds[mention.record.kind].is_over(model)
