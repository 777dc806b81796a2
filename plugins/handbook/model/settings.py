"""`handbook.yml`: the settings of one handbook. Every limit that a rule holds is a value here."""

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbook.model.audience import Audience
from handbook.model.colours import Colour
from handbook.model.costs import Tax
from handbook.model.document import Document
from handbook.model.values import (
    Count,
    Currency,
    Date,
    Duration,
    Id,
    Language,
    Link,
    Money,
    Number,
    Percent,
    Shape,
    Text,
    Weekday,
)
from handbook.model.years import Month

Severity = Literal["error", "warning", "info"]
RuleSetting = Literal["off", "info", "warning", "error"]


def _months(count: int) -> Duration:
    return Duration(Decimal(count), "months")


class _Setting(Shape):
    """Steers what is made; none is shown for itself."""

    is_public: ClassVar[bool] = True


class Period(_Setting):
    """Days off."""

    from_: Annotated[Date, Field(alias="from")]
    """The first day off: 2026-12-24."""
    to: Date
    """The last day off, which counts too."""
    half: Literal["morning", "afternoon"] | None = None
    """Which half of each of these days is off, where not all of it is; no deadline moves for half a day."""
    title: Text = "Closed"
    """What the days are called in the calendar."""

    untitled_in_french: ClassVar[str] = "Fermeture"

    def called(self, language: str) -> str:
        """The title; where nobody gave one, the word of the language."""
        return self.title if "title" in self.model_fields_set or language != "fr" else self.untitled_in_french


class TimeAway(Period):
    """Days off of one person."""

    title: Text = "Away"
    """What the days are called beside the name."""
    untitled_in_french: ClassVar[str] = "Absence"


class OkrSettings(_Setting):
    """Limits for objectives and key results."""

    max_objectives: Count = 3
    """How many objectives a team may have in a quarter."""
    max_key_results: Count = 4
    """How many key results an objective may have."""
    stale_after: Duration = Duration(Decimal(4), "weeks")
    """How old the `current` of a key result may be: `4 weeks`."""
    aligned_effort: Percent = Decimal(80)
    """The share of a team's work in a quarter that must serve its goals: `80 %`."""


class PlaybookSettings(_Setting):
    """What every playbook must have."""

    review_every: Duration = _months(6)
    """How long a playbook may go without being read through again."""
    required_sections: list[Id] = ["steps", "best-practices", "templates"]
    """The headings that every playbook must have, as ids: `[steps, templates]`."""
    required_steps: dict[Id, list[Id]] = {}
    """A type of playbook, or `all` -> the milestones that it must have: `{event: [kick-off, debrief]}`."""
    verdict_after: Annotated[Count, Field(gt=0)] = 4
    """After how many campaigns a step that was done in each of them wants its `treat`."""


class ToolSettings(_Setting):
    """When a tool is looked at again."""

    unused_after: Duration = _months(6)
    """How long a tool may go unused until the check asks what becomes of it."""
    review_every: Duration = _months(6)
    """How long a tool may go without anybody asking whether it is still needed."""
    decide_within: Duration = Duration(Decimal(30), "days")
    """How long before the last day for notice the check reminds you of a tool that nobody uses."""
    layer_every: Duration = _months(6)
    """How long a team works with one layer of a tool before it adopts the next."""


class CampaignSettings(_Setting):
    """Limits for campaigns."""

    debrief_within: Duration = Duration(Decimal(14), "days")
    """How long after its day D a campaign may go without a debrief."""
    max_age: Duration = _months(12)
    """How long after the day of its first step a campaign may stay open."""
    send_on: list[Weekday] = []
    """The weekdays on which a step that sends may be due; none means any. A step's own `on` goes first."""
    serve_goals: list[Id] = []
    """The types of playbooks whose campaigns must serve an objective: `[event, content]`; none means all."""
    overspend: Percent = Decimal(10)
    """How much more than planned a campaign or an experiment may cost before the check tells: `10 %`."""


class PeopleSettings(_Setting):
    """How much one person can do."""

    max_steps_a_day: Count = 3
    """How many steps may be due on one day for one person, over all campaigns."""
    max_days_a_week: Count = 5
    """How many days of work a week holds for one person, over all campaigns."""
    max_reports: Count = 6
    """How many people may report to one manager."""
    max_share_of_playbooks: Percent = Decimal(50)
    """How much of all playbooks one person may own."""


class RoleSettings(_Setting):
    """When a role is looked at again."""

    review_every: Duration = _months(12)
    """How long a role may go without anybody reading again what it is for."""


class KpiSettings(_Setting):
    """Limits for KPIs."""

    review_every: Duration = _months(6)
    """How long a KPI may go without anybody asking what it helps to decide."""
    benchmark_after: Duration = _months(12)
    """How old the number of others may be that a KPI is held against."""
    classes: list[Id] = ["awareness", "demand", "revenue"]
    """What KPIs must show, once one says what it `shows`: each of these by at least one of them."""


class TaxSettings(_Setting):
    """Whether sums of money are with tax."""

    shown: Tax | None = None
    """Which sums are shown: with tax (`included`), or without (`excluded`); without this, each as it was written."""
    rate: Percent | None = None
    """The rate at which a cost is converted that was written the other way: `20 %`."""


