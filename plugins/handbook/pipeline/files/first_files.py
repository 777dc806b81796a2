"""`init`: the files of a whole new handbook."""

import datetime
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from handbook.loading.folder import load_handbook
from handbook.loading.kinds import installed_kinds
from handbook.loading.schemas import file_schemas
from handbook.model.values import Language
from handbook.pipeline.files.example import example
from handbook.pipeline.files.starting import with_modeline
from handbook.starters.site_files import TEMPLATE, site_files, template_text


@dataclass(frozen=True)
class Outline:
    """What a new handbook is to be: its name, its language, and whether it has the example."""

    name: str
    language: Language
    has_example: bool


def first_files(outline: Outline, today: datetime.date) -> Mapping[str, bytes]:
    """Path -> file, in the order of the paths; nothing is wrong with it today or soon.

    It is made in a folder of its own, since each file is begun with what those before it hold.
    """
    with tempfile.TemporaryDirectory(prefix="handbook-") as folder:
        root = Path(folder)
        for found in file_schemas(installed_kinds()):
            _place(root, found.path, found.text)
        for path, text in site_files(outline.name, outline.language).items():
            _place(root, path, text)
        if outline.has_example:
            _place_example(root, outline.language, today)
        files = {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}
    return dict(sorted(files.items()))


def _place_example(root: Path, language: Language, today: datetime.date) -> None:
    _place(root, TEMPLATE, template_text(language))
    for wish in example(load_handbook(root).settings, language, today):
        starter = with_modeline(root, wish.kind, wish.starter(load_handbook(root)))
        _place(root, starter.path, starter.text)


def _place(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text.encode())
