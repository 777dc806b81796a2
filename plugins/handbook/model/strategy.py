"""The one number that the whole company follows, and those that it followed before."""

from handbook.model.values import Date, Id, Shape, Text


class NorthStar(Shape):
    """The main indicator since a day; `meaning` says in a sentence why it is this one."""

    id: Id
    title: Text
    since: Date
    unit: Text | None = None
    meaning: Text | None = None
    source: Text | None = None


class FormerStar(Shape):
    """A main indicator that was given up; `until` is its last day."""

    id: Id
    title: Text
    since: Date | None = None
    until: Date
    reason: Text | None = None


class Strategy(Shape):
    """`company/strategy.yml`: exactly one north star, and the former ones that work may still be tied to."""

    north_star: NorthStar
    former: list[FormerStar] = []