class ExperimentSettings(_Setting):
    """Limits for experiments."""

    budget: Money | None = None
    """What all experiments of a quarter may cost together; without it, there is no limit."""


class DebtWeights(_Setting):
    """How many points of debt each thing makes that a team puts off; 0 leaves it out."""

    overdue_reviews: Count = 3
    """A playbook, tool, role or KPI whose review is late; a playbook that nobody reviewed."""
    unused_tools: Count = 3
    """A tool that nobody has used for too long, and that is kept."""
    steps_without_how_to: Count = 1
    """A step of a playbook that nobody explains."""
    steps_without_done_when: Count = 1
    """A step that does not say when it is done."""
    campaigns_without_debrief: Count = 3
    """A campaign that is over, and taught nobody anything."""
    roles_without_backup: Count = 5
    """A role that nobody fills, or in which nobody can stand in."""
    unserved_objectives: Count = 5
    """An objective of the company that nobody works for, until its quarter has ended."""
    stale_numbers: Count = 1
    """A number of a key result that is too old, until its quarter has ended."""
    expired_waivers: Count = 2
    """A waiver whose last day is past."""


class HealthSettings(_Setting):
    """How the debt is counted."""

    weights: DebtWeights = DebtWeights()
    """How many points each thing makes."""


class Settings(_Setting, Document):
    """The whole of `handbook.yml`; a handbook works with `name` alone."""

    name: Text
    """What the handbook is called, on every page."""
    colour: Colour | None = None
    """The colour of its head and its links: `"#1a6b4f"`, or a name like `teal`."""
    logo: Text | None = None
    """A picture in the head of every page, an `.svg` or `.png` below the folder of written pages: `img/logo.svg`."""
    languages: Annotated[list[Language], Field(min_length=1)] = ["en"]
    """The languages of the site; findings are worded in the first."""
    timezone: Text = "Europe/Paris"
    """The clock that hours are read by: `Europe/Paris`."""
    calendar: list[Text] = []
    """The countries or regions whose public holidays are days off: `[FR, DE-BE]`."""
    fiscal_year_begins: Month | None = None
    """The first month of the company's own year: `feb`. Its quarters are called after the year in which it ends.

    `okrs/fy27-q1/` has the goals of the first quarter of the year from February 2026 to January 2027.
    """
    working_week: Annotated[list[Weekday], Field(min_length=1)] = ["mon", "tue", "wed", "thu", "fri"]
    """The days of the week on which people work."""
    closures: list[Period] = []
    """The days on which the whole company is closed."""
    school_holidays: list[Text] = []
    """The zones whose school holidays events avoid: `[FR-Zone A, DE-BE]`; no deadline moves for them."""
    working_days: list[Date] = []
    """Days on which people work though they would be off: a Saturday made up for, a holiday that is worked."""
    repository: Link | None = None
    """Where the files are kept; makes the links that edit a page."""
    branch: Text = "main"
    """The branch that these links edit."""
    site: Link | None = None
    """Where the built handbook is read: the address in the QR code of each checklist, and in findings."""
    currency: Currency = "EUR"
    """The currency in which sums are shown."""
    rates: dict[Currency, Annotated[Number, Field(gt=0, lt=10**9)]] = {}
    """Another currency -> what one unit of it is worth in that one: `{USD: 0.92}`."""
    rates_as_of: Date | None = None
    """The day that the rates are from."""
    tax: TaxSettings = TaxSettings()
    """Whether sums of money are with tax."""
    okrs: OkrSettings = OkrSettings()
    """Limits for objectives and key results."""
    playbooks: PlaybookSettings = PlaybookSettings()
    """What every playbook must have."""
    tools: ToolSettings = ToolSettings()
    """When a tool is looked at again."""
    campaigns: CampaignSettings = CampaignSettings()
    """Limits for campaigns."""
    people: PeopleSettings = PeopleSettings()
    """How much one person can do."""
    roles: RoleSettings = RoleSettings()
    """When a role is looked at again."""
    kpis: KpiSettings = KpiSettings()
    """Limits for KPIs."""
    experiments: ExperimentSettings = ExperimentSettings()
    """Limits for experiments."""
    audience: Audience = "internal"
    """Whom the site is for; a public one holds nothing that is confidential."""
    public_site: Link | None = None
    """Where the public site is read, if there is an internal one too."""
    confidential: list[Text] = []
    """What a public site holds back besides: `[tool.seats, campaign.people]`."""
    health: HealthSettings = HealthSettings()
    """How the debt on the health page is counted."""
    max_waiver: Duration = _months(12)
    """How far ahead a file may `allow` what a rule finds in it."""
    rules: dict[Text, RuleSetting] = {}
    """A rule of the check -> its severity here, or `off`: `{unused-tool: info}`."""

    def address_for(self, audience: Audience) -> str | None:
        """Where the site for an audience is read; the public is not told the address of the team's."""
        if audience == "public" and self.public_site:
            return self.public_site
        return self.site if audience in ("internal", self.audience) else None
