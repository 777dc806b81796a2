"""The index of objectives: the quarters, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.kinds.goals.pages.begun import BegunNote, begun_notes
from handbook.kinds.goals.pages.goal_links import team_order
from handbook.kinds.goals.pages.north_star import OldStar, Star, former_stars, north_star
from handbook.kinds.goals.pages.parts import PartLink, part_links
from handbook.kinds.goals.pages.progress import Progress, goal_progress, team_progress
from handbook.loading.goals import Goal, objectives_of
from handbook.loading.records import Record
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.quarter import GoalPeriod
from handbook.rendering.dated import DatedBadge, Day, badge, over_from
from handbook.rendering.named import Named, named_goal, quarter_title, team_name
from handbook.rendering.page import Found, FoundPart, Page, TocEntry, index_of
from handbook.rendering.search.sought import sought
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import SET_ASIDE, quarter_uri

_HERE = index_of("okr")


@dataclass(frozen=True)
class GoalLine:
    """An objective in the list of its team."""

    name: Named
    progress: Progress
    is_dropped: bool


@dataclass(frozen=True)
class TeamGoals:
    """A team's objectives in one quarter, and their mean."""

    name: Named
    progress: Progress
    goals: tuple[GoalLine, ...]


@dataclass(frozen=True)
class QuarterCard:
    """A quarter, over from `end` on; `current` is the badge that it wears while it lasts, `parts` are its pages."""

    id: str
    name: Named
    first: Day
    last: Day
    end: str
    current: DatedBadge
    parts: tuple[PartLink, ...]
    teams: tuple[TeamGoals, ...]

    @property
    def report(self) -> Named:
        """The page of the quarter that is written for the direction."""
        return self.parts[-1].name


@dataclass(frozen=True)
class QuartersView:
    """The page of all quarters, and the way to what hangs below the objectives.

    `former` are the main indicators before the north star, `begun` what is said of a quarter without objectives.
    """

    kpis: Named
    experiments: Named
    begun: tuple[BegunNote, ...]
    quarters: tuple[QuarterCard, ...]
    star: Star | None
    former: tuple[OldStar, ...]
    set_aside: Named


def okrs_index(site: Site) -> Page:
    """All quarters with their teams and objectives."""
    view = QuartersView(
        kpis=Named(site.words("kpi.all"), site.href(_HERE, index_of("kpi"))),
        experiments=Named(site.words("experiment.all"), site.href(_HERE, index_of("experiment"))),
        begun=begun_notes(site),
        quarters=tuple(quarters(site, _HERE)),
        star=north_star(site, _HERE),
        former=former_stars(site),
        set_aside=Named(site.words("aside.title"), site.href(_HERE, SET_ASIDE)),
    )
    toc = tuple(TocEntry(quarter.id, quarter.name.text) for quarter in view.quarters)
    html = render("okr_index.html.jinja", view, site.words)
    found = Found(parts=tuple(_parts(site, view, toc)))
    return Page(_HERE, site.title("okr"), html, toc, description=site.words("okr.index-description"), found=found)


def _parts(site: Site, view: QuartersView, toc: tuple[TocEntry, ...]) -> Iterator[FoundPart]:
    """The north star, and the quarters."""
    if view.star:
        yield FoundPart("north-star", site.words("star.label"), view.star.title.text, sought("north-star"))
    yield from (FoundPart(entry.id, entry.title) for entry in toc)


def quarters(site: Site, here: str) -> list[QuarterCard]:
    """The quarters that have objectives, the newest first, linked from the page `here`."""
    return [_quarter(site, here, quarter) for quarter in reversed([*site.handbook.quarters])]


def _quarter(site: Site, here: str, quarter: GoalPeriod) -> QuarterCard:
    first, last = site.days_of(quarter)
    ids = site.handbook.quarters[quarter]
    return QuarterCard(
        id=quarter,
        name=Named(quarter_title(site, quarter), site.href(here, quarter_uri(quarter))),
        first=Day(first.isoformat(), site.day(first)),
        last=Day(last.isoformat(), site.day(last)),
        end=over_from(last),
        current=badge(site.words(f"okr.current-{quarter.months}"), "good", site.days_of(quarter)),
        parts=part_links(site, here, quarter),
        teams=tuple(_team(site, here, site.handbook.okrs[record_id]) for record_id in sorted(ids, key=team_order)),
    )


def _team(site: Site, here: str, record: Record[Okrs]) -> TeamGoals:
    file = GoalReference(record.id)
    return TeamGoals(
        name=Named(team_name(site, record.id), site.href(here, quarter_uri(file.quarter), file.team)),
        progress=team_progress(site, record.model, site.days_of(file.quarter)),
        goals=tuple(_line(site, here, goal) for goal in objectives_of(record)),
    )


def _line(site: Site, here: str, goal: Goal) -> GoalLine:
    score = goal_progress(site, goal)
    return GoalLine(named_goal(site, here, goal), score, goal.objective.dropped is not None)
