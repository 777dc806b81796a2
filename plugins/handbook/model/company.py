"""Who works here, in which role, and with what."""

import datetime
from typing import Annotated, Literal

from pydantic import Field

from handbook.model.audience import Confidential, Public
from handbook.model.costs import Cost, FormerCost
from handbook.model.document import Document, Reviewed
from handbook.model.references import ObjectiveRef, OwnerRef, PersonRef, PlaybookRef, RoleRef, TeamRef, ToolRef
from handbook.model.settings import TimeAway
from handbook.model.values import Count, Date, Duration, Link, Money, Prose, Shape, Text

_ABROAD = "\u00c0-\u1fff\u3040-\uffdc"
"""Letters beyond ASCII (RFC 6531)."""
_ATOM = rf"[A-Za-z0-9!#$%&'*+/=?^_`{{|}}~{_ABROAD}-]+"
"""What stands between the points of an address (RFC 5322, 3.2.3)."""
_LABEL = rf"[A-Za-z0-9{_ABROAD}](?:[A-Za-z0-9{_ABROAD}-]*[A-Za-z0-9{_ABROAD}])?"
Email = Annotated[str, Field(pattern=rf"^{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+$")]
Account = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]


class Person(Document):
    """Somebody of the company."""

    name: Public[Text]
    """First and last name."""
    email: Confidential[Email | None] = None
    """The address at work."""
    account: Confidential[Account | None] = None
    """Their name on the code host, without `@`."""
    team: Public[TeamRef | None] = None
    """The team they belong to."""
    roles: Public[list[RoleRef]] = []
    """The roles they have."""
    level: Confidential[Literal["junior", "confirmed", "expert"] | None] = None
    """How much they know of their craft: a team of juniors only has nobody to learn from."""
    strengths: Confidential[Text | None] = None
    """What they do better and more gladly than others: what to bring to them."""
    manager: Confidential[PersonRef | None] = None
    """Who they report to."""
    started: Confidential[Date | None] = None
    """Their first day."""
    left: Confidential[Date | None] = None
    """Their last day, after which nothing may name them."""
    away: Confidential[list[TimeAway]] = []
    """The days on which they are away: holidays, leave."""


class Team(Document):
    """A team of the company."""

    name: Public[Text]
    """What people call it."""
    lead: Public[PersonRef | None] = None
    """Who leads it."""
    parent: Public[TeamRef | None] = None
    """The team that it is part of."""


class Role(Reviewed):
    """A hat that somebody wears."""

    title: Public[Text]
    """What the role is called."""
    person: Public[PersonRef | None] = None
    """Who has it."""
    backup: Public[PersonRef | None] = None
    """Who stands in."""
    ask_about: Public[list[Text]] = []
    """What to ask this role: `[webinars, trade shows, speakers]`. Search finds it by these words."""
    tools: Public[list[ToolRef]] = []
    """What the work is done with."""
    onboarding: Public[PlaybookRef | None] = None
    """The playbook for somebody who takes the role on."""
    runs: Public[dict[PlaybookRef, Duration]] = {}
    """A playbook -> how long after one run of this role the next has to follow at the latest: `{audit: 1 month}`."""
    meets: Public[list[RoleRef]] = []
    """The roles with which it has to share a ritual."""
    decides_alone: Money | None = None
    """The sum up to which the role decides without asking: `2000 EUR`; more needs `approved_by` in the budget."""
    mission: Public[Prose] = ""
    """What the role is for; the text of the file."""


class LastUse(Shape):
    """When a tool was last used."""

    date: Date
    """The last day somebody used it."""
    evidence: Text | None = None
    """How we know: a login, an invoice, a question to the team."""


class Sunset(Shape):
    """The end of a tool."""

    date: Public[Date]
    """The last day on which it is used; until then it is paid."""
    reason: Public[Literal["no-need", "immature", "replaced", "too-costly"]]
    """Why, in one of four words."""
    note: Confidential[Text | None] = None
    """What to know besides: what replaced it, where the data went."""


class Layer(Shape):
    """A part of a tool that the team takes up."""

    date: Date
    """The day from which the team uses it."""
    title: Text
    """What the team does with it."""
    note: Text | None = None
    """What to know besides."""


class Tool(Reviewed):
    """Something we pay for or depend on."""

    name: Public[Text]
    """What people call it."""
    category: Public[Text]
    """What it is; tools of one category stand together."""
    used_for: Public[list[Text]] = []
    """What people do with it: `[emails, landing pages]`. Search finds it by these words."""
    owner: Public[OwnerRef | None] = None
    """Who decides on it."""
    cost: Cost | None = None
    """What it costs: `{amount: 99, currency: EUR, per: month}`; `per: seat/month` for what one of the `seats` costs."""
    former_costs: list[FormerCost] = []
    """What it cost before its price changed: `[{until: 2026-12-31, amount: 89, currency: EUR, per: month}]`."""
    seats: Public[Count | None] = None
    """How many people may use it."""
    bought: Public[Date | None] = None
    """The day it was bought."""
    renewal: Confidential[Date | None] = None
    """The day on which the contract goes on by itself."""
    notice: Confidential[Duration | None] = None
    """How long before `renewal` it must be ended: `30 days`."""
    last_used: Confidential[LastUse | None] = None
    """The last day it was used, and how we know."""
    supports: Public[list[ObjectiveRef]] = []
    """The objectives that it was bought for."""
    layers: Confidential[list[Layer]] = []
    """In which steps the team makes more of it."""
    sunset: Public[Sunset | None] = None
    """When and why it was cut, once it was."""
    access: Confidential[Text | None] = None
    """How to get in, or whom to ask."""
    url: Confidential[Link | None] = None
    """Where it is opened."""

    def is_kept_on(self, day: datetime.date) -> bool:
        """Whether it is not cut yet; on the day of its sunset it is still there."""
        return self.sunset is None or day <= self.sunset.date

    @property
    def whole_cost(self) -> Cost | None:
        """What all seats cost together; None where nobody wrote it down, or how many seats there are."""
        return self.cost and self.cost.for_seats(self.seats)

    @property
    def first_day_of_price(self) -> datetime.date | None:
        """The day from which `cost` is paid, where another price was paid before; it may be still to come."""
        last = max((cost.until for cost in self.former_costs), default=None)
        return None if last in (None, datetime.date.max) else last + datetime.timedelta(days=1)

    def cost_on(self, day: datetime.date) -> Cost | None:
        """What all seats cost on a day, as the history of the price tells."""
        former = min(
            (cost for cost in self.former_costs if cost.until >= day), key=lambda cost: cost.until, default=None
        )
        if former is None:
            return self.whole_cost
        return former.for_seats(self.seats if former.seats is None else former.seats)
