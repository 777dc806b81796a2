"""What the page of health says, on the first page, in a line."""

from dataclasses import dataclass

from handbook.rendering.dated import DayCount, day_count
from handbook.rendering.findings import told
from handbook.rendering.site import Site


@dataclass(frozen=True)
class HealthCard:
    """How many things are to be mended, and how many points of debt are due; `all` is both, and each has its words."""

    things: DayCount
    points: DayCount
    all: DayCount
    says_things: str
    says_points: str


def health_card(site: Site) -> HealthCard:
    """What the check tells as an error or a warning, and the debt as the page of health has it."""
    weights = dict(site.handbook.settings.health.weights)
    serious = [(days, 1) for days, finding in told(site) if finding.severity != "info"]
    due = [(debt.dated.days, weights[debt.part]) for debt in site.debts]
    things = day_count(serious, site.words.forms("home.findings"))
    points = day_count(due, site.words.forms("home.points"))
    return HealthCard(
        things,
        points,
        day_count([*serious, *due]),
        site.words("home.findings", things.lasting),
        site.words("home.points", points.lasting),
    )
