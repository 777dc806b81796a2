"""`init`: the files of a whole new handbook, and those for the place where it is kept and edited."""

import datetime
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from handbook.loading.folder import load_handbook
from handbook.loading.kinds import installed_kinds
from handbook.loading.schemas import file_schemas
from handbook.model.values import Language
from handbook.pipeline.files.example import example
from handbook.pipeline.files.starting import with_modeline
from handbook.starters.site_files import TEMPLATE, site_files, template_text


@dataclass(frozen=True)
class Outline:
    """What a new handbook is to be: its name, its language, whose kit it has, and whether it has the example."""

    name: str
    language: Language
    kit: str | None
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
    if outline.kit:
        files |= kit_files(outline.kit, outline.language)
    return dict(sorted(files.items()))


def _place_example(root: Path, language: Language, today: datetime.date) -> None:
    _place(root, TEMPLATE, template_text(language))
    for wish in example(load_handbook(root).settings, language, today):
        starter = with_modeline(root, wish.kind, wish.starter(load_handbook(root)))
        _place(root, starter.path, starter.text)


def _place(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text.encode())


KITS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "github": (
            ("github/workflow.yml", ".github/workflows/handbook.yml"),
            ("github/{language}/pull_request_template.md", ".github/pull_request_template.md"),
            ("github/{language}/mistake.yml", ".github/ISSUE_TEMPLATE/mistake.yml"),
            ("github/{language}/playbook.yml", ".github/ISSUE_TEMPLATE/playbook.yml"),
            ("github/{language}/campaign.yml", ".github/ISSUE_TEMPLATE/campaign.yml"),
        ),
        "gitlab": (
            ("gitlab/pipeline.yml", ".gitlab-ci.yml"),
            ("gitlab/{language}/merge_request.md", ".gitlab/merge_request_templates/Default.md"),
            ("gitlab/{language}/mistake.md", ".gitlab/issue_templates/mistake.md"),
            ("gitlab/{language}/playbook.md", ".gitlab/issue_templates/playbook.md"),
            ("gitlab/{language}/campaign.md", ".gitlab/issue_templates/campaign.md"),
        ),
        "pre-commit": (("pre-commit/config.yml", ".pre-commit-config.yaml"),),
        "vscode": (
            ("vscode/settings.json", ".vscode/settings.json"),
            ("vscode/extensions.json", ".vscode/extensions.json"),
        ),
    }
)
"""Kit -> its files: each with its path in the package, below `kits/`, and its path in the user's repository."""


def kit_files(kit: str, language: Language) -> Mapping[str, bytes]:
    """Path in the user's repository -> the file, in the language of those who edit."""
    folder = files("handbook") / "kits"
    return {target: (folder / source.format(language=language)).read_bytes() for source, target in KITS[kit]}
