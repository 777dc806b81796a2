"""What goals and campaigns support, what goals continue, and the key results of all goals."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.goals import Goal, find_goal, objectives
from handbook.model.campaign import Campaign
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import KeyResult, Okrs
from handbook.model.quarter import GoalPeriod
from handbook.rules.context import Context, Mention

COMPANY: Final = "company"
"""The team whose objectives support nothing: all others lead to them."""


class GoalLink(NamedTuple):
    """A reference to a goal: the objective that has it, in full (None: no objective), and what it names."""

    mention: Mention
    child: GoalReference | None
    goal: Goal | None

    @property
    def field(self) -> str:
        """The key that holds it: `supports` or `continues`."""
        return [part for part in self.mention.reference.route if isinstance(part, str)][-1]

    @property
    def quarter(self) -> GoalPeriod | None:
        """The quarter of the file that refers; campaigns have none."""
        return self.child.quarter if self.child else None


def goal_links(context: Context, *fields: str) -> Iterator[GoalLink]:
    """Every reference to an objective or a key result; with `fields` only those of these keys."""
    for mention in context.mentions.get("objective", ()):
        found = GoalLink(mention, _child(mention), None)
        if not fields or found.field in fields:
            yield found._replace(goal=find_goal(context.handbook, mention.reference.id, found.quarter))


def supports(context: Context) -> Iterator[GoalLink]:
    """What objectives, campaigns and experiments serve."""
    return goal_links(context, "supports")


def is_given_up(mention: Mention) -> bool:
    """Whether a reference stands in a goal that was dropped, or in a campaign that was cancelled."""
    match mention.record.model, mention.reference.route:
        case Campaign() as campaign, _:
            return campaign.status == "cancelled"
        case Okrs() as okrs, ("objectives", int(position), "key_results", int(place), *_):
            objective = okrs.objectives[position]
            return bool(objective.dropped or objective.key_results[place].dropped)
        case Okrs() as okrs, ("objectives", int(position), *_):
            return okrs.objectives[position].dropped is not None
        case _:
            return False


def _child(mention: Mention) -> GoalReference | None:
    match mention.record.model, mention.reference.route:
        case Okrs() as okrs, ("objectives", int(position), *_):
            return GoalReference.to(mention.record.id, okrs.objectives[position].id)
        case _:
            return None


class ResultPlace(NamedTuple):
    """A key result, its position, and its objective."""

    parent: Goal
    position: int
    result: KeyResult

    @property
    def is_dropped(self) -> bool:
        """Whether it was given up, alone or with its objective; also where the day of that cannot be read."""
        return self.parent.is_dropped or self.parent.has_dropped(self.position)

    def finding(self, rule: Rule, field: str, /, **params: object) -> Finding:
        """A finding at a field of the key result, whose title is the fact `title`."""
        route = (*self.parent.route, "key_results", self.position, field)
        return rule.of(self.parent.record.source, route, key=False, hint=None, title=self.result.title, **params)


def key_results(context: Context) -> Iterator[ResultPlace]:
    """Every key result of every team and quarter."""
    for parent in objectives(context.handbook):
        for position, result in enumerate(parent.objective.key_results):
            yield ResultPlace(parent, position, result)
