"""Goals that have another id now: what is still named by the old one leads nowhere, and nothing names the new one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from handbook.loading.records import Handbook
from handbook.model.goal_reference import GoalReference
from handbook.rules.context import Context
from handbook.rules.targets import goal_links


@dataclass(frozen=True)
class RenamedGoals:
    """`named` are the goals that something names, `missed` counts those that are named and are not there."""

    handbook: Handbook
    named: frozenset[str]
    missed: Counter[str]

    @classmethod
    def of(cls, context: Context, missed: Iterable[GoalReference]) -> "RenamedGoals":
        """Those of a handbook; `missed` are the references that lead nowhere, in full."""
        goals = [link.goal for link in goal_links(context) if link.goal]
        results = (f"{goal.objective_ref}/{goal.key_result.id}" for goal in goals if goal.key_result)
        counts = Counter(str(name) for full in missed for name in {full, full.objective})
        return cls(context.handbook, frozenset((*(str(goal.objective_ref) for goal in goals), *results)), counts)

    def now(self, full: GoalReference) -> tuple[str, str] | None:
        """Of a goal that several miss, its id and the full reference of the only one beside it that nothing names."""
        is_result = full.objective in self.handbook.objectives
        old, above = (full, full.objective) if is_result else (full.objective, full.file)
        others = self._unnamed.get(above, ())
        return (old.rpartition("/")[2], others[0]) if len(others) == 1 and self.missed[old] > 1 else None

    @cached_property
    def _unnamed(self) -> Mapping[str, Sequence[str]]:
        """A file, or an objective -> the full references of what is in it and named by nothing."""
        found = defaultdict[str, list[str]](list)
        for objective, place in self.handbook.objectives.items():
            found[place.record.id].append(objective)
            found[objective] += (f"{objective}/{result}" for result in place.key_results)
        return {above: [name for name in inside if name not in self.named] for above, inside in found.items()}
