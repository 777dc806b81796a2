"""Our own rules: found in the folders of their families, so that a rule is one file and no list names it.

A rule that looks for something is a module: its docstring is its page. One that only words what the reader noticed is a
Markdown file: its declaration is the front matter, its page the text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, cast

from handbook.diagnostics.finding import Rule
from handbook.loading.kinds import kind_folders, rule_families
from handbook.locales.catalogues import packaged_yaml
from handbook.rules import files


@dataclass(frozen=True)
class RuleFile:
    """A rule as its file says it: the declaration, the page, and for a module what it looks for."""

    rule: Rule
    page: str
    module: ModuleType | None = None


def rule_files() -> Iterator[RuleFile]:
    """Every rule of ours, family by family in the order of the codes."""
    found = (file for folder in _folders() for file in (*_modules_in(folder), *map(read_rule, _texts_in(folder))))
    families = [*rule_families()]
    return iter(sorted(found, key=lambda file: (_place(file.rule.code[:3], families), file.rule.code)))


def _place(family: str, families: Sequence[str]) -> int:
    """A family that no kind declares comes last."""
    return families.index(family) if family in families else len(families)


def _folders() -> Iterator[ModuleType]:
    """The folders of our rules: those of files as such, and those of each kind."""
    yield files
    packages = (f"{folder}.rules" for folder in kind_folders())
    yield from (import_module(package) for package in packages if find_spec(package))


def module_rule(module: ModuleType) -> RuleFile:
    """The rule that a module declares, ours or an extension's."""
    return RuleFile(module.RULE, cast("str", module.__doc__), module)


def read_rule(path: Path) -> RuleFile:
    """The rule of a Markdown file: `Rule` as front matter, then the page."""
    _, front, page = path.read_text("utf-8").split("---\n", 2)
    return RuleFile(Rule(**cast("dict[str, Any]", packaged_yaml(front))), page)


def _modules_in(family: ModuleType) -> Iterator[RuleFile]:
    for found in iter_modules(family.__path__):
        yield module_rule(import_module(f"{family.__name__}.{found.name}"))


def _texts_in(family: ModuleType) -> Iterator[Path]:
    for folder in family.__path__:
        yield from sorted(Path(folder).glob("*.md"))
