"""Folders and files that look as if they held content, and are not read: their names are nearly right."""

import os
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Final

from handbook.diagnostics.names import Names
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import FILE_START
from handbook.diagnostics.words import nearest
from handbook.loading.decoding import text_lines
from handbook.loading.kind import Kind
from handbook.loading.kinds import ID, Kinds
from handbook.loading.limited import read_limited, unreadable
from handbook.loading.markdown_outline import STEPS_BLOCK
from handbook.loading.playbook_file import slug
from handbook.loading.reading import unread
from handbook.loading.source_file import SourceFile, as_data
from handbook.loading.walking import leads_away, printable, walk

_DATA = (".yml", ".yaml")
_CONTENT = (*_DATA, ".md")
_PARENTS = ("company", "registers")
_DOCS = "docs"
_TOP_KEY = re.compile(r"([a-z_]+):(?:\s|$)")
_MOST_LINES: Final = 100
"""Lines of a file in which its keys are looked for."""
_MOST_FILES: Final = 5
"""Files of a folder that are looked at to find out what it holds."""
_LEAST_FIELDS: Final = 2
"""How many fields a file has, and a kind requires, that it is taken for one of that kind."""


def strays(root: Path, kinds: Kinds) -> Iterator[SourceFile]:
    """The first file of each such folder, and each such file, unread, with the problem; in the order of the folders.

    Beside the content folders only names that are nearly theirs count, for a repository has folders of its own; inside
    `company/` every other folder does.
    """
    content = [PurePosixPath(spec.folder) for spec in kinds]
    tops = Names({folder.parts[0] for folder in content})
    missing = Kinds(tuple(kind for kind in kinds if not kind.only and not (root / kind.folder).is_dir()))
    for name in _folders(root):
        moved = None if name in tops else _moved(root, name, missing, _LEAST_FIELDS)
        if name not in tops and (close := moved.folder if moved else tops.nearest(name)):
            yield from _stray(root, name, close, moved)
    for parent in _PARENTS:
        inside = Names([folder.name for folder in content if folder.parent.name == parent])
        for name in _folders(root / parent):
            if name not in inside:
                moved, near = _moved(root, f"{parent}/{name}", missing, 1), inside.nearest(name)
                close = moved.folder if moved else f"{parent}/{near}" if near else None
                yield from _stray(root, f"{parent}/{name}", close, moved, parent, inside)
    for spec in kinds:
        if spec.only:
            yield from _misspelt(root, spec.folder, spec.only)
    yield from _notes(root)
    yield from _misplaced(root, "", kinds, _LEAST_FIELDS)
    yield from _misplaced(root, _DOCS, kinds, _LEAST_FIELDS, depth=None)
    yield from _too_deep(root, kinds["playbook"])
    of_registers = Kinds(tuple(kind for kind in kinds if kind.folder.startswith("registers/")))
    yield from _misplaced(root, "registers", of_registers, 1)
    holding = {kind.folder for kind in kinds if not kind.only}
    for parent in (one for one in _PARENTS if one not in holding):
        yield from _misplaced(root, parent, kinds, 1)
    for name in dict.fromkeys(str(folder) for folder in content):
        yield from _no_folder(root, name)


def unread_record(path: PurePosixPath, kind: Kind, **facts: object) -> Problem:
    """What is said of a file that would be a record of a kind, were it called or placed as those are."""
    stem = path.name.partition(".")[0]
    record = stem if ID.match(stem) else slug(stem)
    meant = f"{record}{path.suffix if path.suffix in kind.suffixes else kind.suffixes[0]}"
    home = str(path.parent) if kind.nested and str(path.parent.parent) == kind.folder else kind.folder
    told = {"path": str(path), "noun": kind.noun, "id": record, "home": home, "meant": meant, **facts}
    return Problem("unread-file", FILE_START, told)


def _misplaced(root: Path, folder: str, kinds: Kinds, least: int, depth: int | None = 0) -> Iterator[SourceFile]:
    """Files of a folder that only holds others, or of the top, that say what records of one kind say.

    `least` is how many fields a kind must require that a file is taken for one of it.
    """
    if leads_away(root, root.parent):
        return
    own = {f"{kind.folder}/{kind.only}" for kind in kinds if kind.only}
    suffixes = _DATA if folder else _CONTENT
    for file in walk(root, folder, depth=depth):
        path = file.path
        is_open = path.suffix in suffixes and file.is_text and not (root / path).is_symlink()
        if is_open and str(path) not in own and (kind := _kind_of(root / path, kinds, least)):
            yield SourceFile(str(path), "", problems=[unread_record(path, kind)], complete=False)


def _too_deep(root: Path, playbook: Kind) -> Iterator[SourceFile]:
    """Playbooks in a folder of their own, where templates lie."""
    for file in walk(root, playbook.folder):
        path = file.path
        is_below = len(path.parts) > len((playbook.folder, path.name)) and path.suffix == ".md"
        if is_below and file.is_text and not file.is_outside and not file.is_folder and _is_playbook(root / path):
            yield SourceFile(str(path), "", problems=[unread_record(path, playbook)], complete=False)


