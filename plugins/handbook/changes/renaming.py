"""What is called otherwise now: files, goals and steps that have another id, and what their files would have said."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pydantic import BaseModel

from handbook.changes.matching import ids_now, matched
from handbook.changes.pairing import Pair, pairs
from handbook.changes.renamed_registers import columns_in, moved_records, renamed_columns, renamed_types
from handbook.changes.state import LINK, State, quarter_of
from handbook.diagnostics.edit import Edit, text_at
from handbook.diagnostics.span import Span
from handbook.loading.records import Record
from handbook.loading.registers import REGISTER
from handbook.loading.source_file import SourceFile, as_data, values_in
from handbook.model.campaign import Campaign
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.playbook import Playbook
from handbook.model.references import Reference, Target, references_in
from handbook.model.registers import Register

_HEADING_ID: Final = re.compile(r"\{#([^}\s]+)\}")
_STEP_ID: Final = r"(?<![\w-]){}(?![\w-])"
_NAMES_STEPS: Final = frozenset({"id", "after", "when"})

Ids = Mapping[tuple[Target, str], str]
"""A kind and an id -> the id on the other side; goals by their full reference, steps as `playbook/step`, columns as
`register/column`."""


@dataclass(frozen=True)
class Renaming:
    """What two states call by different ids."""

    old: State
    new: State

    @cached_property
    def pairs(self) -> list[Pair]:
        """Each record before and after."""
        return list(pairs(self.old, self.new))

    @cached_property
    def now(self) -> Ids:
        """Old id -> new id; of what is gone and whose id another has now, one that nothing has."""
        found = {key: new for pair in self.pairs for key, new in _renamed(pair) if key[1] != new}
        return found | {
            ("column", f"{was}/{name}"): f"{now}/{new}"
            for (was, now), columns in self._columns.items()
            for name, new in columns.items()
        }

    @cached_property
    def former(self) -> Ids:
        """New id -> old id."""
        return {(kind, new): old for (kind, old), new in self.now.items()}

    @cached_property
    def moves(self) -> Mapping[str, str]:
        """Old path -> new path, translations too."""
        found = (pair for pair in self.pairs if pair.old and pair.new and pair.old.id != pair.new.id)
        moves = {path: moved for pair in found for path, moved in self._moves(pair)}
        old, new = self.old.handbook, self.new.handbook
        return moves | dict(moved_records(old.sources, self._registers, old.kinds, new.kinds))

    @cached_property
    def _registers(self) -> Mapping[str, str]:
        """Old id -> new id, of registers."""
        return {was: now for (kind, was), now in self.now.items() if kind == REGISTER}

    @cached_property
    def _columns(self) -> Mapping[tuple[str, str], Mapping[str, str]]:
        """Old and new id of a register -> old and new ids of its columns, where all its records say the new ones."""
        found = dict[tuple[str, str], Mapping[str, str]]()
        for pair in self.pairs:
            if pair.old and pair.new and isinstance(pair.old.model, Register) and isinstance(pair.new.model, Register):
                columns, keys = renamed_columns(pair.old.model, pair.new.model), self._keys(pair.new.id)
                found[pair.old.id, pair.new.id] = {was: now for was, now in columns.items() if was not in keys}
        return found

    def _keys(self, register: str) -> set[str]:
        """The keys that stand in the files of the records of a register now."""
        paths = self.new.handbook.ids.get(register, {}).values()
        return {key for path in paths for key in as_data(self.new.handbook.sources[path].raw) or {}}

    def _columns_of(self, register: str) -> Mapping[str, str]:
        return next((columns for (was, _), columns in self._columns.items() if was == register), dict[str, str]())

    @property
    def edits(self) -> Iterator[tuple[str, list[Edit]]]:
        """Each old path with what has to be edited there, so that the old files say the ids of today."""
        for path, source in self.old.handbook.sources.items():
            after = self.new.handbook.sources.get(self.moves.get(path, path))
            edits = [*self._in_record(path, after), *self._in_links(source, after)]
            if edits:
                yield path, list(dict.fromkeys(edits))

    def _moves(self, pair: Pair) -> Iterator[tuple[str, str]]:
        if pair.old and pair.new:
            folder = self.old.handbook.kinds[pair.old.kind].folder
            before, after = f"{folder}/{pair.old.id}.", f"{folder}/{pair.new.id}."
            for path in self.old.handbook.sources:
                if path.startswith(before):
                    yield path, path.replace(before, after, 1)

    @cached_property
    def _by_path(self) -> Mapping[str, Pair]:
        return {pair.old.source.path: pair for pair in self.pairs if pair.old and pair.new}

    def _in_record(self, path: str, after: SourceFile | None) -> Iterator[Edit]:
        if (pair := self._by_path.get(path)) and pair.old and pair.new:
            yield from self._references(pair.old)
            if pair.old.kind == REGISTER:
                yield from renamed_types(pair.old.source, self._registers)
                yield from columns_in(pair.old.source, self._columns_of(pair.old.id))
            for was, now in self._columns_of(pair.old.kind).items():
                yield from pair.old.source.renaming(pair.old.source.span((was,), key=True), was, now)
            yield from self._steps(pair.old, pair.new)
            yield from self._goal_ids(pair.old)
            yield from self._reasons(pair.old, pair.new)
        elif (name := self._stems.get(_stem(_stem(path)))) and (renamed := self._renamed_steps(name)):
            yield from _headings(self.old.handbook.sources[path], after, renamed)

    def _references(self, old: Record[BaseModel]) -> Iterator[Edit]:
        for reference in references_in(old.model):
            full = _full(reference, old)
            found = next((now for kind in reference.kinds if (now := self._now_called(kind, full))), None)
            if found:
                length = reference.id.count("/") + 1 if "objective" in reference.kinds else 0
                meant = "/".join(found.split("/")[-length:]) if length else found
                span = old.source.span(reference.route, key=reference.on_key)
                yield from old.source.renaming(span, reference.id, meant)

    def _now_called(self, kind: Target, full: str) -> str | None:
        """The new id of what a reference names; of a goal also where only its file is renamed."""
        if kind != "objective":
            return self.now.get((kind, full))
        file = GoalReference(full).file
        moved = self.now.get(("okr", file))
        return self.now.get(("objective", full), moved and full.replace(file, moved, 1))

    def _goal_ids(self, old: Record[BaseModel]) -> Iterator[Edit]:
        """The ids of objectives and key results in their own file."""
        for place, objective in enumerate(old.model.objectives if isinstance(old.model, Okrs) else ()):
            full, route = f"{old.id}/{objective.id}", ("objectives", place)
            yield from self._goal_id(old.source, (*route, "id"), full)
            for position, result in enumerate(objective.key_results):
                yield from self._goal_id(old.source, (*route, "key_results", position, "id"), f"{full}/{result.id}")

    def _reasons(self, old: Record[BaseModel], new: Record[BaseModel]) -> Iterator[Edit]:
        """The ids of key results in reasons that were brought up to date with them."""
        if not (isinstance(old.model, Okrs) and isinstance(new.model, Okrs)):
            return
        kept = [entry for objective in new.model.objectives for entry in objective.changes]
        for place, objective in enumerate(old.model.objectives):
            full = f"{old.id}/{objective.id}/"
            now = {each.id: self.now.get(("objective", f"{full}{each.id}")) for each in objective.key_results}
            renamed = {was: name.rpartition("/")[2] for was, name in now.items() if name}
            for position, entry in enumerate(objective.changes if renamed else ()):
                if entry not in kept:
                    span = old.source.span(("objectives", place, "changes", position, "what"))
                    yield from _renamed_in(old.source, span, renamed)

    def _goal_id(self, source: SourceFile, route: tuple[str | int, ...], full: str) -> Iterator[Edit]:
        if found := self.now.get(("objective", full)):
            yield from source.renaming(source.span(route), full.rpartition("/")[2], found.rpartition("/")[2])

    def _steps(self, old: Record[BaseModel], new: Record[BaseModel]) -> Iterator[Edit]:
        playbook = old.model.playbook if isinstance(old.model, Campaign) else old.id
        if isinstance(old.model, Campaign | Playbook) and (renamed := self._renamed_steps(playbook)):
            for span in _places_of_steps(old.source):
                yield from _renamed_in(old.source, span, renamed)
            yield from _headings(old.source, new.source, renamed)

    def _renamed_steps(self, playbook: str) -> Mapping[str, str]:
        """Old id -> new id, of the steps of a playbook."""
        start = f"{playbook}/"
        found = ((was, now) for (kind, was), now in self.now.items() if kind == "step" and was.startswith(start))
        return {was.removeprefix(start): now.rpartition("/")[2] for was, now in found}

    @cached_property
    def _stems(self) -> Mapping[str, str]:
        """The path of a playbook without its ending -> its id; translations of it have a language after that."""
        return {_stem(record.source.path): record.id for record in self.old.handbook.playbooks.values()}

    def _in_links(self, source: SourceFile, after: SourceFile | None) -> Iterator[Edit]:
        """Links to files that are renamed, unless the file still leads to the old name."""
        kept = {found[1] for found in LINK.finditer(after.text)} if after and self.moves else set[str]()
        for number, line in enumerate(source.lines if self.moves else (), start=1):
            for found in LINK.finditer(line):
                folder = posixpath.dirname(source.path)
                moved = self.moves.get(posixpath.normpath(posixpath.join(folder, found[1])))
                if moved and found[1] not in kept:
                    start, end = (place + 1 for place in found.span(1))
                    yield Edit(Span(number, start, number, end), posixpath.relpath(moved, folder))


def _renamed(pair: Pair) -> Iterator[tuple[tuple[Target, str], str]]:
    """What a record and its parts were called, and are called now."""
    if pair.old is None or pair.new is None:
        return
    yield (pair.old.kind, pair.old.id), pair.new.id
    if isinstance(pair.old.model, Okrs) and isinstance(pair.new.model, Okrs):
        yield from _renamed_goals(pair.old.id, pair.old.model, pair.new.id, pair.new.model)
    if isinstance(pair.old.model, Playbook) and isinstance(pair.new.model, Playbook):
        for was, now in ids_now(pair.old.model.steps, pair.new.model.steps).items():
            if was != now:
                yield ("step", f"{pair.old.id}/{was}"), f"{pair.new.id}/{now}"


def _renamed_goals(old_file: str, old: Okrs, new_file: str, new: Okrs) -> Iterator[tuple[tuple[Target, str], str]]:
    """Goals that are gone too, for others may have their ids."""
    ids = ids_now(old.objectives, new.objectives)
    for was, now in matched(old.objectives, new.objectives):
        if was:
            before, after = f"{old_file}/{was.id}", f"{new_file}/{ids[was.id]}"
            yield ("objective", before), after
            results = ids_now(was.key_results, now.key_results if now else was.key_results)
            for old_result, result in results.items():
                yield ("objective", f"{before}/{old_result}"), f"{after}/{result}"


def _full(reference: Reference, record: Record[BaseModel]) -> str:
    if "objective" not in reference.kinds:
        return reference.id
    return GoalReference(reference.id).within(quarter_of(record))


def _stem(path: str) -> str:
    return path.rpartition(".")[0]


def _places_of_steps(source: SourceFile) -> Iterator[Span]:
    """Where a playbook or a campaign names steps: their ids, what they wait for, and offsets from them."""
    for route, value in values_in(source.raw):
        if route[0] in ("steps", "done") and len(route) == len(("steps", "id")) and isinstance(route[1], str):
            yield source.span(route, key=True)
        elif route[0] == "steps" and isinstance(value, str) and _NAMES_STEPS.intersection(route[2:]):
            yield source.span(route)


def _renamed_in(source: SourceFile, span: Span, renamed: Mapping[str, str]) -> Iterator[Edit]:
    text = text_at(source.lines, span) or ""
    for was, now in renamed.items():
        for found in re.finditer(_STEP_ID.format(re.escape(was)), text):
            start, end = (span.column + place for place in found.span())
            yield Edit(Span(span.line, start, span.line, end), now)


def _headings(source: SourceFile, after: SourceFile | None, renamed: Mapping[str, str]) -> Iterator[Edit]:
    """The ids of steps in the headings that tell how they are done, but for headings that are still as they were."""
    kept = set(after.lines if after else ())
    for number, line in enumerate(source.lines, start=1):
        found = _HEADING_ID.search(line) if line.startswith("#") else None
        if found and line not in kept and (now := renamed.get(found[1])):
            start, end = (place + 1 for place in found.span(1))
            yield Edit(Span(number, start, number, end), now)
