"""A campaign: one dated use of a playbook."""

import datetime
from collections.abc import Collection
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from handbook.model.audience import Confidential, Public
from handbook.model.document import Document
from handbook.model.playbook import Approver, Roll
from handbook.model.references import (
    CampaignRef,
    MarketRef,
    ObjectiveRef,
    OwnerRef,
    PersonRef,
    PlaybookRef,
    RoleRef,
    SegmentRef,
    StarRef,
    ToolRef,
)
from handbook.model.series import Series, SeriesDate
from handbook.model.settings import Period
from handbook.model.unknown import is_nothing
from handbook.model.values import (
    AnchorName,
    Date,
    Duration,
    Flag,
    Id,
    LinkOrWord,
    Money,
    Number,
    Prose,
    Shape,
    Text,
    TimeOfDay,
    Weekday,
    WorkDays,
)
from handbook.model.when import When

Status = Literal["draft", "active", "postponed", "done", "cancelled"]


def _known(value: object) -> object:
    """A day, or nothing where somebody wrote that there is none yet: `TBC`."""
    return None if is_nothing(value) else value


DayOrNone = Annotated[Date | None, BeforeValidator(_known)]
"""A day; `TBC`, `to be defined` and the like say that there is none yet."""


CampaignWhen = Annotated[When, BeforeValidator(When.parse_in_campaign)]
"""A day of the retroplan, which in a campaign may be one of the calendar."""


class StepChange(Shape):
    """What differs from the playbook's step of the same id, and why; or an extra step, which needs title and when."""

    title: Public[Text | None] = None
    """What is to be done, for an extra step."""
    when: Public[CampaignWhen | None] = None
    """Another deadline: `D-28`; or a day that stays when the event moves: 2027-03-11."""
    owner: Public[OwnerRef | None] = None
    """Who does it here."""
    days: Public[WorkDays | None] = None
    """How many working days it takes here."""
    after: Public[list[Id] | None] = None
    """The steps that must be done before, here."""
    milestone: Public[Id | None] = None
    """The required step that this one is."""
    approver: Public[Approver | None] = None
    """Who has to agree here."""
    tools: Public[list[ToolRef] | None] = None
    """What it is done with here."""
    done_when: Public[Text | None] = None
    """How anybody can see that it is done."""
    at: Public[TimeOfDay | None] = None
    """The hour on that day: `"11:00"`."""
    until: Public[TimeOfDay | None] = None
    """The hour at which it ends."""
    roll: Public[Roll | None] = None
    """Where a deadline on a day off goes: before, after or none."""
    on: Public[list[Weekday] | None] = None
    """The only weekdays on which it may be due."""
    send: Public[Flag | None] = None
    """Whether it goes out to the campaign's segments."""
    weekday: Public[Weekday | None] = None
    """A claim that the check holds against the date; it moves nothing."""
    skip: Public[Flag] = False
    """True where this campaign does without the step."""
    reason: Confidential[Text | None] = None
    """Why it differs."""


class OffOkr(Shape):
    """Why a campaign serves no objective, and who agreed to that."""

    reason: Text
    """Why it is done, or set aside, all the same."""
    approved_by: OwnerRef
    """Who agreed."""


class Budget(Shape):
    """Money planned and money spent so far."""

    planned: Money
    """What it may cost: `1500 EUR`."""
    spent: Money | None = None
    """What it has cost so far."""
    approved_by: Confidential[OwnerRef | None] = None
    """Who said yes to a sum that is above what its owner's role decides alone."""


class Debrief(Shape):
    """What the next campaign should know."""

    keep: Prose = ""
    """What to do again, in Markdown."""
    change: Prose = ""
    """What to do otherwise, in Markdown."""
    results: dict[Text, Number] = {}
    """A measure of the playbook -> its number: `{Registrations: 214}`."""


class Move(Shape):
    """A day that a campaign had before, and why it has another one, or none."""

    from_: Public[Date] = Field(alias="from")
    """The day that it had."""
    reason: Public[Text]
    """Why it was moved."""


class OneDate(Shape):
    """What one date of a series has for itself."""

    elsewhere: ClassVar[Collection[str]] = (
        *("date", "day", "moved"),
        *(
            "budget",
            "effort",
            "supports",
            "off_okr",
            "north_star",
            "playbook",
            "segments",
            "markets",
            "options",
            "links",
        ),
    )

    title: Public[Text | None] = None
    """What this one is called, where it has a name of its own."""
    status: Public[Literal["draft", "active", "postponed", "done", "cancelled"] | None] = None
    """Where this one stands, where the others stand otherwise: `cancelled`, or `postponed` until its day is known."""
    until: Public[Date | None] = None
    """Its last day, where it lasts several: 2027-01-30."""
    owner: Public[PersonRef | None] = None
    """Who runs this one."""
    dates: Public[dict[AnchorName, Date]] = {}
    """Other days that its steps count from."""
    people: Public[dict[RoleRef, PersonRef]] = {}
    """A role -> the person who fills it this time."""
    steps: Public[dict[Id, StepChange]] = {}
    """A step -> what differs this time and why; also extra steps."""
    done: Public[dict[Id, Date]] = {}
    """A step -> the day when it was finished."""
    debrief: Confidential[Debrief | None] = None
    """What was learned from this one."""


