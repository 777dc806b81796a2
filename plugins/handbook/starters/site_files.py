"""The files of a new handbook that are no records: settings, MkDocs, the first page. They lie beside this module."""

from collections.abc import Mapping
from importlib.resources import files
from string import Template
from typing import Final

from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.schemas import SETTINGS
from handbook.model.values import Language
from handbook.starters.modeline import modeline
from handbook.starters.yaml_text import scalar

IGNORED: Final = ".gitignore"
"""Left as it is where there is one: a handbook works without ours."""
TEMPLATE: Final = "playbooks/templates/brief.md"
_PAGES: Final[Mapping[str, str]] = {
    SETTINGS_FILE: "{language}/handbook.yml",
    "mkdocs.yml": "{language}/mkdocs.yml",
    "docs/start.md": "{language}/start.md",
    IGNORED: "gitignore",
}
"""Path in the handbook -> file in the folder `pages`."""


def site_files(name: str, language: Language) -> Mapping[str, str]:
    """Path -> text of what every handbook has; `name` is what it is called."""
    texts = {path: _page(source, language).safe_substitute(name=scalar(name)) for path, source in _PAGES.items()}
    return {**texts, SETTINGS_FILE: f"{modeline(SETTINGS_FILE, SETTINGS)}\n{texts[SETTINGS_FILE]}"}


def template_text(language: Language) -> str:
    """The file that the playbook of the example links."""
    return _page("{language}/brief.md", language).template


def _page(source: str, language: Language) -> Template:
    return Template((files("handbook.starters") / "pages" / source.format(language=language)).read_text("utf-8"))
