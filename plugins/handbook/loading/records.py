"""What was read from a handbook's files: the records of each kind, and the files they came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Final, Generic, NamedTuple, TypeVar, cast

from pydantic import BaseModel

from handbook.loading.host_site import HostSite
from handbook.loading.kind import Lazy, load
from handbook.loading.kinds import Kinds, installed_kinds
from handbook.loading.runs import DatesOfSeries, Runs
from handbook.loading.source_file import SourceFile
from handbook.model.campaign import Campaign
from handbook.model.company import Person, Role, Team, Tool
from handbook.model.document import title_of
from handbook.model.experiment import Experiment
from handbook.model.goal_reference import GoalReference
from handbook.model.kpi import KeyIndicator
from handbook.model.okrs import KeyResult, Objective, Okrs
from handbook.model.playbook import Playbook, Step, Translation
from handbook.model.quarter import GoalPeriod
from handbook.model.references import KindName
from handbook.model.registers import Register
from handbook.model.settings import Settings
from handbook.model.strategy import Strategy
from handbook.model.years import Years

_DATES: Final[Lazy] = "handbook.kinds.campaigns.series:dates_in"

M_co = TypeVar("M_co", bound=BaseModel, covariant=True)


@dataclass(frozen=True)
class Record(Generic[M_co]):
    """A file that has the shape of its kind. `translations` maps a language -> the words of a playbook in it.

    `part_of` is the id of the campaign that repeats, of which it is one date; empty for what a file is as a whole.
    """

    kind: KindName
    id: str
    model: M_co
    source: SourceFile
    translations: Mapping[str, Translation] = field(default_factory=dict[str, Translation])
    part_of: str = ""
    rule_day: date | None = None
    """The day that the rule gives to a date of what repeats, by which it is known; None for any other record."""

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        """Of a playbook: id -> its step; where several have the same, the first."""
        steps = self.model.steps if isinstance(self.model, Playbook) else []
        return {step.id: step for step in reversed(steps)}

    @property
    def name(self) -> str:
        """What it is called: what it says itself, else its id."""
        if isinstance(self.model, Register):
            return next(iter(self.model.title.values()), self.id)
        return str(title_of(self.model) or self.id)


class ObjectivePlace(NamedTuple):
    """An objective, its position in its file, and its key results by id; where several have the same, the first."""

    record: Record[Okrs]
    position: int
    objective: Objective
    key_results: Mapping[str, KeyResult]


@dataclass
class Handbook:
    """Everything below one root. Each mapping goes from id -> record, in the order of the ids.

    `kinds` are those that it may have records of. `ids` maps a kind -> all ids that have a file, also those whose file
    has no shape: nothing that names them is wrong for that. `sources` maps a path -> the file, in the order of paths.
    `groups` maps a kind -> its records by id, in the order of the kinds. `site` is the MkDocs site that shows it;
    `folder` is where it lies in its git repository (`team/handbook/`), empty at the top.
    """

    root: Path
    settings: Settings
    sources: dict[str, SourceFile]
    ids: dict[KindName, dict[str, str]]
    groups: Mapping[KindName, Mapping[str, Record[BaseModel]]]
    kinds: Kinds = field(default_factory=installed_kinds)
    site: HostSite = field(default_factory=HostSite)
    folder: str = ""

    @property
    def records(self) -> Iterator[Record[BaseModel]]:
        """All records, kind by kind."""
        for group in self.groups.values():
            yield from group.values()

    def find(self, kind: KindName, record_id: str) -> Record[BaseModel] | None:
        """A record, if its file can be read; of a campaign that repeats a date too."""
        found = self.groups.get(kind, {}).get(record_id)
        return self.runs.get(record_id) if found is None and kind == "campaign" else found

    @property
    def playbooks(self) -> Mapping[str, Record[Playbook]]:
        """Id -> playbook."""
        return cast("Mapping[str, Record[Playbook]]", self.groups["playbook"])

    @property
    def campaigns(self) -> Mapping[str, Record[Campaign]]:
        """Id -> campaign, one a file: what repeats stands here once, as a whole, without a day."""
        return cast("Mapping[str, Record[Campaign]]", self.groups["campaign"])

    @cached_property
    def runs(self) -> Runs:
        """Id -> each time that something takes place: the campaigns, and the dates of those that repeat."""
        return Runs(self.campaigns, partial(load(_DATES), self))

    @cached_property
    def dates(self) -> Mapping[str, Sequence[Record[Campaign]]]:
        """Campaign that repeats -> its dates, in order."""
        return DatesOfSeries(self.runs)

    @property
    def okrs(self) -> Mapping[str, Record[Okrs]]:
        """Id -> objectives of a quarter and a team."""
        return cast("Mapping[str, Record[Okrs]]", self.groups["okr"])

    @property
    def experiments(self) -> Mapping[str, Record[Experiment]]:
        """Id -> experiment."""
        return cast("Mapping[str, Record[Experiment]]", self.groups["experiment"])

    @property
    def strategies(self) -> Mapping[str, Record[Strategy]]:
        """Id -> strategy."""
        return cast("Mapping[str, Record[Strategy]]", self.groups["strategy"])

    @property
    def kpis(self) -> Mapping[str, Record[KeyIndicator]]:
        """Id -> KPI."""
        return cast("Mapping[str, Record[KeyIndicator]]", self.groups["kpi"])

    @property
    def people(self) -> Mapping[str, Record[Person]]:
        """Id -> person."""
        return cast("Mapping[str, Record[Person]]", self.groups["person"])

    @property
    def teams(self) -> Mapping[str, Record[Team]]:
        """Id -> team."""
        return cast("Mapping[str, Record[Team]]", self.groups["team"])

    @property
    def roles(self) -> Mapping[str, Record[Role]]:
        """Id -> role."""
        return cast("Mapping[str, Record[Role]]", self.groups["role"])

    @property
    def tools(self) -> Mapping[str, Record[Tool]]:
        """Id -> tool."""
        return cast("Mapping[str, Record[Tool]]", self.groups["tool"])

    def records_of(self, model: type[M_co]) -> Iterator[Record[M_co]]:
        """The records of one model, ours or an extension's, in the order of their ids."""
        return (cast("Record[M_co]", record) for record in self.records if isinstance(record.model, model))

    @cached_property
    def objectives(self) -> Mapping[str, ObjectivePlace]:
        """Full reference (`2026-q4/marketing/o1`) -> the objective; where several have the same, the first."""
        found: dict[str, ObjectivePlace] = {}
        for record in self.okrs.values():
            for position, objective in enumerate(record.model.objectives):
                results = {result.id: result for result in reversed(objective.key_results)}
                place = ObjectivePlace(record, position, objective, results)
                found.setdefault(f"{record.id}/{objective.id}", place)
        return found

    @cached_property
    def goal_files(self) -> Mapping[GoalReference, str]:
        """File of objectives -> its path, also of one that cannot be read; of those that lie in a quarter."""
        return {file: path for name, path in self.ids["okr"].items() if (file := GoalReference(name)).has_quarter}

    @cached_property
    def years(self) -> Years:
        """When the years of the company begin."""
        return Years(self.settings.fiscal_year_begins)

    @cached_property
    def quarters(self) -> Mapping[GoalPeriod, Sequence[str]]:
        """Quarter, half-year or year -> the ids of its files of objectives; both in order, the oldest first."""
        found: dict[GoalPeriod, list[str]] = {}
        for record_id in sorted(self.okrs):
            found.setdefault(GoalReference(record_id).quarter, []).append(record_id)
        return {period: found[period] for period in sorted(found, key=self.years.order)}

    @property
    def strategy(self) -> Record[Strategy] | None:
        """The one file about where the company goes, if there is one that can be read."""
        return next(iter(self.strategies.values()), None)
