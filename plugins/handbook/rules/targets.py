"""What goals and campaigns support, and the key results of all goals."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.goals import Goal, find_goal
from handbook.loading.records import Record
from handbook.model.okrs import KeyResult, Objective, Okrs
from handbook.rules.context import Context, Mention

COMPANY: Final = "company"
"""The team whose objectives support nothing: all others lead to them."""


class Support(NamedTuple):
    """One `supports`: the objective that has it, in full (None: a campaign), and what it names (None: nothing)."""

    mention: Mention
    child: str | None
    goal: Goal | None

    @property
    def quarter(self) -> str | None:
        """The quarter of the file that refers; campaigns have none."""
        return self.child and self.child.split("/")[0]


def supports(context: Context) -> Iterator[Support]:
    """Every reference to an objective or a key result."""
    for mention in context.mentions.get("objective", ()):
        found = Support(mention, _child(mention), None)
        yield found._replace(goal=find_goal(context.handbook, mention.reference.id, found.quarter))


def _child(mention: Mention) -> str | None:
    model = mention.record.model
    if not isinstance(model, Okrs):
        return None
    _, position, *_ = mention.reference.route
    return f"{mention.record.id}/{model.objectives[int(position)].id}"


class ObjectivePlace(NamedTuple):
    """An objective, and its position in its file."""

    record: Record[Okrs]
    position: int
    objective: Objective

    @property
    def quarter(self) -> str:
        """`2026-q4`."""
        return self.record.id.split("/")[0]

    @property
    def team(self) -> str:
        """The team that the file is named after."""
        return self.record.id.split("/")[1]

    @property
    def reference(self) -> str:
        """What a reference to it says in full."""
        return f"{self.record.id}/{self.objective.id}"

    def finding(self, rule: Rule, /, *route: str | int, **params: object) -> Finding:
        """A finding at a field of the objective, whose title is the fact `title`."""
        place = ("objectives", self.position, *route)
        return rule.of(self.record.source, place, key=False, hint=None, title=self.objective.title, **params)


def objective_places(context: Context) -> Iterator[ObjectivePlace]:
    """Every objective of every team and quarter."""
    for record in context.handbook.okrs.values():
        for position, objective in enumerate(record.model.objectives):
            yield ObjectivePlace(record, position, objective)


class ResultPlace(NamedTuple):
    """A key result, its position, and its objective."""

    parent: ObjectivePlace
    position: int
    result: KeyResult

    def finding(self, rule: Rule, field: str, /, **params: object) -> Finding:
        """A finding at a field of the key result, whose title is the fact `title`."""
        route = ("objectives", self.parent.position, "key_results", self.position, field)
        return rule.of(self.parent.record.source, route, key=False, hint=None, title=self.result.title, **params)


def key_results(context: Context) -> Iterator[ResultPlace]:
    """Every key result of every team and quarter."""
    for parent in objective_places(context):
        for position, result in enumerate(parent.objective.key_results):
            yield ResultPlace(parent, position, result)