def _is_playbook(file: Path) -> bool:
    """Whether a text has keys and a retroplan; without keys it may be about playbooks."""
    return _has_retroplan(_lines_of(file))


def _has_retroplan(lines: Sequence[str]) -> bool:
    return lines[:1] == ["---"] and f"```{STEPS_BLOCK}" in lines


def _lines_of(file: Path) -> Sequence[str]:
    """The lines of a file, none where it cannot be read."""
    data = read_limited(file)
    return [] if isinstance(data, Problem) else text_lines(data)


def _kind_of(file: Path, kinds: Kinds, least: int) -> Kind | None:
    """The kind of which a file has all that is required, and nothing else; with a retroplan, that of playbooks."""
    lines = _lines_of(file)
    if _has_retroplan(lines):
        return kinds.get("playbook")
    keys = {found[1] for line in lines[:_MOST_LINES] if (found := _TOP_KEY.match(line))}
    fitting = (kind for kind in kinds if file.suffix in kind.suffixes and not kind.only and _fits(keys, kind, least))
    return next(fitting, None)


def belongs_to(source: SourceFile, kind: Kind, kinds: Kinds) -> Kind | None:
    """The only other kind that has all keys of a record, of which its own kind does not know several."""
    keys = {*(as_data(source.raw) or {})}
    unknown = [problem for problem in source.problems if problem.rule == "unknown-key"]
    if len(unknown) < _LEAST_FIELDS:
        return None
    others = (
        other for other in kinds if other.name != kind.name and other.suffixes == kind.suffixes and not other.only
    )
    fitting = [other for other in others if _fits(keys, other, 1)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(keys: set[str], kind: Kind, least: int) -> bool:
    fields = kind.model.model_fields
    required = {name for name, field in fields.items() if field.is_required()}
    return len(required) >= least and len(keys) >= _LEAST_FIELDS and required <= keys <= {*fields}


def _no_folder(root: Path, folder: str) -> Iterator[SourceFile]:
    """What stands where a folder with content should, and is none, or is closed."""
    try:
        os.scandir(root / folder).close()
    except FileNotFoundError:
        return
    except OSError as error:
        is_below_another = any((root / parent).is_file() for parent in PurePosixPath(folder).parents)
        if not is_below_another:
            yield unread(folder, unreadable(error))


def _misspelt(root: Path, folder: str, only: str) -> Iterator[SourceFile]:
    """Files of a folder that are nearly called like the one that is read there."""
    for file in walk(root, folder, depth=0):
        name = file.path.name
        if name != only and file.path.suffix in _DATA and nearest(name, [only]):
            problem = Problem("unread-file", FILE_START, {"path": str(file.path), "only": only})
            yield SourceFile(str(file.path), "", problems=[problem], complete=False)


def _notes(root: Path) -> Iterator[SourceFile]:
    """Texts in a folder that only holds others: nobody finds them again."""
    for folder in _PARENTS:
        for file in walk(root, folder, depth=0):
            if file.path.suffix == ".md" and file.path.stem.upper() != "README":
                problem = Problem("unread-file", FILE_START, {"path": str(file.path), "folder": folder})
                yield SourceFile(str(file.path), "", problems=[problem], complete=False)


def _folders(folder: Path) -> list[str]:
    """The names of the folders inside, hidden ones and links passed over; none where it is closed, or leads away."""
    if leads_away(folder, folder.parent):
        return []
    try:
        found = [path for path in folder.iterdir() if path.is_dir() and not path.is_symlink()]
    except OSError:
        return []
    return sorted(path.name for path in found if not path.name.startswith("."))


def _moved(root: Path, folder: str, missing: Kinds, least: int) -> Kind | None:
    """The kind without a folder of which the first file below this one says what is required."""
    if not missing.in_order:
        return None
    files = (file.path for file in walk(root, folder, depth=1) if file.path.suffix in _CONTENT and file.is_text)
    return next((kind for file in islice(files, _MOST_FILES) if (kind := _kind_of(root / file, missing, least))), None)


def _stray(  # noqa: PLR0913 -- a folder, and what may stand in its place
    root: Path, folder: str, close: str | None, kind: Kind | None, parent: str = "", choices: Collection[str] = ()
) -> Iterator[SourceFile]:
    files = [file.path for file in walk(root, folder, depth=1 if kind else 0) if file.path.suffix in _CONTENT]
    if files:
        allowed = [f"{parent}/{name}" for name in choices]
        facts = {"folder": printable(folder), "nearest": close, "choices": allowed, "holds": kind and kind.name}
        problem = Problem("unknown-folder", FILE_START, facts)
        first = min(files, key=lambda path: (len(path.parts), path))
        yield SourceFile(printable(str(first)), "", problems=[problem], complete=False)
