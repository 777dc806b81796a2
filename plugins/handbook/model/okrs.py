"""Objectives and key results of one team in one quarter, half-year or year."""

from decimal import Decimal
from typing import Annotated, Literal

from handbook.model.audience import Confidential, HeldBack, Public
from handbook.model.document import Document
from handbook.model.one_name import OneName
from handbook.model.references import ObjectiveRef, PersonRef, StarRef, TeamRef
from handbook.model.values import Date, Id, Money, Number, Shape, Text


class Dropped(Shape):
    """When a goal was given up inside its quarter, and why."""

    date: Public[Date]
    """The day of the decision."""
    reason: Annotated[Text, HeldBack(instead="")]
    """Why, in a sentence."""


GoalOwner = Annotated[PersonRef, OneName("more_than_one_owner")]


class KeyResult(Shape):
    """A number that moves from `baseline` to `target`, whichever lies higher; `as_of` dates `current`.

    With `keep` it does not move: it is reached as long as it stays on its side of the target.
    """

    id: Public[Id]
    """The name that campaigns use: `kr2`; it never changes."""
    title: Public[Text]
    """What is counted, without a verb."""
    baseline: Confidential[Number | None] = None
    """The number at the start."""
    target: Confidential[Number | None] = None
    """The number to reach, above or below the baseline; with `keep`, the level to hold."""
    keep: Confidential[Literal["at", "above", "below"] | None] = None
    """For a level to be held: `above` is the target or more, `below` the target or less, `at` the target itself.

    The score is 100 % while it is held, else 0 %; no baseline is needed.
    """
    current: Confidential[Number | None] = None
    """The number now."""
    weight: Confidential[Number | None] = None
    """How much it counts in the score of its objective, beside the others, which count 1: 2 is twice as much."""
    unit: Public[Text | None] = None
    """What the number counts: `%`, `calls`, `EUR`."""
    as_of: Confidential[Date | None] = None
    """The day that the current number is from."""
    source: Confidential[Text | None] = None
    """Where the number comes from."""
    owner: Public[GoalOwner | None] = None
    """Who answers for it, where that is not the objective's owner."""
    dropped: Public[Dropped | None] = None
    """When and why it was given up."""

    @property
    def counts(self) -> Decimal:
        """How much it counts; no weight is less than nothing."""
        return Decimal(1) if self.weight is None else max(self.weight, Decimal(0))


class GoalChange(Shape):
    """Why a goal was changed inside its quarter."""

    date: Date
    """The day of the change."""
    what: Text
    """What was changed: `kr1 target 20 -> 15`."""
    reason: Text
    """Why, in a sentence."""


class Objective(Shape):
    """What a team wants to reach; the company's own objectives support nothing.

    `continues` names the objective of an earlier quarter that this one carries on, `north_star` the main indicator of
    the company that it moves.
    """

    id: Public[Id]
    """The name that others use: `o1`; it never changes."""
    title: Public[Text]
    """What the team wants to reach, in one line."""
    owner: Public[GoalOwner | None] = None
    """The one person who answers for it."""
    supports: Public[ObjectiveRef | None] = None
    """The objective of the same quarter, or of the half-year or year around it, that it serves.

    The company's own serve none, or one of a longer time.
    """
    continues: Public[ObjectiveRef | None] = None
    """The objective of an earlier quarter that it carries on."""
    north_star: Public[StarRef | None] = None
    """The main indicator of the company that it moves."""
    horizon: Public[Literal["short", "long"]] = "short"
    """Whether it pays this quarter (short) or later (long)."""
    key_results: Public[list[KeyResult]] = []
    """The numbers that show how far it is."""
    changes: Confidential[list[GoalChange]] = []
    """What was changed inside the quarter, and why."""
    dropped: Public[Dropped | None] = None
    """When and why it was given up."""

    @property
    def kept_key_results(self) -> list[KeyResult]:
        """Those that were not dropped, in order."""
        return [result for result in self.key_results if result.dropped is None]


class Envelope(Shape):
    """What a team may spend in a quarter."""

    total: Money
    """What its campaigns, experiments and tools may cost together: `48000 EUR`."""
    experiments: Money | None = None
    """What of it is for experiments, so that a test needs no permission: `3000 EUR`."""


class Okrs(Document):
    """One file: the objectives of one team in one quarter, in order of importance.

    The folder is the time: `okrs/2027-q1/`, `okrs/2027-h1/` for half a year, `okrs/2027/` for a year; or, where the
    company's own year begins in another month (`fiscal_year_begins`), `okrs/fy27-q1/`, `okrs/fy27-h1/`, `okrs/fy27/`.
    """

    team: Public[TeamRef]
    """The team, the same as the name of the file."""
    envelope: Confidential[Envelope | None] = None
    """The money of the team, and of those within it, for the quarter."""
    objectives: Public[list[Objective]]
    """In order of importance."""

    @property
    def kept_objectives(self) -> list[Objective]:
        """Those that were not dropped, in order."""
        return [objective for objective in self.objectives if objective.dropped is None]
