"""The files of one kind of record: which they are, and what is read of them."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, Self

from pydantic import BaseModel

from handbook.diagnostics.doing import doing
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import FILE_START
from handbook.loading.copied import ill_named, led_away
from handbook.loading.copies import original_of
from handbook.loading.file_read import FileRead, Files
from handbook.loading.kind import Kind
from handbook.loading.kinds import ID, Kinds
from handbook.loading.playbook_file import is_translation, slug
from handbook.loading.records import Record
from handbook.loading.source_file import SourceFile, as_data
from handbook.loading.strays import belongs_to, unread_record
from handbook.loading.walking import Found, walk
from handbook.model.playbook import Translation
from handbook.model.quarter import GoalPeriod
from handbook.model.references import references_in
from handbook.model.values import LANGUAGES

_OF_LANGUAGE = re.compile(rf"(?P<name>[a-z0-9-]+)[_ ](?P<language>{'|'.join(LANGUAGES)})")
"""A translation whose name lacks the point before its language."""
_README = "readme"
"""Tells of a folder, and is no part of it."""
_NO_TEXTS = frozenset(
    {".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".heic", ".mp4"}
    | {".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".pages", ".numbers", ".key", ".pdf", ".zip"}
)
"""Endings of pictures, and of files that only an office program reads."""


@dataclass
class KindFiles:
    """What was read of one kind: path -> file, id -> path, id -> record."""

    sources: dict[str, SourceFile] = field(default_factory=dict[str, SourceFile])
    ids: dict[str, str] = field(default_factory=dict[str, str])
    records: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def of(cls, files: Files, spec: Kind) -> Self:
        """Read all files of a kind."""
        return cls.read(files, files_of(files.root, spec), spec)

    @classmethod
    def read(cls, files: Files, chosen: Iterable[Found], spec: Kind) -> Self:
        """Read some files of a kind; a source file before its translations."""
        found = cls()
        for file in chosen:
            with doing("reading", str(file.path)):
                source = _read(files, file, spec, found)
                found.sources[source.path] = source
        return found


def files_of(root: Path, spec: Kind) -> list[Found]:
    """The files of a kind's folder, in the order of their names; a source file before its translations."""
    everything = walk(root, spec.folder, depth=0 if spec.open_folder else None, as_files=spec.suffixes)
    named = (file for file in everything if file.path.stem.lower() != _README or file.path.suffix in spec.suffixes)
    found = (file for file in named if file.is_folder or spec.only in (None, file.path.name))
    return sorted(found, key=lambda file: (file.path.parent, is_translation(file.path.name), file.path.name))


def _read(files: Files, file: Found, spec: Kind, found: KindFiles) -> SourceFile:
    """Read a file, unless its name or its place says that it is not one of this kind."""
    problem = misplaced(files.root, file, spec)
    if problem and problem.rule != "bad-id":
        return SourceFile(str(file.path), "", problems=[problem], complete=False)
    has_words = spec.open_folder and is_translation(file.path.name)
    read = files.read(str(file.path), spec.name, Translation if has_words else spec.model)
    source = _register(read, file.path, spec, found)
    source.problems[:0] = [_named_as_its_team(problem, source) if spec.nested else problem] if problem else []
    return source


def _named_as_its_team(problem: Problem, source: SourceFile) -> Problem:
    """A file of goals is called as the team that it names: who refers to it by that name misses it."""
    team, path = (as_data(source.raw) or {}).get("team"), PurePosixPath(source.path)
    if not isinstance(team, str) or problem.params["better"]:
        return problem
    better = {**problem.params, "better": f"{team}{path.suffix}"}
    return replace(problem, params=better, topic=f"okr {path.parent.name}/{team}")


