"""`handbook.yml`: the settings of one handbook. Every limit that a rule holds is a value here."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

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

Severity = Literal["error", "warning", "info"]
RuleSetting = Literal["off", "info", "warning", "error"]


def _months(count: int) -> Duration:
    return Duration(Decimal(count), "months")


class Period(Shape):
    """Days off, both ends included."""

    from_: Annotated[Date, Field(alias="from")]
    to: Date
    title: Text = "Closed"


class OkrSettings(Shape):
    """How many goals a team may have, how old a number may be, and how much effort must serve the goals."""

    max_objectives: Count = 3
    max_key_results: Count = 4
    stale_after: Duration = Duration(Decimal(4), "weeks")
    aligned_effort: Percent = Decimal(80)


class PlaybookSettings(Shape):
    """What every playbook must have. `required_steps` maps a playbook type (or `all`) -> names of milestones."""

    review_every: Duration = _months(6)
    required_sections: list[Id] = ["steps", "best-practices", "templates"]
    required_steps: dict[Id, list[Id]] = {}


class ToolSettings(Shape):
    """When a tool counts as unused, how often it is looked at, and how long before a deadline to decide on it.

    `layer_every` is how long a team works with one layer of a tool before it adopts the next.
    """

    unused_after: Duration = _months(6)
    review_every: Duration = _months(6)
    decide_within: Duration = Duration(Decimal(30), "days")
    layer_every: Duration = _months(6)


class CampaignSettings(Shape):
    """How long after its event a campaign may go without a debrief, how old it may grow, and when it may send.

    `send_on` are the weekdays on which a step that sends may be due, none meaning any; a step's own `on` goes first.
    """

    debrief_within: Duration = Duration(Decimal(14), "days")
    max_age: Duration = _months(12)
    send_on: list[Weekday] = []


class PeopleSettings(Shape):
    """How much may lie on one person.

    `max_steps_a_day` steps may be due on a day and `max_days_a_week` days of work lie in a week, over all campaigns.
    `max_reports` people may report to one manager; one person may own `max_share_of_playbooks` of all playbooks.
    """

    max_steps_a_day: Count = 3
    max_days_a_week: Count = 5
    max_reports: Count = 7
    max_share_of_playbooks: Percent = Decimal(50)


class KpiSettings(Shape):
    """How old the number of others may be that a KPI is held against."""

    benchmark_after: Duration = _months(12)


class ExperimentSettings(Shape):
    """The money that all experiments of a quarter may take together; none means no limit."""

    budget: Money | None = None


class Settings(Shape):
    """The whole of `handbook.yml`; a handbook works with `name` alone.

    `repository` and `branch` make edit links; `site` is where the built handbook is read: it is printed as a QR code
    on each checklist and makes the links to the pages of rules. Sums of money are shown in `currency`; `rates` maps
    another currency -> what one unit of it is worth in that one, as of the day `rates_as_of`.
    """

    name: Text
    languages: Annotated[list[Language], Field(min_length=1)] = ["en"]
    timezone: Text = "Europe/Paris"
    calendar: list[Text] = []
    working_week: Annotated[list[Weekday], Field(min_length=1)] = ["mon", "tue", "wed", "thu", "fri"]
    closures: list[Period] = []
    repository: Link | None = None
    branch: Text = "main"
    site: Link | None = None
    currency: Currency = "EUR"
    rates: dict[Currency, Annotated[Number, Field(gt=0, lt=10**9)]] = {}
    rates_as_of: Date | None = None
    okrs: OkrSettings = OkrSettings()
    playbooks: PlaybookSettings = PlaybookSettings()
    tools: ToolSettings = ToolSettings()
    campaigns: CampaignSettings = CampaignSettings()
    people: PeopleSettings = PeopleSettings()
    kpis: KpiSettings = KpiSettings()
    experiments: ExperimentSettings = ExperimentSettings()
    rules: dict[Text, RuleSetting] = {}
