"""Objectives of a team for a quarter to begin with: what the last one left unfinished."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from handbook.kinds.goals.starters.carried_goals import Carried, carried_from
from handbook.loading.kinds import ID
from handbook.loading.records import Handbook
from handbook.locales import Wording
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import KeyResult, Objective
from handbook.model.quarter import GoalPeriod
from handbook.rules.targets import COMPANY
from handbook.starters.pointing import pointer
from handbook.starters.wish import NamedRecord, Starter, Wish, id_of, person, words_of
from handbook.starters.yaml_text import entry, flow, one_line, scalar

_KEYS = ("id", "title", "baseline", "target", "keep", "current", "unit", "weight", "as_of", "source", "owner")
"""The facts of a key result in the order in which they are written."""


_YEAR = r"(?:\b20\d\d|\bFY\W?(?:20)?\d\d)"
_PART = r"(?:[QT][1-4]|[HS][12])"
_PERIOD = re.compile(rf"{_YEAR}\W?{_PART}\b|\b{_PART}\W?{_YEAR}\b", re.IGNORECASE)
"""A quarter or half a year in what somebody typed; a year alone may lack its quarter."""


@dataclass(frozen=True)
class NewOkrs(Wish):
    """The objectives of `2027-q1/marketing`, or those given; `owner` has those that nobody owns."""

    kind: ClassVar = "okr"
    example: ClassVar = "2027-q1/marketing"

    owner: str | None = None
    objectives: tuple[Objective, ...] = ()

    @property
    def quarter(self) -> GoalPeriod:
        """`2027-q1`."""
        return GoalReference(self.id).quarter

    @property
    def team(self) -> str:
        """`marketing`."""
        return GoalReference(self.id).team

    @property
    def rule(self) -> str | None:
        """A quarter, a slash and the id of a team."""
        quarter, slash, team = self.id.partition("/")
        return None if slash and GoalPeriod.fits(quarter) and ID.match(team) else "refusal.id-quarter"

    def offered(self) -> Self | None:
        """The same of `Q1 2027/Marketing`, `2027 T1 marketing` or `FY27-H1 Sales`: as people write it, and a name."""
        found = _PERIOD.search(self.id)
        quarter = found and GoalPeriod.meant(found[0])
        if not found or not quarter:
            return None
        team = id_of(self.id.replace(found[0], " "))
        return replace(self, id=f"{quarter}/{team}") if team else None

    def named(self) -> Iterable[NamedRecord]:
        """The team, and who owns what nobody owns."""
        return (NamedRecord(("team",), self.team), *person(self.owner))

    def refusal(self, handbook: Handbook) -> str | None:
        """Goals that cannot be read cannot be carried on."""
        before = _before(self)
        is_broken = before in handbook.ids["okr"] and before not in handbook.okrs and not self.objectives
        return words_of(handbook)("refusal.unreadable-file", path=f"okrs/{before}.yml") if is_broken else None

    def starter(self, handbook: Handbook) -> Starter:
        """The file, and what was carried over."""
        words, path = words_of(handbook), self.path(handbook)
        carried = Carried(self.objectives) if self.objectives else carried_from(handbook, _before(self), self.quarter)
        lines = [f"team: {self.team}", *_notes(handbook, carried, words)]
        lines += _objectives(handbook, carried.objectives, self) if carried.objectives else _blank(handbook, self)
        told = [words("new-okr.carried", len(carried.objectives), before=_before(self))] if carried.is_known else []
        if _lacks_company(handbook, self):
            told.append(words("new-okr.company-first", reference=f"{self.quarter}/{COMPANY}"))
        return Starter(path, "\n".join([*lines, ""]), (*told, words("new-okr.next", path=path)))


def _before(new: NewOkrs) -> GoalReference:
    return GoalReference.to(new.quarter.previous, new.team)


def _lacks_company(handbook: Handbook, new: NewOkrs) -> bool:
    """Whether the objectives that a team's must serve are still to come."""
    is_known = f"{new.quarter}/{COMPANY}" in handbook.ids["okr"]
    return new.team != COMPANY and COMPANY in handbook.teams and not is_known


def _notes(handbook: Handbook, carried: Carried, words: Wording) -> Iterator[str]:
    limits = handbook.settings.okrs
    yield f"# {words('new-okr.limits', objectives=limits.max_objectives, results=limits.max_key_results)}"
    for kind, goals in carried.left_behind:
        yield f"# {words(f'new-okr.{kind}', title=one_line(goals))}"


def _objectives(handbook: Handbook, objectives: Sequence[Objective], new: NewOkrs) -> Iterator[str]:
    yield "objectives:"
    for number, objective in enumerate(objectives):
        if number:
            yield ""
        owned = objective if objective.owner else objective.model_copy(update={"owner": new.owner})
        yield from _objective(handbook, owned, new)


def _objective(handbook: Handbook, objective: Objective, new: NewOkrs) -> Iterator[str]:
    words = words_of(handbook)
    yield f"  - id: {scalar(objective.id)}"
    yield f"    title: {scalar(objective.title)}"
    yield f"    {pointer(handbook, 'owner', objective.owner, words('new-okr.owner'), 'person')}"
    if objective.supports or new.team != COMPANY:
        yield f"    {entry('supports', objective.supports, _served(handbook, new) or '', words('new-okr.supports'))}"
    if objective.continues:
        yield f"    continues: {objective.continues}"
    yield f"    horizon: {objective.horizon}  # {words('new-okr.horizon')}"
    if objective.key_results:
        yield "    key_results:"
    for number, result in enumerate(objective.key_results):
        if number:
            yield ""  # git merges two changes only where a line lies between them
        yield f"      - {_key_result(result)}"


def _served(handbook: Handbook, new: NewOkrs) -> GoalReference | None:
    """The company's first objective of the quarter; None while it has none."""
    company = handbook.okrs.get(f"{new.quarter}/{COMPANY}")
    goals = company.model.objectives if company else []
    return GoalReference.to(COMPANY, goals[0].id) if goals else None


def _key_result(result: KeyResult) -> str:
    fields = KeyResult.model_fields
    facts = {key: value for key in _KEYS if (value := getattr(result, key)) != fields[key].default}
    return flow(facts)


def _blank(handbook: Handbook, new: NewOkrs) -> Iterator[str]:
    """One objective to write anew, which the check asks for; a comment where it has nothing to serve yet."""
    words, served = words_of(handbook), None if new.team == COMPANY else _served(handbook, new)
    is_comment = new.team != COMPANY and not served
    owner = new.owner or next(iter(handbook.people), None)
    example = Objective(id="o1", title=words("sample.objective"), owner=owner, supports=served)
    yield f"objectives: []  # {words('new-okr.blank')}" if is_comment else "objectives:"
    result = f"{{id: kr1, title: {scalar(words('sample.key-result'))}, baseline: 0, target: 40, current: 0"
    lines = [*_objective(handbook, example, new), "    key_results:", f"      - {result}, unit: ..., source: ...}}"]
    yield from (f"#{line}" if is_comment else line for line in lines)
