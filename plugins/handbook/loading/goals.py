"""Looking up objectives: `2026-q4/marketing/o1/kr2`, in full or from inside the quarter."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.loading.records import Handbook, Record
from handbook.model.okrs import Dropped, KeyResult, Objective, Okrs
from handbook.model.references import Route


@dataclass(frozen=True)
class Goal:
    """An objective, or one of its key results, with the file it stands in."""

    record: Record[Okrs]
    objective: Objective
    key_result: KeyResult | None = None

    @property
    def quarter(self) -> str:
        """`2026-q4`."""
        return self.record.id.split("/")[0]

    @property
    def dropped(self) -> Dropped | None:
        """When and why the key result that was named, or its objective, was given up."""
        return (self.key_result and self.key_result.dropped) or self.objective.dropped

    @property
    def route(self) -> Route:
        """Where the objective stands in its file."""
        return "objectives", self.record.model.objectives.index(self.objective)

    @property
    def objective_ref(self) -> str:
        """The full reference of the objective, also where a key result was named."""
        return f"{self.record.id}/{self.objective.id}"


def objectives(handbook: Handbook) -> Iterator[Goal]:
    """All objectives, by quarter, team and place in the file."""
    for record in handbook.okrs.values():
        for objective in record.model.objectives:
            yield Goal(record, objective)


def quarters(handbook: Handbook) -> list[str]:
    """The quarters that have objectives, the oldest first."""
    return sorted({record_id.split("/")[0] for record_id in handbook.okrs})


def full_reference(typed: str, quarter: str | None) -> str:
    """The reference with its quarter; `company/o1` inside a quarter means that quarter's."""
    is_full = "/" in typed and typed[:4].isdigit()
    return typed if is_full or quarter is None else f"{quarter}/{typed}"


def find_goal(handbook: Handbook, typed: str, quarter: str | None = None) -> Goal | None:
    """What a reference names, or None. `quarter` is that of the file that refers, if it has one."""
    parts = full_reference(typed, quarter).split("/")
    record = handbook.okrs.get("/".join(parts[:2]))
    if record is None or len(parts) not in (3, 4):
        return None
    objective = next((found for found in record.model.objectives if found.id == parts[2]), None)
    if objective is None or len(parts) == 3:  # noqa: PLR2004 -- quarter, team, objective
        return objective and Goal(record, objective)
    key_result = next((found for found in objective.key_results if found.id == parts[3]), None)
    return key_result and Goal(record, objective, key_result)


def continued(handbook: Handbook, goal: Goal) -> Goal | None:
    """The objective that this one carries on. It is of an earlier quarter, so that a chain of them always ends."""
    typed = goal.objective.continues
    found = find_goal(handbook, typed, goal.quarter) if typed else None
    return Goal(found.record, found.objective) if found and found.quarter < goal.quarter else None


def history(handbook: Handbook, goal: Goal) -> tuple[Goal, ...]:
    """An objective and those that it carries on, the oldest first."""
    chain = [goal]
    while before := continued(handbook, chain[-1]):
        chain.append(before)
    return tuple(reversed(chain))


def successors(handbook: Handbook) -> Mapping[str, Sequence[Goal]]:
    """Full reference of an objective -> the objectives of later quarters that carry it on, by quarter and team."""
    found: defaultdict[str, list[Goal]] = defaultdict(list)
    for goal in objectives(handbook):
        if before := continued(handbook, goal):
            found[before.objective_ref].append(goal)
    return found
