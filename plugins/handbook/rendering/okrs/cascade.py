"""The cascade of a quarter: from the company's objectives down to the campaigns that serve them."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.loading.goals import Goal
from handbook.planning.scores import objective_score
from handbook.rendering.named import Named, named, named_goal, team_name
from handbook.rendering.okrs.goal_links import Supporters, goals_of, parent_of
from handbook.rendering.okrs.objectives import Progress, progress
from handbook.rendering.okrs.pace import Bounds
from handbook.rendering.site import Site

_DEEPEST = 8
"""Levels. No company has more; a page with more would be unreadable, and a chain of thousands would be a mistake."""


@dataclass(frozen=True)
class Node:
    """One line of the cascade, and the lines below it. `owner` is a team, or the word for a campaign."""

    owner: str
    name: Named
    progress: Progress | None
    children: "tuple[Node, ...]"


@dataclass(frozen=True)
class Cascade:
    """Makes the nodes of one page."""

    site: Site
    here: str
    supporters: Supporters
    bounds: Bounds

    def tops(self, quarter: str) -> tuple[Node, ...]:
        """The objectives that support no other, each with what is below it."""
        handbook = self.site.handbook
        goals = (goal for goal in goals_of(handbook, quarter) if parent_of(handbook, goal) is None)
        return tuple(self._node(goal, 1) for goal in goals)

    def _node(self, goal: Goal, level: int) -> Node:
        return Node(
            owner=team_name(self.site, goal.record.id),
            name=named_goal(self.site, self.here, goal),
            progress=progress(self.site, objective_score(goal.objective), self.bounds),
            children=tuple(self._children(goal, level + 1)) if level < _DEEPEST else (),
        )

    def _children(self, goal: Goal, level: int) -> Iterator[Node]:
        for below in self.supporters.goals.get(goal.objective_ref, ()):
            yield self._node(below, level)
        for campaign in self.supporters.campaigns.get(goal.objective_ref, ()):
            name = named(self.site, self.here, "campaign", campaign.id)
            yield Node(self.site.words("okr.campaign"), name, None, ())
