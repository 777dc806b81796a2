"""Looking up objectives: `2026-q4/marketing/o1/kr2`, in full or from inside the quarter."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.records import Handbook, Record
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Dropped, KeyResult, Objective, Okrs
from handbook.model.quarter import GoalPeriod
from handbook.model.references import Route


@dataclass(frozen=True)
class Goal:
    """An objective, or one of its key results, with the file it stands in, and the objective's position there."""

    record: Record[Okrs]
    position: int
    objective: Objective
    key_result: KeyResult | None = None

    @property
    def file(self) -> GoalReference:
        """The file that it stands in."""
        return GoalReference(self.record.id)

    @property
    def quarter(self) -> GoalPeriod:
        """The quarter of the file."""
        return self.file.quarter

    @property
    def team(self) -> str:
        """The team that the file is named after."""
        return self.file.team

    @property
    def dropped(self) -> Dropped | None:
        """When and why the key result that was named, or its objective, was given up."""
        return (self.key_result and self.key_result.dropped) or self.objective.dropped

    @property
    def is_dropped(self) -> bool:
        """Whether the objective was given up, also where it cannot be read when and why."""
        return self.objective.dropped is not None or self.record.source.lacks((*self.route, "dropped"))

    def has_dropped(self, position: int) -> bool:
        """The same of its key result at a position."""
        route = (*self.route, "key_results", position, "dropped")
        return self.objective.key_results[position].dropped is not None or self.record.source.lacks(route)

    @property
    def route(self) -> Route:
        """Where the objective stands in its file."""
        return "objectives", self.position

    @property
    def objective_ref(self) -> GoalReference:
        """The full reference of the objective, also where a key result was named."""
        return GoalReference.to(self.record.id, self.objective.id)

    def finding(self, rule: Rule, /, *route: str | int, **params: object) -> Finding:
        """A finding at a field of the objective, whose title is the fact `title`."""
        place = (*self.route, *route)
        return rule.of(self.record.source, place, key=False, hint=None, title=self.objective.title, **params)

    @property
    def whole(self) -> "Goal":
        """The objective, also where a key result was named."""
        return Goal(self.record, self.position, self.objective)


def objectives(handbook: Handbook) -> Iterator[Goal]:
    """All objectives, by quarter, team and place in the file."""
    for record in handbook.okrs.values():
        yield from objectives_of(record)


def objectives_of(record: Record[Okrs]) -> Iterator[Goal]:
    """The objectives of a file, in order; one that was put in twice counts once."""
    for position in once(record.model.objectives):
        yield Goal(record, position, record.model.objectives[position])


def once(items: Sequence[Objective] | Sequence[KeyResult]) -> Iterator[int]:
    """The positions of goals, without those that say the same as the first of their id."""
    first = dict[str, Objective | KeyResult]()
    for position, item in enumerate(items):
        if first.setdefault(item.id, item) is item or first[item.id] != item:
            yield position


def quarters(handbook: Handbook) -> list[GoalPeriod]:
    """The quarters that have objectives, the oldest first."""
    return list(handbook.quarters)


def find_goal(handbook: Handbook, typed: str, quarter: GoalPeriod | None = None) -> Goal | None:
    """What a reference names, or None. `quarter` is that of the file that refers, if it has one."""
    full = GoalReference(typed).within(quarter)
    place = handbook.objectives.get(full.objective)
    if place is None or full.key_result is None:
        return place and Goal(*place[:3])
    key_result = place.key_results.get(full.key_result)
    return key_result and Goal(*place[:3], key_result)


def continued(handbook: Handbook, goal: Goal) -> Goal | None:
    """The objective that this one carries on. It is of an earlier quarter, so that a chain of them always ends."""
    typed = goal.objective.continues
    found = find_goal(handbook, typed, goal.quarter) if typed else None
    days = handbook.years.days
    return found.whole if found and days(found.quarter).first < days(goal.quarter).first else None


def history(handbook: Handbook, goal: Goal, most: int) -> tuple[Goal, ...]:
    """An objective and those that it carries on, the oldest first, over so many quarters at most."""
    chain = [goal]
    while len(chain) < most and (before := continued(handbook, chain[-1])):
        chain.append(before)
    return tuple(reversed(chain))


def successors(handbook: Handbook) -> Mapping[GoalReference, Sequence[Goal]]:
    """Full reference of an objective -> the objectives of later quarters that carry it on, by quarter and team."""
    found: defaultdict[GoalReference, list[Goal]] = defaultdict(list)
    for goal in objectives(handbook):
        if before := continued(handbook, goal):
            found[before.objective_ref].append(goal)
    return found
