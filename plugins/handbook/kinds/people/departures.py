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


def is_history(handbook: Handbook, mention: Mention, day: date) -> bool:
    """Whether a file tells of what was over on that day: a finished campaign, a past quarter, somebody who had left."""
    return not any(day <= last for last in last_of_use(handbook, mention))


def last_of_use(handbook: Handbook, mention: Mention) -> Iterator[date]:
    """The last day on which a file tells of what is not over; none where it is history on every day."""
    match mention.record.model:
        case Okrs() if is_given_up(mention):
            return
        case Okrs():  # until the end of the quarter in which its goals end
            years = handbook.years
            last = years.days(GoalReference(mention.record.id).quarter).last
            yield years.days(years.quarter_of(last)).last
        case Person():
            yield last_day(handbook, mention.record.id) or date.max
        case Tool():  # somebody has to cut it
            yield date.max
        case model if not handbook.kinds[mention.record.kind].is_over(model):
            yield date.max
        case _:
            return
