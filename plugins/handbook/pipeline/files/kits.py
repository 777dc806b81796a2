"""The files for the place where a handbook is kept and edited: code host, editor, hooks."""

import re
from collections.abc import Mapping
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple
from urllib.parse import quote

from handbook.loading.git import find_repository
from handbook.locales import wording
from handbook.model.values import Language
from handbook.pipeline.files.origin import PACKAGE, Origin, origin

_INSTALLED: Final = (
    ("requirements.txt", "%prefix%requirements.txt"),
    ("requirements-handbook.txt", "%prefix%requirements-handbook.txt"),
)
"""What the jobs of every code host install."""
KITS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "github": (
            ("github/workflow.yml", ".github/workflows/handbook.yml"),
            ("github/dependabot.yml", ".github/dependabot.yml"),
            ("github/{language}/pull_request_template.md", ".github/pull_request_template.md"),
            ("github/{language}/mistake.yml", ".github/ISSUE_TEMPLATE/mistake.yml"),
            ("github/{language}/playbook.yml", ".github/ISSUE_TEMPLATE/playbook.yml"),
            ("github/{language}/campaign.yml", ".github/ISSUE_TEMPLATE/campaign.yml"),
            *_INSTALLED,
        ),
        "gitlab": (
            ("gitlab/pipeline.yml", ".gitlab-ci.yml"),
            ("gitlab/{language}/merge_request.md", ".gitlab/merge_request_templates/Default.md"),
            ("gitlab/{language}/mistake.md", ".gitlab/issue_templates/mistake.md"),
            ("gitlab/{language}/playbook.md", ".gitlab/issue_templates/playbook.md"),
            ("gitlab/{language}/campaign.md", ".gitlab/issue_templates/campaign.md"),
            *_INSTALLED,
        ),
        "pre-commit": (("pre-commit/config.yml", ".pre-commit-config.yaml"),),
        "vscode": (
            ("vscode/settings.json", ".vscode/settings.json"),
            ("vscode/extensions.json", ".vscode/extensions.json"),
        ),
    }
)
"""Kit -> its files: each with its path in the package, below `kits/`, and its path in the user's repository."""
CODE_HOSTS: Final = ("github", "gitlab")
"""The kits that `init` writes; the first file of each tells that it is there."""
_FIT: Final = re.compile(r"(?:[\w.][\w. -]*/)*")
"""Folders whose names mean nothing to YAML in quotes, to a shell in quotes, or to a code host."""
_TOKEN: Final = re.compile(r"%([a-z-]+)%")


class Place(NamedTuple):
    """Where a handbook is: below the top of its repository, in the folder `prefix` (`team/`, or empty)."""

    top: Path
    prefix: str

    @property
    def is_fit(self) -> bool:
        """Whether the files of a kit can name the folder."""
        return _FIT.fullmatch(self.prefix) is not None


def place_of(root: Path) -> Place:
    """Where a handbook is, or will be; outside of a repository it is at the top."""
    repository = find_repository(root)
    return Place(repository.top, repository.prefix) if repository else Place(root.resolve(), "")


def kit_files(kit: str, language: Language, prefix: str = "", source: Origin | None = None) -> Mapping[str, bytes]:
    """Path below the top of the user's repository -> the file, in the language of those who edit.

    The wheel that the program came from is one of them, if it came from one.
    """
    source = source or origin()
    address = {"address": quote(prefix)}
    said = address | {"folder": prefix.rstrip("/") or ".", "prefix": prefix, "directory": f"/{prefix.rstrip('/')}"}
    said |= {"package": source.line, "version": version(PACKAGE)}
    found = {_filled(target, language, said): _file(path, language, said) for path, target in KITS[kit]}
    if source.wheel and kit in CODE_HOSTS:
        found[f"{prefix}{source.wheel.name}"] = source.wheel.read_bytes()
    return found


def _file(path: str, language: Language, said: Mapping[str, str]) -> bytes:
    text = (files("handbook") / "kits" / path.format(language=language)).read_text("utf-8")
    return _filled(text, language, said).encode()


def _filled(text: str, language: Language, said: Mapping[str, str]) -> str:
    """A text of a kit with what differs between handbooks; sentences come from the words of its language."""
    words = wording(language)
    return _TOKEN.sub(lambda token: said[token[1]] if token[1] in said else words(f"kit.{token[1]}"), text)