class Campaign(Document):
    """One dated use of a playbook. Every deadline is computed from day D."""

    elsewhere: ClassVar[Collection[str]] = ("days",)

    title: Public[Text]
    """What people call it."""
    playbook: Public[PlaybookRef]
    """How it is done."""
    playbook_version: Public[Text | None] = None
    """The version of the playbook that the team has agreed to; `handbook rebase` changes it."""
    follows: Public[CampaignRef | None] = None
    """The campaign that it goes on from, as that one's playbook asks with `followed_by`."""
    date: Public[DayOrNone] = None
    """Day D, the day of the event: 2027-01-28. A draft may have none yet; of one that is postponed, the day it had."""
    until: Public[Date | None] = None
    """The last day of an event of several days, where it is not as long as the playbook says: 2027-01-30."""
    repeats: Public[Series | None] = None
    """How it repeats: `{every: 1 week, until: 2027-12-31}`. The file makes its dates, from `date:` on."""
    each: Public[dict[SeriesDate, OneDate]] = {}
    """A date of what repeats -> what it has for itself: `{2027-03-02: {done: {write: 2027-03-01}}}`."""
    weekday: Public[Weekday | None] = None
    """A claim about day D that the check holds against the date."""
    dates: Public[dict[AnchorName, Date]] = {}
    """Other days that steps count from: `{registration_opens: 2026-12-15}`."""
    options: Public[dict[Id, Text]] = {}
    """An option of the playbook -> the choice made here: `{format: online}`."""
    status: Public[Status] = "draft"
    """Draft until it is agreed, active while it runs, then done or cancelled; postponed while it waits for a day."""
    moved: Public[list[Move]] = []
    """The days that it had before, the first one first, and why: `[{from: 2027-01-28, reason: The hall is closed}]`."""
    owner: Public[PersonRef | None] = None
    """Who runs it."""
    calendar: Public[list[Text] | None] = None
    """The public holidays of its markets, where they are not the handbook's: `[FR, IN]`."""
    days_off: Public[list[Period]] = []
    """The days off of this campaign alone, as the company has `closures`: `[{from: 2027-03-04, to: 2027-03-05}]`."""
    timezone: Public[Text | None] = None
    """The clock of its market, where it is not the handbook's: `Asia/Kolkata`."""
    markets: Public[list[MarketRef]] = []
    """The markets that it is for: their holidays and clock are its own where it has none; the gate must be open."""
    segments: Public[list[SegmentRef]] = []
    """The audiences that it writes to."""
    supports: Public[list[ObjectiveRef]] = []
    """The objectives or key results that it serves."""
    north_star: Public[StarRef | None] = None
    """The main indicator of the company that it is meant to move."""
    off_okr: Confidential[OffOkr | None] = None
    """Why it serves none, where that is so."""
    people: Public[dict[RoleRef, PersonRef]] = {}
    """A role -> the person who fills it here, where it is not the role's own: `{event-manager: camille-roy}`."""
    steps: Public[dict[Id, StepChange]] = {}
    """A step -> what differs here and why; also extra steps."""
    done: Public[dict[Id, Date]] = {}
    """A step -> the day when it was finished: `{topic: 2026-12-16}`."""
    budget: Public[Budget | None] = None
    """What it may cost, and has cost."""
    effort: Confidential[Duration | None] = None
    """The work that it takes, all people together: `12 days`."""
    links: Confidential[dict[Text, LinkOrWord]] = {}
    """A name -> an address or a channel: `{slack: "#webinar-roi"}`."""
    debrief: Confidential[Debrief | None] = None
    """What was learned, once it is over."""

    @property
    def is_open(self) -> bool:
        """Whether its dates still matter to anybody."""
        return self.status in ("draft", "active", "postponed")

    @property
    def first_day(self) -> datetime.date | None:
        """Day D, of what repeats the first one; None as long as nobody knows it."""
        return None if self.status == "postponed" else self.date

    @property
    def day(self) -> datetime.date | None:
        """Day D; None as long as nobody knows it, and of what repeats, for each of its dates has its own."""
        return None if self.repeats else self.first_day

    @property
    def place_in_time(self) -> datetime.date:
        """The day by which campaigns are put in order: those without one come last, what repeats by its first."""
        return self.day or (self.date if self.repeats and self.date else datetime.date.max)

    @property
    def day_in_series(self) -> datetime.date:
        """The day of one date of what repeats; of one that is postponed the day that it had."""
        return self.date or datetime.date.max
