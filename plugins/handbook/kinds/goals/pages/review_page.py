"""The end of a quarter: what was reached, dropped and carried over, on one sheet a team."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from handbook.kinds.goals.pages.gauge import Gauge, team_gauges
from handbook.kinds.goals.pages.goal_links import team_order
from handbook.kinds.goals.pages.objectives import Links, ObjectiveSection, links_of, objective_section
from handbook.kinds.goals.pages.parts import QuarterHead, quarter_head
from handbook.kinds.goals.pages.progress import Progress, team_progress
from handbook.loading.goals import Goal, objectives_of
from handbook.loading.records import Record
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.quarter import GoalPeriod
from handbook.planning.scores import objective_score
from handbook.rendering.named import Named, team_name
from handbook.rendering.page import Page, TocEntry, index_of, record_place
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import quarter_uri


@dataclass(frozen=True)
class ReviewedObjective:
    """An objective at the end of its quarter.

    `fate` says what became of it: it was dropped, reached, carried on by `objective.continued_by`, or is to be decided.
    """

    objective: ObjectiveSection
    fate: str
    to_decide: bool


@dataclass(frozen=True)
class TeamReview:
    """The sheet of one team; `sheet` is its whole title, for paper that lies alone.

    `lines` is about how many lines it takes: the styles make a long one smaller, so that it stays one sheet.
    """

    id: str
    name: str
    sheet: str
    progress: Progress
    gauge: Gauge | None
    lines: int
    objectives: tuple[ReviewedObjective, ...]


@dataclass(frozen=True)
class ReviewView:
    """The page of a review."""

    head: QuarterHead
    title: str
    teams: tuple[TeamReview, ...]


def review_page(site: Site, quarter: GoalPeriod) -> Page:
    """The page of the review of a quarter."""
    view = review_view(site, quarter)
    html = render("okr_review.html.jinja", view, site.words)
    toc = tuple(TocEntry(team.id, team.name) for team in view.teams)
    here, section, lead = quarter_uri(quarter, "review/"), index_of("okr"), site.words("okr.review-lead")
    return Page(here, view.title, html, toc, None, section, lead, is_printed=True)


def review_view(site: Site, quarter: GoalPeriod) -> ReviewView:
    """How each team's quarter ended."""
    head = quarter_head(site, quarter, "review/")
    title = f"{head.title} · {site.words('okr.review')}"
    return ReviewView(head, title, tuple(_teams(site, quarter)))


def _teams(site: Site, quarter: GoalPeriod) -> Iterator[TeamReview]:
    links, gauges = links_of(site), team_gauges(site, quarter)
    ids = site.handbook.quarters[quarter]
    for record_id in sorted(ids, key=team_order):
        yield _team(site, site.handbook.okrs[record_id], links, gauges.get(GoalReference(record_id).team))


def _team(site: Site, record: Record[Okrs], links: Links, gauge: Gauge | None) -> TeamReview:
    quarter, name = GoalReference(record.id).quarter, team_name(site, record.id)
    objectives = tuple(_reviewed(site, goal, links) for goal in objectives_of(record))
    return TeamReview(
        id=record_place("okr", record.id)[1],
        name=name,
        sheet=site.words("okr.review-of", team=name, quarter=site.quarter(quarter)),
        progress=team_progress(site, record.model, site.days_of(quarter)),
        gauge=gauge,
        lines=_FRAME + sum(_lines(reviewed.objective) for reviewed in objectives),
        objectives=objectives,
    )


def _reviewed(site: Site, goal: Goal, links: Links) -> ReviewedObjective:
    section = objective_section(site, quarter_uri(goal.quarter, "review/"), goal, links)
    fate = _fate(goal, section.continued_by)
    return ReviewedObjective(section, site.words(f"okr.fate-{fate}"), fate == "open")


_FRAME = 10
"""Lines of the title, the gauge and the space to write in."""
_OF_AN_OBJECTIVE = 4
"""Lines of its heads and of what became of it."""
_WIDE, _NARROW = 105, 55
"""Letters that a line of the sheet holds, and one of the first column."""


def _lines(objective: ObjectiveSection) -> int:
    """About how many printed lines an objective takes."""
    titles = (f"{row.title}{row.dropped.reason if row.dropped else ''}" for row in objective.key_results)
    wide = [objective.title, *(f"{change.what}{change.reason}" for change in objective.changes)]
    if objective.dropped:
        wide.append(objective.dropped.reason)
    rows = sum(ceil(len(title) / _NARROW) for title in titles) + sum(ceil(len(text) / _WIDE) for text in wide)
    return _OF_AN_OBJECTIVE + bool(objective.history) + bool(objective.changes) + rows


def _fate(goal: Goal, continued_by: tuple[Named, ...]) -> str:
    """The word for what became of an objective; one that is carried on is so even if it was reached."""
    if goal.objective.dropped:
        return "dropped"
    if continued_by:
        return "carried"
    return "reached" if objective_score(goal.objective) == 1 else "open"
