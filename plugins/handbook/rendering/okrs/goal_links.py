"""Who serves whom: the objectives and campaigns below each objective, looked up once a quarter."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.loading.goals import Goal, find_goal, objectives
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign


@dataclass(frozen=True)
class Supporters:
    """Full reference of an objective -> the objectives below it, and the campaigns that serve it or a key result."""

    goals: Mapping[str, Sequence[Goal]]
    campaigns: Mapping[str, Sequence[Record[Campaign]]]

    @classmethod
    def of(cls, handbook: Handbook, quarter: str) -> "Supporters":
        """The supporters of one quarter's objectives; a cancelled campaign serves nothing."""
        goals: defaultdict[str, list[Goal]] = defaultdict(list)
        for goal in goals_of(handbook, quarter):
            if parent := parent_of(handbook, goal):
                goals[parent.objective_ref].append(goal)
        campaigns: defaultdict[str, list[Record[Campaign]]] = defaultdict(list)
        for campaign in handbook.campaigns.values():
            for reference in _objectives_of(handbook, campaign.model):
                campaigns[reference].append(campaign)
        return cls(goals, campaigns)


def goals_of(handbook: Handbook, quarter: str) -> Iterator[Goal]:
    """The objectives of a quarter, by team and place in the file."""
    return (goal for goal in objectives(handbook) if goal.quarter == quarter)


def parent_of(handbook: Handbook, goal: Goal) -> Goal | None:
    """The objective that this one supports, if it names one that exists."""
    typed = goal.objective.supports
    return find_goal(handbook, typed, goal.quarter) if typed else None


def _objectives_of(handbook: Handbook, campaign: Campaign) -> list[str]:
    if campaign.status == "cancelled":
        return []
    goals = (find_goal(handbook, typed) for typed in campaign.supports)
    return list(dict.fromkeys(goal.objective_ref for goal in goals if goal))
