"""Which goal was meant by a reference that leads nowhere: by its title, by the end of its name, or by a slip."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, cast

from handbook.diagnostics.names import Names
from handbook.diagnostics.words import CHOICES, DID_YOU_MEAN, Words, shown, suggestion
from handbook.loading.goals import objectives
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.quarter import GoalPeriod
from handbook.rules.context import Context
from handbook.rules.spoken_names import parts_of
from handbook.rules.targets import key_results

_WORD: Final = re.compile("[a-z0-9]+")


@dataclass(frozen=True)
class Meant:
    """A hint with its facts, and the reference that was surely meant."""

    hint: Words
    facts: Mapping[str, object]
    sure: str | None = None

    def outside(self, file: str) -> "Meant":
        """The same without the choices of a file; the only one that is left then is what was meant."""
        choices = cast("Sequence[str]", self.facts.get("choices", ()))
        others = [name for name in choices if not name.startswith(f"{file}/")]
        if len(others) == 1:
            return Meant(DID_YOU_MEAN, {"nearest": others[0]})
        return Meant(self.hint, {**self.facts, "choices": others}, self.sure) if others else self


@dataclass(frozen=True)
class GoalNames:
    """All goals: full reference -> title. What is asked again and again is worked out once."""

    titles: Mapping[str, str]

    _without: dict[str, "GoalNames"] = field(default_factory=dict[str, "GoalNames"], repr=False, compare=False)

    @classmethod
    def of(cls, context: Context) -> "GoalNames":
        """Those of a handbook."""
        return cls(dict(_titles(context)))

    def meant(self, full: GoalReference, quarter: GoalPeriod, typed: str) -> Meant:
        """What a reference was meant to be; of several goals that it may mean, those of a quarter count alone.

        `full` is what was `typed` with its quarter, if one is known.
        """
        if spelled := self._spelled_out(typed):
            return Meant(DID_YOU_MEAN, {"nearest": spelled}, spelled)
        first, slash, rest = typed.partition("/")
        if slash and (meant := GoalPeriod.meant(first)) and f"{meant}/{rest}" in self.titles:
            return Meant(DID_YOU_MEAN, {"nearest": f"{meant}/{rest}"}, f"{meant}/{rest}")
        titled = self._by_title.get(typed.strip().casefold())
        if found := titled or self._called(full, quarter):
            found = [name for name in found if name.startswith(f"{quarter}/")] or found
            if len(found) == 1:
                return Meant(DID_YOU_MEAN, {"nearest": found[0]}, found[0] if titled or not full.has_quarter else None)
            return Meant(CHOICES, {"choices": shown(found)})
        if in_order := self._in_order(typed, quarter):
            return Meant(DID_YOU_MEAN, {"nearest": in_order})
        beside = self._beside(full, quarter)
        hint, facts = suggestion(full, beside)
        if full.file in self._below and hint is DID_YOU_MEAN and not _is_like(full, str(facts["nearest"])):
            hint, facts = CHOICES, {"choices": shown(beside)}
        return Meant(hint, facts, self._names.surely_meant(full))

    def but(self, file: str) -> "GoalNames":
        """The same goals without those of a file."""
        if file not in self._without:
            kept = {name: title for name, title in self.titles.items() if not name.startswith(f"{file}/")}
            self._without[file] = GoalNames(kept)
        return self._without[file]

    def several(self, typed: str) -> Sequence[str]:
        """The goals of a text that names two or more in full; none where one of its parts names nothing."""
        parts = parts_of(typed)
        return parts if len(parts) > 1 and all(part in self.titles for part in parts) else ()

    def _spelled_out(self, typed: str) -> str | None:
        """The goal of `Q1 2027 Marketing O1 KR2`: its quarter and its ids in this order, with anything between them."""
        words = _WORD.findall(typed.casefold())
        turned = [*words[1::-1], *words[2:]]
        return next(
            (self._by_words[" ".join(each)] for each in (words, turned) if " ".join(each) in self._by_words), None
        )

    def _in_order(self, typed: str, quarter: GoalPeriod) -> str | None:
        """The only goal of a quarter whose reference has these words in their order: `marketing KR4`."""
        words = _WORD.findall(typed.casefold())
        parted = ((name, iter(_WORD.findall(name))) for name in self._below.get(quarter, ()) if len(words) > 1)
        found = [name for name, parts in parted if all(word in parts for word in words)]
        return found[0] if len(found) == 1 else None

    def _called(self, full: GoalReference, quarter: GoalPeriod) -> Sequence[str]:
        """The goals that have such a title, else those whose reference ends so, be it in another quarter."""
        found = self._by_title.get(full.casefold(), [])
        if not found and full.file not in self._below:
            found = self._by_end.get(full.partition("/")[2] if full.has_quarter else full, [])
        return [name for name in found if name.startswith(f"{quarter}/")] or found

    def _beside(self, full: GoalReference, quarter: GoalPeriod) -> Names:
        """Those of the file that is named; or all, where one of them is near; else those of the quarter."""
        if inside := self._below.get(full.file):
            return inside
        return self._names if self._names.nearest(full) else self._below.get(quarter, self._names)

    @cached_property
    def _by_words(self) -> Mapping[str, str]:
        """The words of a reference with blanks between them -> the reference."""
        return {" ".join(_WORD.findall(name)): name for name in self.titles}

    @cached_property
    def _names(self) -> Names:
        return Names(self.titles.keys())

    @cached_property
    def _by_title(self) -> Mapping[str, Sequence[str]]:
        return _grouped((title.casefold(), name) for name, title in self.titles.items())

    @cached_property
    def _by_end(self) -> Mapping[str, Sequence[str]]:
        """What follows a slash of a reference -> the references."""
        parted = ((name, name.split("/")) for name in self.titles)
        return _grouped(("/".join(parts[place:]), name) for name, parts in parted for place in range(1, len(parts)))

    @cached_property
    def _below(self) -> Mapping[str, Names]:
        """A quarter, or a file of goals -> what is in it."""
        parted = ((name, GoalReference(name)) for name in self.titles)
        groups = _grouped((place, name) for name, full in parted for place in (full.quarter, full.file))
        return {place: Names(names) for place, names in groups.items()}


def _is_like(full: str, other: str) -> bool:
    """Whether each part of a reference is that of the other, or near: a long part that is right tells nothing."""
    pairs = [*zip(full.split("/"), other.split("/"), strict=False)]
    is_as_deep = full.count("/") == other.count("/")
    return is_as_deep and all(one == two or Names([two]).nearest(one) for one, two in pairs)


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Sequence[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, name in pairs:
        found[key].append(name)
    return found


def has_twins(okrs: Okrs) -> bool:
    """Whether two goals beside each other have one id."""
    groups = (
        [goal.id for goal in okrs.objectives],
        *([each.id for each in goal.key_results] for goal in okrs.objectives),
    )
    return any(len({*ids}) < len(ids) for ids in groups)


def topic_of(path: str) -> str:
    """What findings about a goal that is missing complain of, where two goals of the file have one id."""
    return f"{path} ids"


def _titles(context: Context) -> Iterator[tuple[str, str]]:
    yield from ((str(goal.objective_ref), goal.objective.title) for goal in objectives(context.handbook))
    for place in key_results(context):
        yield f"{place.parent.objective_ref}/{place.result.id}", place.result.title
