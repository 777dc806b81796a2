"""A playbook: how we do a thing, and the retroplan that its campaigns inherit."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from handbook.model.audience import Confidential, Public
from handbook.model.document import Document, Reviewed
from handbook.model.one_name import OneName
from handbook.model.references import CampaignRef, OwnerRef, PlaybookRef, RoleRef, ToolRef
from handbook.model.values import Duration, Flag, Id, Money, Number, Prose, Shape, Text, TimeOfDay, Weekday, WorkDays
from handbook.model.when import When

Roll = Literal["before", "after", "none"]
Verdict = Literal["eliminate", "automate", "delegate", "keep"]
Approver = Annotated[OwnerRef, OneName("more_than_one_approver")]
"""One who says yes: what several must agree to waits for the slowest of them."""


class Kpi(Shape):
    """What a campaign of this playbook is measured by."""

    name: Public[Text]
    """What is counted, as people say it."""
    target: Confidential[Number | None] = None
    """The number that a good campaign reaches."""
    unit: Public[Text | None] = None
    """What the number counts: `%`, `calls`, `EUR`."""


class Step(Shape):
    """One line of the retroplan; in a Markdown playbook, title and how-to stand below the step's heading."""

    id: Public[Id]
    """The name that other steps and campaigns use; it never changes."""
    when: Public[When]
    """The deadline, counted from the event or from another step: `D-42`, `D-10wd`, `D-3w tue`, `live + 1wd`.

    `end` is the last day of an event of several; `D-10m..D-9m` has a first and a last day.
    """
    owner: Public[RoleRef | None] = None
    """Who does it; without one, the playbook's owner."""
    days: Public[WorkDays] = Decimal(1)
    """How many working days it takes, the last of which is the deadline: `0.5`, `3`.

    On day D itself it is how many days it lasts from there on, weekends included.
    """
    after: Public[list[Id]] = Field(default_factory=list[Id])
    """The steps that must be done before."""
    milestone: Public[Id | None] = None
    """The required step that this one is: `brief`, `go-no-go`, `live`, `debrief` ..."""
    approver: Public[Approver | None] = None
    """Who has to agree before it counts as done."""
    tools: Public[list[ToolRef]] = Field(default_factory=list[ToolRef])
    """What it is done with."""
    done_when: Public[Text | None] = None
    """How anybody can see that it is done."""
    only: Public[dict[Id, list[Text]]] = Field(default_factory=dict[Id, list[Text]])
    """An option -> the choices for which the step exists: `{format: [on-site]}`."""
    at: Public[TimeOfDay | None] = None
    """The hour on that day, in the market's time zone: `"11:00"`."""
    until: Public[TimeOfDay | None] = None
    """The hour at which it ends, on the next day where that is not later than `at`: `"23:00"`."""
    roll: Public[Roll | None] = None
    """Where a deadline on a day off goes: before, after or none."""
    on: Public[list[Weekday]] = Field(default_factory=list[Weekday])
    """The only weekdays on which it may be due."""
    send: Public[Flag] = False
    """Whether it goes out to the campaign's segments."""
    weekday: Public[Weekday | None] = None
    """A claim that the check holds against the date; it moves nothing."""
    treat: Public[Verdict | None] = None
    """What becomes of the work: `eliminate`, `automate` or `delegate` it, or `keep` it as it is."""
    proven_by: Public[CampaignRef | None] = None
    """The campaign in which a step that is automated has worked by hand."""
    title: Public[Text | None] = None
    """What is to be done, beginning with a verb."""
    how: Public[Prose] = ""
    """How to do it, in Markdown."""


class Section(Shape):
    """A part of the prose below a second-level heading."""

    title: Public[Text]
    """The heading."""
    text: Public[Prose] = ""
    """What stands below it, in Markdown."""


class FollowedBy(Shape):
    """What has to come after a campaign."""

    playbook: Public[PlaybookRef]
    """The playbook that is run next."""
    after: Public[Duration]
    """How long after day D the day D of the next one lies: `2 weeks`."""


class Playbook(Reviewed):
    """How we do a thing: a retroplan, and how each of its steps is done."""

    title: Public[Text]
    """What people call it."""
    summary: Public[Text | None] = None
    """One sentence for the catalogue."""
    type: Public[Id] = "process"
    """Which steps it must have: a name of `playbooks: {required_steps: ...}` in the settings."""
    owner: Public[RoleRef | None] = None
    """Who keeps it right."""
    event: Public[Text | None] = None
    """What day D is: `the live session`."""
    days: Public[Annotated[int, Field(ge=1, strict=True)] | None] = None
    """How many days the event lasts from day D on, weekends included: `3`.

    People are at work on each of them; of an event of more than a week on its first and its last day.
    """
    every: Public[Duration | None] = None
    """How long after one run the next has to follow at the latest: `6 months` for an audit."""
    followed_by: Public[FollowedBy | None] = None
    """What each campaign of it has to be followed by: `{playbook: content-recycling, after: 2 weeks}`."""
    tools: Public[list[ToolRef]] = []
    """What everybody needs who runs it."""
    kpis: Public[list[Kpi]] = []
    """What a campaign is measured by."""
    effort: Public[Duration | None] = None
    """The work of a usual campaign, all people together."""
    budget: Money | None = None
    """The money of a usual campaign."""
    options: Public[dict[Id, Annotated[list[Text], Field(min_length=1)]]] = {}
    """A question -> the answers that a campaign chooses from: `{format: [online, on-site]}`."""
    steps: Public[list[Step]] = []
    """The retroplan."""
    intro: Public[Prose] = ""
    """What it is for, in a paragraph of Markdown."""
    sections: Public[dict[Id, Section]] = {}
    """The id of a section (`best-practices`, `pitfalls`, `templates`) -> its heading and prose."""


class StepWords(Shape):
    """A step's title and how-to in another language."""

    title: Public[Text]
    how: Public[Prose] = ""


class Translation(Document):
    """The words of a playbook in another language. `steps` maps a step's id -> its words."""

    title: Public[Text | None] = None
    summary: Public[Text | None] = None
    event: Public[Text | None] = None
    intro: Public[Prose] = ""
    sections: Public[dict[Id, Section]] = {}
    steps: Public[dict[Id, StepWords]] = {}
