"""What was read from a handbook's files: the records of each kind, and the files they came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar, cast

from pydantic import BaseModel

from handbook.loading.host_site import HostSite
from handbook.loading.source_file import SourceFile
from handbook.model.campaign import Campaign
from handbook.model.company import Person, Role, Team, Tool
from handbook.model.experiment import Experiment
from handbook.model.kpi import KeyIndicator
from handbook.model.okrs import KeyResult, Objective, Okrs
from handbook.model.playbook import Playbook, Step, Translation
from handbook.model.references import KindName
from handbook.model.settings import Settings
from handbook.model.strategy import Strategy

M_co = TypeVar("M_co", bound=BaseModel, covariant=True)


@dataclass(frozen=True)
class Record(Generic[M_co]):
    """A file that has the shape of its kind. `translations` maps a language -> the words of a playbook in it."""

    kind: KindName
    id: str
    model: M_co
    source: SourceFile
    translations: Mapping[str, Translation] = field(default_factory=dict[str, Translation])

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        """Of a playbook: id -> its step; where several have the same, the first."""
        steps = self.model.steps if isinstance(self.model, Playbook) else []
        return {step.id: step for step in reversed(steps)}


class ObjectivePlace(NamedTuple):
    """An objective, its position in its file, and its key results by id; where several have the same, the first."""

    record: Record[Okrs]
    position: int
    objective: Objective
    key_results: Mapping[str, KeyResult]


@dataclass
class Handbook:
    """Everything below one root. Each mapping goes from id -> record, in the order of the ids.

    `ids` maps a kind -> all ids that have a file, also those whose file has no shape: nothing that names them is
    wrong for that. `sources` maps a path -> the file, in the order of paths. `others` maps a kind that an extension
    brings -> its records. `site` is the MkDocs site that shows it; `folder` is where it lies in its git repository
    (`team/handbook/`), empty at the top.
    """

    root: Path
    settings: Settings
    sources: dict[str, SourceFile]
    ids: dict[KindName, dict[str, str]]
    playbooks: Mapping[str, Record[Playbook]]
    campaigns: Mapping[str, Record[Campaign]]
    okrs: Mapping[str, Record[Okrs]]
    experiments: Mapping[str, Record[Experiment]]
    strategies: Mapping[str, Record[Strategy]]
    kpis: Mapping[str, Record[KeyIndicator]]
    people: Mapping[str, Record[Person]]
    teams: Mapping[str, Record[Team]]
    roles: Mapping[str, Record[Role]]
    tools: Mapping[str, Record[Tool]]
    others: Mapping[KindName, Mapping[str, Record[BaseModel]]]
    site: HostSite = field(default_factory=HostSite)
    folder: str = ""

    @property
    def records(self) -> Iterator[Record[BaseModel]]:
        """All records, kind by kind."""
        groups = (
            *(self.playbooks, self.campaigns, self.okrs, self.experiments, self.strategies, self.kpis),
            *(self.people, self.teams, self.roles, self.tools),
            *self.others.values(),
        )
        for group in groups:
            yield from group.values()

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
    def quarters(self) -> Mapping[str, Sequence[str]]:
        """Quarter (`2026-q4`) -> the ids of its files of objectives; both in order."""
        found: dict[str, list[str]] = {}
        for record_id in sorted(self.okrs):
            found.setdefault(record_id.split("/")[0], []).append(record_id)
        return found

    @property
    def strategy(self) -> Record[Strategy] | None:
        """The one file about where the company goes, if there is one that can be read."""
        return next(iter(self.strategies.values()), None)
