"""What a quarter taught: debriefs, experiments, and the goals that were given up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from handbook.kinds.experiments.pages.rows import ExperimentRow, experiment_row
from handbook.kinds.goals.pages.gaps import campaigns_in
from handbook.kinds.goals.pages.goal_links import goals_of
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.okrs import Dropped
from handbook.model.quarter import GoalPeriod
from handbook.planning.experiments import ended_between
from handbook.rendering.dated import Day
from handbook.rendering.named import Named, named, named_goal
from handbook.rendering.prose.html import prose_html
from handbook.rendering.site import Site


@dataclass(frozen=True)
class DebriefLine:
    """What a campaign keeps and changes: the first paragraph of each; the campaign's page has the rest."""

    campaign: Named
    keep: Markup
    change: Markup


@dataclass(frozen=True)
class GivenUp:
    """An objective or a key result that was dropped inside the quarter, and why."""

    goal: Named
    day: Day
    reason: str


@dataclass(frozen=True)
class Learned:
    """All lessons of a quarter."""

    debriefs: tuple[DebriefLine, ...]
    experiments: tuple[ExperimentRow, ...]
    given_up: tuple[GivenUp, ...]


def learned_view(site: Site, here: str, quarter: GoalPeriod) -> Learned:
    """The lessons of the campaigns and experiments that ended in the quarter."""
    first, last = site.days_of(quarter)
    campaigns = campaigns_in(site, quarter)
    experiments = site.handbook.experiments.values()
    ended = [record for record in experiments if ended_between(record.model, first, last)]
    return Learned(
        debriefs=tuple(_debriefs(site, here, [*campaigns, *_dates_in(site, quarter)])),
        experiments=tuple(experiment_row(site, here, record) for record in ended),
        given_up=tuple(_given_up(site, here, quarter)),
    )


def _dates_in(site: Site, quarter: GoalPeriod) -> Iterator[Record[Campaign]]:
    """The dates of what repeats that lie in a quarter."""
    days = site.days_of(quarter)
    runs = (run for several in site.handbook.dates.values() for run in several)
    return (run for run in runs if days.hold(run.model.place_in_time))


def _debriefs(site: Site, here: str, campaigns: Iterable[Record[Campaign]]) -> Iterator[DebriefLine]:
    for record in campaigns:
        if debrief := record.model.debrief:
            texts = (_first_paragraph(text) for text in (debrief.keep, debrief.change))
            keep, change = (prose_html(site, text, record.source.path, here) for text in texts)
            yield DebriefLine(named(site, here, "campaign", record.id), keep, change)


def _first_paragraph(text: str) -> str:
    return text.split("\n\n", 1)[0]


def _given_up(site: Site, here: str, quarter: GoalPeriod) -> Iterator[GivenUp]:
    for goal in goals_of(site.handbook, quarter):
        if goal.objective.dropped:
            yield _line(site, named_goal(site, here, goal), goal.objective.dropped)
        for result in goal.objective.key_results:
            if result.dropped:
                yield _line(site, named_goal(site, here, replace(goal, key_result=result)), result.dropped)


def _line(site: Site, goal: Named, dropped: Dropped) -> GivenUp:
    return GivenUp(goal, Day(dropped.date.isoformat(), site.day(dropped.date)), dropped.reason)
