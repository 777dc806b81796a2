"""A handbook at one moment: its records, its plans, and what the check says of it."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final

from pydantic import BaseModel

from handbook.changes.change import Name, Title
from handbook.changes.renamed_registers import words_of
from handbook.diagnostics.finding import Finding
from handbook.loading.folder import NAMELESS
from handbook.loading.goals import find_goal
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.records import Handbook, Record
from handbook.loading.registers import REGISTER
from handbook.loading.source_file import SourceFile, as_data
from handbook.locales.days import quarter_text
from handbook.model.campaign import Campaign
from handbook.model.days import Days
from handbook.model.document import title_of
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.playbook import Playbook
from handbook.model.quarter import GoalPeriod
from handbook.model.references import MARKET, SEGMENT, Reference, Target, references_in
from handbook.model.registers import Register
from handbook.model.settings import Settings
from handbook.planning.absences import merged
from handbook.planning.calendar import is_known_calendar
from handbook.planning.schedule import Plan

_DAYS_OFF: Final = ("calendar", "closures", "working_days", "working_week")
"""Settings on which all dates rest."""
LINK: Final = re.compile(r"\]\(([^)\s#]+)")
"""A link in Markdown, up to the part of the file that it leads to."""


@dataclass(frozen=True)
class State:
    """One side of a comparison, as `today` sees it.

    `plans` maps a campaign -> its dated steps; names are spoken in `language`. `former` maps a kind and the id of what
    was called otherwise -> its id on the other side (goals by their full reference, steps as `playbook/step`); what is
    gone and whose id another has now is there with an id that nothing has.
    `moves` maps the path of a file at that time -> the one it has now, where its findings still say the old one.
    `kept_back` are findings that wait until their file can be read whole. `astray` maps the path that a record had on
    the other side -> where its file lies, unread; `lost` are the kinds and ids of these records. `severities` maps the
    name of a rule -> how serious it is by itself.
    """

    handbook: Handbook
    plans: Mapping[str, Plan]
    findings: Sequence[Finding]
    language: str
    today: date
    former: Mapping[tuple[Target, str], str] = field(default_factory=dict[tuple[Target, str], str])
    moves: Mapping[str, str] = field(default_factory=dict[str, str])
    kept_back: Sequence[Finding] = ()
    astray: Mapping[str, str] = field(default_factory=dict[str, str])
    lost: AbstractSet[tuple[Target, str]] = frozenset()
    severities: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def is_there(self) -> bool:
        """Whether there was a handbook at all."""
        return all(problem.rule != "unreadable-file" for problem in self.handbook.sources[SETTINGS_FILE].problems)

    @cached_property
    def by_path(self) -> Mapping[str, Record[BaseModel]]:
        """Path -> the record that its file holds."""
        return {record.source.path: record for record in self.handbook.records}

    @cached_property
    def has_settings(self) -> bool:
        """Whether the settings could be read whole, and have holidays that are known."""
        return self.has_days_off and self.handbook.sources[SETTINGS_FILE].is_whole

    @cached_property
    def has_days_off(self) -> bool:
        """Whether that of the settings could be read on which all dates rest, and the holidays are known."""
        settings, source = self.handbook.settings, self.handbook.sources[SETTINGS_FILE]
        is_unclear = any(
            source.may_have((name,)) or source.lacks((name,)) or is_guessed(source, name) for name in _DAYS_OFF
        )
        return settings is not NAMELESS and not is_unclear and knows_holidays(settings)

    def knows(self, kind: Target, record_id: str | None) -> bool:
        """Whether all that a record says is known; also of one that is not there."""
        if record_id not in self.handbook.ids.get(kind, {}):
            return (kind, record_id) not in self.lost
        record = self.handbook.find(kind, record_id)
        return record is not None and record.source.is_whole

    def can_date(self, campaign: Campaign) -> bool:
        """Whether all is known that the dates of a campaign rest on: settings, playbook, and its markets' days off."""
        known = all(self.knows(kind, name) for kind, name in self.rests_on(campaign))
        return self.has_days_off and knows_holidays(campaign) and known

    def rests_on(self, campaign: Campaign) -> Iterator[tuple[Target, str | None]]:
        """The records that the dates of a campaign rest on: its playbook, and what says its days off."""
        yield "playbook", campaign.playbook
        in_segments = (self.handbook.find(SEGMENT, segment) for segment in campaign.segments)
        markets = [*campaign.markets, *(getattr(found.model, "market", None) for found in in_segments if found)]
        yield from ((MARKET, market) for market in markets)
        yield from ((SEGMENT, segment) for segment in campaign.segments)

    def name(self, kinds: Sequence[Target], record_id: str, quarter: GoalPeriod | None = None) -> Title:
        """What a reference names, by its title, also by its former id; the id where nothing has it.

        `quarter` is that of the file it is in.
        """
        for kind in kinds:
            if kind == "objective" and (goal := find_goal(self.handbook, record_id, quarter)):
                return Title((goal.key_result or goal.objective).title)
            if kind == "star" and (star := self._stars.get(record_id)):
                return Title(star)
            if kind != "objective" and (record := self.handbook.find(kind, record_id)):
                return self.title(record)
        current = self.current(kinds, record_id)
        return Title(record_id) if current == record_id else self.name(kinds, current)

    def current_of(self, reference: Reference, quarter: GoalPeriod | None = None) -> str:
        """The id that what a reference names has now, of a goal in full."""
        if "objective" in reference.kinds:
            return self.current(("objective",), GoalReference(reference.id).within(quarter))
        return self.current(reference.kinds, reference.id)

    def current(self, kinds: Sequence[Target], record_id: str) -> str:
        """The id that something of these kinds has now, where a reference still has its former one."""
        return next((self._now[kind, record_id] for kind in kinds if (kind, record_id) in self._now), record_id)

    @cached_property
    def _now(self) -> Mapping[tuple[Target, str], str]:
        former = self.former.items()
        return {(kind, was): now for (kind, now), was in former if not self._has(kind, was)}

    def _has(self, kind: Target, record_id: str) -> bool:
        """Whether something is called so."""
        if kind == "objective":
            return find_goal(self.handbook, record_id) is not None
        return record_id in self.handbook.ids.get(kind, {})

    def heir(self, kind: Target, former: str) -> str | None:
        """The id that what had this one on the other side has today."""
        return next((now for (other, now), was in self.former.items() if (other, was) == (kind, former)), None)

    @cached_property
    def renamed_registers(self) -> Mapping[str, str]:
        """Old id -> new id, of registers."""
        return {was: now for (kind, now), was in self.former.items() if kind == REGISTER}

    def renamed_steps(self, playbook: str) -> Mapping[str, str]:
        """Old id -> new id, of the steps of a playbook that are still there."""
        inside = ((now, was) for (kind, now), was in self.former.items() if kind == "step")
        ids = ((now.split("/"), was.rpartition("/")[2]) for now, was in inside)
        record = self.handbook.playbooks.get(playbook)
        return {was: step for (name, step), was in ids if name == playbook and record and step in record.steps}

    def away(self, person: str) -> Sequence[Days]:
        """The stretches of days on which somebody is away."""
        if person not in self._away:
            record = self.handbook.people.get(person)
            self._away[person] = merged(record.model.away) if record else []
        return self._away[person]

    @cached_property
    def _away(self) -> dict[str, Sequence[Days]]:
        return {}

    @cached_property
    def _stars(self) -> Mapping[str, str]:
        """The north star and the former ones: id -> title."""
        strategy = self.handbook.strategy
        return {star.id: star.title for star in (strategy.model.north_star, *strategy.model.former)} if strategy else {}

    def title(self, record: Record[BaseModel]) -> Title:
        """What a record is called: its title or name; a team's goals after the team, an only one after its kind."""
        words = record.translations.get(self.language)
        model = record.model
        if isinstance(model, Okrs):
            quarter = quarter_text(GoalReference(record.id).quarter, self.language)
            return Title(f"{self.name(('team',), model.team)}, {quarter}")
        if name := getattr(model, "name", None):
            return Name(name)
        if isinstance(model, Register):
            return Title(model.title[self.language])
        spec = self.handbook.kinds[record.kind]
        alone = spec.title[self.language] if spec.only else record.id
        return Title((words and words.title) or title_of(model) or alone)

    def column(self, register: str, path: str) -> Title:
        """What a register calls one of its fields, or one of a group (`gates.first`)."""
        return Title(self.label(register, path) or path)

    def label(self, register: str, path: str) -> str | None:
        """The same, where it has words for it."""
        record, (name, _, part) = self.handbook.find(REGISTER, register), path.partition(".")
        declared = record.model.fields.get(name) if record and isinstance(record.model, Register) else None
        declared = declared.fields.get(part) if declared and part else declared
        return declared.label[self.language] if declared and declared.label else None

    def step(self, campaign: str, step_id: str) -> Title:
        """What a step of a campaign is called."""
        runs = self.handbook.runs
        model = (runs[campaign] if campaign in runs else self.handbook.campaigns[campaign]).model
        change = model.steps.get(step_id)
        if change and change.title:
            return Title(change.title)
        playbook = self.handbook.playbooks.get(model.playbook)
        return self.playbook_step(playbook, step_id) if playbook else Title(step_id)

    def playbook_step(self, playbook: Record[Playbook], step_id: str) -> Title:
        """What a step of a playbook is called."""
        words, step = playbook.translations.get(self.language), playbook.steps.get(step_id)
        spoken = words.steps.get(step_id) if words else None
        return Title((spoken.title if spoken else step and step.title) or step_id)

    def users(self, kind: Target, record_id: str) -> list[Record[BaseModel]]:
        """The records that name this one, in order: by its id, or in a link to its file, be it in a translation."""
        spec = self.handbook.kinds.get(kind)
        linked = self._linked.get(f"{spec.folder}/{record_id}", {}) if spec else {}
        found = (*self._users.get((kind, record_id), {}).values(), *linked.values())
        return list({record.source.path: record for record in found}.values())

    @cached_property
    def _users(self) -> Mapping[tuple[Target, str], dict[str, Record[BaseModel]]]:
        found: defaultdict[tuple[Target, str], dict[str, Record[BaseModel]]] = defaultdict(dict)
        for record in self.handbook.records:
            for target in self._targets(record):
                found[target][record.source.path] = record
        return found

    @cached_property
    def _linked(self) -> Mapping[str, dict[str, Record[BaseModel]]]:
        """Path of a linked file without its ending -> the files, a record's or its translation's, that lead to it."""
        found: defaultdict[str, dict[str, Record[BaseModel]]] = defaultdict(dict)
        for record in self.handbook.records:
            own = record.source.path
            paths = [own, *(own.replace(".md", f".{language}.md") for language in record.translations)]
            for source in (self.handbook.sources[path] for path in paths):
                for path in linked_from(source):
                    found[path.rpartition(".")[0]][source.path] = record
        return found

    def _targets(self, record: Record[BaseModel]) -> Iterator[tuple[Target, str]]:
        if record.kind == REGISTER:
            yield from ((REGISTER, word) for word in words_of(record.source))
        for reference in references_in(record.model):
            if "objective" in reference.kinds:
                yield from _goals(GoalReference(reference.id).within(quarter_of(record)))
            else:
                yield from ((kind, reference.id) for kind in self._meant(reference.kinds, reference.id))
                yield from ((REGISTER, kind) for kind in reference.kinds if self.handbook.kinds.get(kind) is None)

    def _meant(self, kinds: Sequence[Target], record_id: str) -> Sequence[Target]:
        """The kind of the record that an id names, where a field takes several; any where there is none."""
        return [kind for kind in kinds if record_id in self.handbook.ids.get(kind, {})][:1] or kinds


