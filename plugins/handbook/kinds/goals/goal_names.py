"""Which goal was meant by a reference that leads nowhere: by its title, by the end of its name, or by a slip."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.diagnostics.names import Names
from handbook.diagnostics.words import CHOICES, DID_YOU_MEAN, Words, shown, suggestion
from handbook.loading.goals import objectives
from handbook.model.goal_reference import GoalReference
from handbook.model.quarter import Quarter
from handbook.rules.context import Context
from handbook.rules.targets import key_results


@dataclass(frozen=True)
class Meant:
    """A hint with its facts, and the reference that was surely meant."""

    hint: Words
    facts: Mapping[str, object]
    sure: str | None = None


@dataclass(frozen=True)
class GoalNames:
    """All goals: full reference -> title."""

    titles: Mapping[str, str]
    names: Names

    @classmethod
    def of(cls, context: Context) -> "GoalNames":
        """Those of a handbook."""
        titles = dict(_titles(context))
        return cls(titles, Names(titles.keys()))

    def meant(self, full: GoalReference, quarter: Quarter) -> Meant:
        """What a reference was meant to be; of several goals that it may mean, those of a quarter count alone."""
        if found := self._called(full, quarter):
            if len(found) == 1:
                return Meant(DID_YOU_MEAN, {"nearest": found[0]}, None if full.has_quarter else found[0])
            return Meant(CHOICES, {"choices": shown(found)})
        hint, facts = suggestion(full, self._beside(full, quarter))
        return Meant(hint, facts, self.names.surely_meant(full))

    def _called(self, full: GoalReference, quarter: Quarter) -> Sequence[str]:
        """The goals that have such a title, else those whose reference ends so, be it in another quarter."""
        found = [name for name, title in self.titles.items() if title.casefold() == full.casefold()]
        if not found and not self._inside(full.file):
            end = full.partition("/")[2] if full.has_quarter else full
            found = [name for name in self.titles if name.endswith(f"/{end}")]
        return [name for name in found if name.startswith(f"{quarter}/")] or found

    def _inside(self, folder: str) -> Sequence[str]:
        return [name for name in self.titles if name.startswith(f"{folder}/")]

    def _beside(self, full: GoalReference, quarter: Quarter) -> Names:
        """Those of the file that is named; or all, where one of them is near; else those of the quarter."""
        inside = self._inside(full.file) or ([] if self.names.nearest(full) else self._inside(quarter))
        return Names(inside) if inside else self.names


def _titles(context: Context) -> Iterator[tuple[str, str]]:
    yield from ((str(goal.objective_ref), goal.objective.title) for goal in objectives(context.handbook))
    for place in key_results(context):
        yield f"{place.parent.objective_ref}/{place.result.id}", place.result.title
