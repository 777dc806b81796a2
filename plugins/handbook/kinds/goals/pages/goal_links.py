"""Who serves whom: the objectives, campaigns and experiments below each objective, looked up once a site."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from handbook.loading.goals import Goal, find_goal, objectives_of
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.experiment import Experiment
from handbook.model.goal_reference import GoalReference
from handbook.model.quarter import GoalPeriod
from handbook.rendering.once import once
from handbook.rendering.site import Site
from handbook.rules.targets import COMPANY

_Work = TypeVar("_Work", Campaign, Experiment)


@dataclass(frozen=True)
class Supporters:
    """Full reference of an objective -> the objectives below it, and the work that serves it or a key result of it."""

    goals: Mapping[str, Sequence[Goal]]
    campaigns: Mapping[str, Sequence[Record[Campaign]]]
    experiments: Mapping[str, Sequence[Record[Experiment]]]

    def is_served(self, goal: Goal) -> bool:
        """Whether anything that still counts works for this objective."""
        below = self.goals.get(goal.objective_ref, ())
        return any(found.objective.dropped is None for found in below) or self.has_work(goal)

    def has_work(self, goal: Goal) -> bool:
        """Whether a campaign or an experiment works for this objective itself."""
        return bool(self.campaigns.get(goal.objective_ref) or self.experiments.get(goal.objective_ref))


@once
def supporters_of(site: Site) -> Supporters:
    """The supporters of all objectives, those of the same quarter, or of one within it.

    What was called off or stopped serves nothing.
    """
    handbook = site.handbook
    goals: defaultdict[str, list[Goal]] = defaultdict(list)
    for quarter in handbook.quarters:
        for goal in goals_of(handbook, quarter):
            parent = parent_of(handbook, goal)
            if parent and site.days_of(parent.quarter).cover(site.days_of(quarter)):
                goals[parent.objective_ref].append(goal)
    return Supporters(goals, _by_objective(handbook, handbook.campaigns), _by_objective(handbook, handbook.experiments))


def team_order(okrs_id: str) -> tuple[bool, str]:
    """The company's objectives come first, then those of the teams by their ids. For `2026-q4/marketing`."""
    return GoalReference(okrs_id).team != COMPANY, okrs_id


def is_company(goal: Goal) -> bool:
    """Whether it is an objective of the whole company, which supports no other."""
    return goal.team == COMPANY


def goals_of(handbook: Handbook, quarter: GoalPeriod) -> list[Goal]:
    """The objectives of a quarter: the company's, then by team, in the order of their files."""
    ids = sorted(handbook.quarters.get(quarter, ()), key=team_order)
    return [goal for record_id in ids for goal in objectives_of(handbook.okrs[record_id])]


def parent_of(handbook: Handbook, goal: Goal) -> Goal | None:
    """The objective that this one supports, if it names one that exists."""
    typed = goal.objective.supports
    return find_goal(handbook, typed, goal.quarter) if typed else None


def served_by(handbook: Handbook, work: Campaign | Experiment) -> Iterator[Goal]:
    """The goals that a campaign or an experiment names and that exist; nothing is served by what was called off."""
    if work.status not in ("cancelled", "stopped"):
        yield from filter(None, (find_goal(handbook, typed) for typed in work.supports))


def _by_objective(handbook: Handbook, records: Mapping[str, Record[_Work]]) -> Mapping[str, list[Record[_Work]]]:
    found: defaultdict[str, list[Record[_Work]]] = defaultdict(list)
    for record in records.values():
        for reference in dict.fromkeys(goal.objective_ref for goal in served_by(handbook, record.model)):
            found[reference].append(record)
    return found
