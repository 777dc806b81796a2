"""The handbook as the public may see it: what is not in it can be on no page, in no feed and in no index."""

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar, cast

from pydantic import BaseModel

from handbook.kinds.campaigns.plans import plans_of
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.namesakes import typed_name
from handbook.loading.records import Handbook, Record
from handbook.loading.source_file import SourceFile
from handbook.model.audience import Audience, confidential_routes, without
from handbook.model.company import Person
from handbook.model.parts import FieldPath
from handbook.model.references import KindName, Reference, references_in
from handbook.model.registers import Register
from handbook.model.settings import Settings
from handbook.pipeline.checks.checking import Checked
from handbook.rules.context import Context

M = TypeVar("M", bound=BaseModel)
_PEOPLE: Final = frozenset[KindName](("person", "role"))
"""Where somebody is named."""
Key = tuple[KindName, str]
"""The kind and the id of a record."""
Records = Mapping[Key, Record[BaseModel]]


def for_audience(checked: Checked, audience: Audience) -> Checked:
    """A checked handbook as an audience may see it; findings quote values, so the public sees none."""
    settings = checked.handbook.settings
    if audience == "internal":
        handbook = replace(checked.handbook, settings=settings.model_copy(update={"audience": audience}))
        return replace(checked, context=replace(checked.context, handbook=handbook))
    wrong = {finding.path for finding in checked.report.findings if finding.severity == "error"}
    handbook = public_handbook(checked.handbook, wrong)
    context = Context(handbook, plans_of(handbook), checked.context.today)
    return Checked(context, replace(checked.report, findings=(), lines={}, waived=(), lapsed=(), debt={}))


def public_handbook(handbook: Handbook, wrong: Collection[str] = ()) -> Handbook:
    """The handbook without what is confidential; `wrong` are the paths of files with errors.

    Whoever leaves is not in it, nor whoever may, for a mistake in their file; nor is a file that cannot be read, nor a
    record that must have what is held back; and nothing names what is not in it, be it that a role or a tool is called
    like who leaves, by mistake. Neither are the texts of the files, for they hold everything.
    """
    more = [tuple(name.split(".")) for name in handbook.settings.confidential]
    shown = (record for record in handbook.records if _is_public(handbook, record))
    reduced = (_reduced(record, more) for record in shown if not _leaves(record, wrong))
    kept = {(record.kind, record.id): record for record in reduced if record}
    known = {(record.kind, record.id) for record in handbook.records}
    return _of(handbook, _closed(kept, known, _names_held_back(handbook, kept)))


def _is_public(handbook: Handbook, record: Record[BaseModel]) -> bool:
    """Whether the public may see a kind of record at all; a register is as public as its records."""
    kind = handbook.kinds.get(record.id) if isinstance(record.model, Register) else handbook.kinds[record.kind]
    return kind is not None and kind.is_public


def _names_held_back(handbook: Handbook, kept: Records) -> Collection[str]:
    """What the people are called who are not among the records, by id and by name."""
    held_back = (record for name, record in handbook.people.items() if (record.kind, name) not in kept)
    return {_folded(name) for record in held_back for name in (record.id, typed_name(record))}


def _folded(name: str) -> str:
    """The same for all that people take for one name."""
    return unicodedata.normalize("NFKC", name).casefold()


def _leaves(record: Record[BaseModel], wrong: Collection[str]) -> bool:
    """Whether somebody has a last day, or has what nobody understands, which may be one."""
    is_in_doubt = bool(record.source.problems) or not record.source.is_whole or record.source.path in wrong
    return isinstance(record.model, Person) and (record.model.left is not None or is_in_doubt)


def _reduced(record: Record[M], more: Collection[FieldPath]) -> Record[M] | None:
    """The record without what is marked, and without what `more` names by its kind and fields (`tool`, `seats`)."""
    own = {path[1:] for path in more if path[0] == record.kind}
    model = _public(record.model, own)
    words = {language: _public(words, own) for language, words in record.translations.items()}
    source = SourceFile(record.source.path, "")
    translations = {language: reduced for language, reduced in words.items() if reduced}
    return model and replace(record, model=model, source=source, translations=translations)


def _public(model: M, more: Collection[FieldPath]) -> M | None:
    return without(model, set(confidential_routes(model, more)))


def _closed(kept: Records, known: Collection[Key], names: Collection[str]) -> Records:
    """The records without mentions of what is not among them; a record that must mention it goes too."""
    while True:
        held_back = _HeldBack(kept, known, names)
        named = {key: closed for key, record in kept.items() if (closed := held_back.unnamed_in(record))}
        if len(named) == len(kept):
            return named
        kept = named


@dataclass(frozen=True)
class _HeldBack:
    """What is not among the `kept` records, but is `known`; or has no file, and may be a person, or has one's `names`.

    A slip in an id still tells who is meant.
    """

    kept: Records
    known: Collection[Key]
    names: Collection[str]

    def unnamed_in(self, record: Record[BaseModel]) -> Record[BaseModel] | None:
        """The record without mentions of it."""
        routes = {reference.route for reference in references_in(record.model) if self._has(reference)}
        if not routes:
            return record
        model = without(record.model, routes)
        return model and replace(record, model=model)

    def _has(self, reference: Reference) -> bool:
        keys = {(kind, reference.id) for kind in reference.kinds}
        if not keys.isdisjoint(self.kept):
            return False
        may_be_a_person = not _PEOPLE.isdisjoint(reference.kinds) or _folded(reference.id) in self.names
        return may_be_a_person or not keys.isdisjoint(self.known)


def _of(handbook: Handbook, kept: Records) -> Handbook:
    paths = {record.source.path for record in kept.values()}

    def left_of(group: Mapping[str, Record[M]]) -> dict[str, Record[M]]:
        found = ((name, kept.get((record.kind, name))) for name, record in group.items())
        return {name: cast("Record[M]", record) for name, record in found if record}

    return replace(
        handbook,
        settings=_public_settings(handbook.settings),
        sources={path: SourceFile(path, "") for path in sorted({SETTINGS_FILE, *paths})},
        ids={kind: dict(_ids_of(ids, paths)) for kind, ids in handbook.ids.items()},
        groups={kind: left_of(group) for kind, group in handbook.groups.items()},
    )


def _ids_of(ids: Mapping[str, str], paths: Collection[str]) -> Iterator[tuple[str, str]]:
    return ((name, path) for name, path in ids.items() if path in paths)


def _public_settings(settings: Settings) -> Settings:
    """The settings without money and without internal addresses."""
    address = settings.address_for("public")
    reduced = _public(settings, ()) or Settings(name=settings.name)
    return reduced.model_copy(update={"audience": "public", "site": address, "repository": None})