def knows_holidays(model: Campaign | Settings) -> bool:
    """Whether all calendars of public holidays that a campaign or the settings name are known."""
    return all(map(is_known_calendar, model.calendar or ()))


def is_guessed(source: SourceFile, key: str) -> bool:
    """Whether something is wrong in the lines of a key, so that its value may not be what somebody meant."""
    if key not in (as_data(source.raw) or {}):
        return False
    lines = range(source.span((key,), key=True).line, source.span((key,)).end_line + 1)
    return any(each.span.line in lines or each.params.get("key") == key for each in source.problems)


def quarter_of(record: Record[BaseModel]) -> GoalPeriod | None:
    """The quarter of a team's goals, which references in the file may leave out."""
    return GoalReference(record.id).quarter if record.kind == "okr" else None


def linked_from(source: SourceFile) -> Iterator[str]:
    """The paths that the links of a file lead to."""
    folder = posixpath.dirname(source.path)
    return (posixpath.normpath(posixpath.join(folder, found[1])) for found in LINK.finditer(source.text))


def _goals(reference: str) -> Iterator[tuple[Target, str]]:
    """What a full reference names: the team's file, the objective, and perhaps its key result."""
    parts = reference.split("/")
    yield "okr", "/".join(parts[:2])
    for length in range(3, len(parts) + 1):
        yield "objective", "/".join(parts[:length])