def misplaced(root: Path, file: Found, spec: Kind) -> Problem | None:
    """What the name or the place of a file says against its being a record of the kind."""
    path = file.path
    if not file.is_text or file.is_outside or file.is_folder:
        return led_away(root, file) if file.is_text else ill_named(file)
    if len(path.parts) - len(PurePosixPath(spec.folder).parts) != (2 if spec.nested else 1):
        return Problem("misplaced-file", FILE_START, {"path": str(path), "folder": spec.folder})
    return _ill_called(root, path, spec)


def _ill_called(root: Path, path: PurePosixPath, spec: Kind) -> Problem | None:
    """What its name, or that of its folder, says against a file's being a record."""
    is_named_so = path.suffix in spec.suffixes and _has_id(path, spec)
    if not is_named_so and (original := original_of(root, path, spec)):
        return Problem("unread-file", FILE_START, {"path": str(path), "original": original})
    if path.suffix not in spec.suffixes:
        return unread_record(path, spec, suffixes=spec.suffixes, is_text=path.suffix.lower() not in _NO_TEXTS)
    if spec.nested and not GoalPeriod.fits(path.parent.name):
        folder = path.parent.name
        meant = GoalPeriod.meanings(folder)
        facts = {"folder": folder, "nearest": meant[0] if len(meant) == 1 else None, "either": meant}
        return Problem("not-a-quarter", FILE_START, facts, topic=f"folder {path.parent}")
    if is_named_so:
        return None
    of_language = _OF_LANGUAGE.fullmatch(path.stem) if spec.open_folder else None
    better = f"{of_language['name']}.{of_language['language']}{path.suffix}" if of_language else None
    meant = f"{spec.name} {slug(path.stem)}"
    return Problem("bad-id", FILE_START, {"id": path.stem, "field": str(path), "better": better}, topic=meant)


def may_be_record(root: Path, file: Found, spec: Kind) -> bool:
    """Whether a file is read for a record of the kind, or for a translation of one."""
    problem = misplaced(root, file, spec)
    return problem is None or problem.rule == "bad-id"


def alike(record_id: str) -> str:
    """An id as it is compared with others: file systems that know no case, or compose accents, have one of them."""
    return unicodedata.normalize("NFKC", record_id).casefold()


def _has_id(path: PurePosixPath, spec: Kind) -> bool:
    return ID.match(PurePosixPath(spec.id_of(path)).name) is not None


def _register(read: FileRead[BaseModel], path: PurePosixPath, spec: Kind, found: KindFiles) -> SourceFile:
    """Give the record its id, or say which file already has it."""
    record_id = spec.id_of(path)
    if read.model is Translation:
        return _translate(read, path, found.records.get(record_id), found.ids)
    source = read.source
    if source.is_unread:
        return source
    same = alike(record_id)
    if first := found.ids.get(same):
        source.problems.append(Problem("same-id", FILE_START, {"id": record_id, "first": first}))
        return source
    source, model = read.record
    found.ids[same] = source.path
    if model and _has_id(path, spec):
        found.records[record_id] = Record(spec.name, record_id, model, source)
    elif model:
        source.is_partial, source.lost = True, (*source.lost, *references_in(model))
    return source


def tell_strangers(found: KindFiles, spec: Kind, kinds: Kinds) -> None:
    """Files that hold a record of another kind: one problem, for all that this kind finds wrong with them."""
    for record_id, path in found.ids.items():
        source = found.sources[path]
        if other := belongs_to(source, spec, kinds):
            source.problems = [unread_record(PurePosixPath(path), other)]
            found.records.pop(record_id, None)


def _translate(
    read: FileRead[BaseModel], path: PurePosixPath, record: Record[Any] | None, known: dict[str, str]
) -> SourceFile:
    name, language, *_ = path.name.split(".")
    if name not in known:
        source, lacks = read.source, Problem("translation-without-source", FILE_START, {"id": name})
        source.problems.append(replace(lacks, topic=f"playbook {name}", leads=False))
        return source
    source, words = read.record
    if record and words:
        record.translations[language] = words  # pyright: ignore[reportIndexIssue]
    return source
