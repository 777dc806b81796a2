"""The cascade of a quarter: from the company's objectives down to the playbooks of the campaigns that serve them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from handbook.kinds.goals.pages.gaps import Gap, nobody_serves, serves_nothing
from handbook.kinds.goals.pages.goal_links import Supporters, goals_of, parent_of, supporters_of
from handbook.kinds.goals.pages.parts import QuarterHead, quarter_head
from handbook.kinds.goals.pages.progress import Progress, goal_progress
from handbook.loading.goals import Goal, find_goal
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.experiment import Experiment
from handbook.model.quarter import GoalPeriod
from handbook.rendering.named import Named, named, named_goal, team_name
from handbook.rendering.once import grouped
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import quarter_uri

_DEEPEST = 8
"""Levels of objectives. No company has more, and a chain of thousands would be a mistake."""


@dataclass(frozen=True)
class Node:
    """One line of the cascade, and the lines below it.

    `label` is a team, or the word for anything that is no objective; `note` says which key results are served.
    `is_open` marks an objective that nothing serves, `is_dropped` one that was given up.
    """

    kind: Literal["objective", "campaign", "experiment", "playbook"]
    label: str
    name: Named
    children: "tuple[Node, ...]" = ()
    note: str = ""
    progress: Progress | None = None
    is_open: bool = False
    is_dropped: bool = False


@dataclass(frozen=True)
class Cascade:
    """Makes the nodes of one page."""

    site: Site
    here: str
    supporters: Supporters
    results: dict[str, Mapping[str, Sequence[str]]] = field(default_factory=dict[str, Mapping[str, Sequence[str]]])
    """File of a campaign or an experiment -> objective -> the key results of it that the work serves."""

    def tops(self, quarter: GoalPeriod) -> tuple[Node, ...]:
        """The objectives that support no other, each with what is below it; of a circle, the first of its goals."""
        goals, shown = goals_of(self.site.handbook, quarter), set[str]()
        roots = [goal for goal in goals if parent_of(self.site.handbook, goal) is None]
        return tuple(self._node(goal, 1, shown) for goal in (*roots, *goals) if goal.objective_ref not in shown)

    def _node(self, goal: Goal, level: int, shown: set[str]) -> Node:
        shown.add(goal.objective_ref)
        objective = goal.objective
        return Node(
            kind="objective",
            label=f"{team_name(self.site, goal.record.id)} {objective.id.upper()}",
            name=named_goal(self.site, self.here, goal.whole),
            progress=goal_progress(self.site, goal),
            children=(*self._objectives(goal, level + 1, shown), *self._work(goal)),
            is_open=objective.dropped is None and not self.supporters.is_served(goal),
            is_dropped=objective.dropped is not None,
        )

    def _objectives(self, goal: Goal, level: int, shown: set[str]) -> Iterator[Node]:
        for below in self.supporters.goals.get(goal.objective_ref, ()):
            if below.objective_ref not in shown and level <= _DEEPEST:
                yield self._node(below, level, shown)

    def _work(self, goal: Goal) -> Iterator[Node]:
        for campaign in self.supporters.campaigns.get(goal.objective_ref, ()):
            yield self._campaign(campaign, goal)
        for experiment in self.supporters.experiments.get(goal.objective_ref, ()):
            yield Node(
                kind="experiment",
                label=self.site.words("okr.experiment"),
                name=named(self.site, self.here, "experiment", experiment.id),
                note=self._note(experiment, goal),
            )

    def _campaign(self, record: Record[Campaign], goal: Goal) -> Node:
        playbook = Node(
            "playbook",
            self.site.words("campaign.playbook"),
            named(self.site, self.here, "playbook", record.model.playbook),
        )
        return Node(
            kind="campaign",
            label=self.site.words("okr.campaign"),
            name=named(self.site, self.here, "campaign", record.id),
            children=(playbook,),
            note=self._note(record, goal),
        )

    def _note(self, record: Record[Campaign] | Record[Experiment], goal: Goal) -> str:
        if record.source.path not in self.results:
            self.results[record.source.path] = _results_of(self.site.handbook, record.model)
        results = self.results[record.source.path].get(goal.objective_ref)
        return f"→ {', '.join(results)}" if results else ""


def _results_of(handbook: Handbook, work: Campaign | Experiment) -> Mapping[str, Sequence[str]]:
    """Objective -> the key results of it that the work names, as they are labelled: `KR2`."""
    found = (find_goal(handbook, typed) for typed in work.supports)
    results = ((served.objective_ref, served.key_result) for served in found if served)
    return grouped((reference, result.id.upper()) for reference, result in results if result)


@dataclass(frozen=True)
class CascadeView:
    """The tree, and what hangs in the air."""

    head: QuarterHead
    title: str
    tops: tuple[Node, ...]
    serves_nothing: tuple[Gap, ...]
    nobody_serves: tuple[Gap, ...]


def cascade_page(site: Site, quarter: GoalPeriod) -> Page:
    """The page of the cascade of a quarter."""
    view = cascade_view(site, quarter)
    html = render("okr_cascade.html.jinja", view, site.words)
    description = site.words("okr.cascade-lead")
    here, section = quarter_uri(quarter, "cascade/"), index_of("okr")
    return Page(here, view.title, html, tuple(_toc(site)), None, section, description, is_printed=True)


def cascade_view(site: Site, quarter: GoalPeriod) -> CascadeView:
    """Who serves whom in a quarter, and who nobody."""
    here, supporters = quarter_uri(quarter, "cascade/"), supporters_of(site)
    head = quarter_head(site, quarter, "cascade/")
    return CascadeView(
        head=head,
        title=f"{head.title} · {site.words('okr.cascade')}",
        tops=Cascade(site, here, supporters).tops(quarter),
        serves_nothing=serves_nothing(site, here, quarter),
        nobody_serves=nobody_serves(site, here, quarter, supporters),
    )


def _toc(site: Site) -> Iterator[TocEntry]:
    yield TocEntry("tree", site.words("okr.tree"))
    yield TocEntry("serves-nothing", site.words("okr.serves-nothing"))
    yield TocEntry("nobody-serves", site.words("okr.nobody-serves"))
