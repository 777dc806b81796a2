"""What a rule may look at."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.words import Words
from handbook.loading.history import Gap
from handbook.loading.playbook_file import slug
from handbook.loading.records import Handbook, Record
from handbook.loading.source_file import SourceFile
from handbook.model.references import KindName, Reference, Route, Target, references_in
from handbook.planning.differences import Drift
from handbook.planning.goal_moves import Move
from handbook.planning.schedule import Plan
from handbook.rules.links import WrittenLink, links_of, markdown_files, written_pages
from handbook.rules.waivers import WaiverPlace


class Mention(NamedTuple):
    """A reference, and the record whose file holds it."""

    record: Record[BaseModel]
    reference: Reference

    @property
    def path(self) -> str:
        """The file that holds it."""
        return self.record.source.path

    @property
    def source(self) -> SourceFile:
        """That file as it was read."""
        return self.record.source

    def finding(
        self, rule: Rule, meant: str | None = None, /, *, hint: Words | None = None, **params: object
    ) -> Finding:
        """A finding at the reference, whose id is the fact `id`; `meant` is the id of which it surely is a slip."""
        _, (route, _, typed, on_key) = self
        return rule.misnamed(self.source, route, typed, meant, key=on_key, hint=hint, **params)


class LostMention(NamedTuple):
    """A reference that is in a file and, for a mistake beside it, in no record: only its name can be checked."""

    source: SourceFile
    reference: Reference

    @property
    def path(self) -> str:
        """The file that holds it."""
        return self.source.path

    def finding(
        self, rule: Rule, meant: str | None = None, /, *, hint: Words | None = None, **params: object
    ) -> Finding:
        """A finding at the reference, as `Mention` has it."""
        _, (route, _, typed, on_key) = self
        return rule.misnamed(self.source, route, typed, meant, key=on_key, hint=hint, **params)


AnyMention = TypeVar("AnyMention", Mention, LostMention)


def lost_in(handbook: Handbook) -> Mapping[Target, Sequence[LostMention]]:
    """Kind -> every reference that may point to a record of it and is in no record, in the order of the files."""
    return _by_kind(LostMention(source, found) for source in handbook.sources.values() for found in source.lost)


def mentions_in(handbook: Handbook) -> Mapping[Target, Sequence[Mention]]:
    """Kind -> every reference that may point to a record of it, in the order of the files."""
    return _by_kind(Mention(record, found) for record in handbook.records for found in references_in(record.model))


def _by_kind(mentions: Iterable[AnyMention]) -> Mapping[Target, Sequence[AnyMention]]:
    found: defaultdict[Target, list[AnyMention]] = defaultdict(list)
    for mention in mentions:
        for kind in mention.reference.kinds:
            found[kind].append(mention)
    return found


@dataclass(frozen=True)
class Context:
    """The whole handbook, and what was computed from it once for all rules.

    `plans` maps a campaign's id -> its dated steps; a campaign whose playbook cannot be used has none. `rule_names`
    are all that the settings may name, and `waivable` maps the name of each that a file may allow -> its code;
    `idle_waivers` are those that cover no finding, once that is known. `page_uris` are the pages that the handbook
    makes; `taken_uris` maps the file of a record that is called as one of them -> the uri that both want;
    `broken_extensions` the name of an extension -> why it cannot be used. `find_drifts` and `find_moves`
    are called only when a rule asks for `drifts` or `moves`, for they may read the history.
    `find_gap` tells why they may have missed something; it is of use once they have looked.
    """

    handbook: Handbook
    plans: Mapping[str, Plan]
    today: datetime.date
    rule_names: Collection[str] = ()
    waivable: Mapping[str, str] = field(default_factory=dict[str, str])
    idle_waivers: Sequence[WaiverPlace] = ()
    page_uris: Collection[str] = ()
    taken_uris: Mapping[str, str] = field(default_factory=dict[str, str])
    broken_extensions: Mapping[str, str] = field(default_factory=dict[str, str])
    find_drifts: Callable[[], Mapping[str, Drift]] = dict[str, Drift]
    find_moves: Callable[[], Mapping[str, Sequence[Move]]] = dict[str, Sequence[Move]]
    find_gap: Callable[[], Gap | None] = lambda: None

    @cached_property
    def drifts(self) -> Mapping[str, Drift]:
        """Open campaign -> what has changed in the playbook that it follows, for each where something may have."""
        return self.find_drifts()

    @cached_property
    def moves(self) -> Mapping[str, Sequence[Move]]:
        """File of objectives -> the numbers of its goals that were moved once the quarter had begun, oldest first."""
        return self.find_moves()

    @cached_property
    def mentions(self) -> Mapping[Target, Sequence[Mention]]:
        """Kind -> every reference that may point to a record of it, in the order of the files."""
        return mentions_in(self.handbook)

    @cached_property
    def lost(self) -> Mapping[Target, Sequence[LostMention]]:
        """Kind -> every reference that may point to a record of it and is in no record, in the order of the files."""
        return lost_in(self.handbook)

    @cached_property
    def ids_by_name(self) -> Mapping[tuple[KindName, str], str]:
        """A kind and what people call a record of it, in small letters -> its id; of several the last."""
        return {(record.kind, record.name.casefold()): record.id for record in self.handbook.records}

    @cached_property
    def ids_by_address(self) -> Mapping[str, str]:
        """The e-mail address of a person, in small letters -> their id; of several the last."""
        people = self.handbook.people.items()
        return {record.model.email.casefold(): name for name, record in people if record.model.email}

    @cached_property
    def ids_by_word(self) -> Mapping[tuple[KindName, str], Sequence[tuple[str, str]]]:
        """A kind and a word of what people call a record of it -> the ids, with the whole names as `nadia-lambert`."""
        found: defaultdict[tuple[KindName, str], list[tuple[str, str]]] = defaultdict(list)
        for record in self.handbook.records:
            called = slug(record.name)
            for word in {*called.split("-")}:
                found[record.kind, word].append((record.id, called))
        return found

    @cached_property
    def people_by_word(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """A word of a person's id or name -> the ids of those who have it, each with all words of both."""
        found: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
        for name, record in self.handbook.people.items():
            words = frozenset((*name.split("-"), *slug(record.name).split("-")))
            for word in words:
                found[word][name] = words
        return found

    @cached_property
    def roles_of(self) -> Mapping[str, Sequence[str]]:
        """Person -> the roles that they fill."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name, record in self.handbook.roles.items():
            if record.model.person:
                found[record.model.person].append(name)
        return found

    @cached_property
    def unnamed(self) -> Mapping[tuple[KindName, str], Sequence[str]]:
        """A kind and a word of an id -> the ids with that word which nothing names."""
        found: defaultdict[tuple[KindName, str], list[str]] = defaultdict(list)
        for kind, ids in self.handbook.ids.items():
            for name in ids:
                if name not in self.named_at_all:
                    for word in {*name.split("-")}:
                        found[kind, word].append(name)
        return found

    @cached_property
    def named_at_all(self) -> Collection[str]:
        """All ids that something names."""
        return {mention.reference.id for several in self.mentions.values() for mention in several}

    @cached_property
    def named_alone(self) -> Mapping[str, Target]:
        """Id -> the kind of what it names, where that is said somewhere: a field of another file may take several."""
        found = (mention.reference for several in self.mentions.values() for mention in several)
        return {reference.id: reference.kinds[0] for reference in found if len(reference.kinds) == 1}

    @cached_property
    def pairs(self) -> Mapping[tuple[str, Route], tuple[Mention | LostMention, Mention | LostMention]]:
        """Path and route of each entry whose key and value both name something -> the two."""
        found = [mention for kind in {*self.mentions, *self.lost} for mention in self.names_of(kind)]
        places = [((mention.path, mention.reference.route), mention) for mention in found]
        keys = {place: mention for place, mention in places if mention.reference.on_key}
        return {place: (keys[place], other) for place, other in places if place in keys and other != keys[place]}

    @cached_property
    def links(self) -> Mapping[str, Sequence[WrittenLink]]:
        """Path of each playbook and role in Markdown, and of each template beside playbooks -> the links in it."""
        return {path: tuple(links_of(lines)) for path, lines in markdown_files(self.handbook)}

    @cached_property
    def page_links(self) -> Mapping[str, Sequence[WrittenLink]]:
        """Path of each page of the site that is written by hand -> the links in it."""
        return {path: tuple(links_of(lines)) for path, lines in written_pages(self.handbook)}

    @cached_property
    def told(self) -> Collection[str]:
        """What the reader complains of: there it knows where something is that is missing elsewhere."""
        problems = (problem for source in self.handbook.sources.values() for problem in source.problems)
        return {problem.topic for problem in problems if problem.leads}

    @cached_property
    def unread(self) -> Sequence[str]:
        """The paths of files that would be records, and are not read: for their ending, or for where they lie."""
        return [path for path, source in self.handbook.sources.items() if source.is_unread]

    @cached_property
    def moved(self) -> Mapping[KindName, str]:
        """Kind -> the path that stands for its folder where that has another name, so that no file of it is read."""
        held = ((self.handbook.sources[path].problems[0].params.get("holds"), path) for path in self.unread)
        return {str(kind): path for kind, path in held if kind}

    def resting_on_all(self, finding: Finding, kind: KindName) -> Finding:
        """A finding that was concluded from all records of a kind: from those, too, that could not be read."""
        records = self.handbook.groups.get(kind, {})
        unread = [path for name, path in self.handbook.ids.get(kind, {}).items() if name not in records]
        folder = self.handbook.kinds[kind].folder
        astray = [path for path in self.unread if path.startswith(f"{folder}/")]
        moved = [self.moved[kind]] if kind in self.moved else []
        return finding.resting_on(*map(Basis, [*unread, *astray, *moved]))

    def was_left_out(self, field: str) -> bool:
        """Whether a file has a key of this name whose value, for what is wrong with it, is in no record."""
        return any(route[-1] == field for source in self.handbook.sources.values() for route in source.left_out)

    def names_of(self, target: Target) -> Sequence[Mention | LostMention]:
        """Every reference that may point to a record of this kind: whether what it names is there can be checked."""
        return (*self.mentions.get(target, ()), *self.lost.get(target, ()))
