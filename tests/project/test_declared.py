"""What the product takes from other packages is declared: imports, and what is named in strings."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points, packages_distributions
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).parents[2]
CODE = PROJECT / "plugins/handbook"
NAMED_IN_SITES = ("markdown.extensions", "mkdocs.plugins", "mkdocs.themes")
"""The entry points by which a `mkdocs.yml` calls what others have made."""
NEEDED_BY = {"zoneinfo": "tzdata"}
"""Module of the standard library -> the distribution that it needs on Windows, which has no time zones of its own."""
DOTTED = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)+")


def plain(distribution: str) -> str:
    """The name of a distribution in the one spelling by which names are compared."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def declared(requirements: Iterable[str]) -> set[str]:
    return {plain(re.split(r"[^\w.-]", requirement)[0]) for requirement in requirements}


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def strings(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@cache
def owners() -> Mapping[str, list[str]]:
    """Top-level module -> the distributions that hold it."""
    return packages_distributions()


def distributions(names: Iterable[str]) -> set[str]:
    """The installed distributions that hold these modules, but for ourselves."""
    tops = {name.partition(".")[0] for name in names}
    needed = {NEEDED_BY[top] for top in tops & NEEDED_BY.keys()}
    return needed | {plain(owner) for top in tops for owner in owners().get(top, [])} - {"mkdocs-handbook"}


def taken(code: str) -> set[str]:
    """The distributions that a module imports, or names as `package.module` in a string."""
    tree = ast.parse(code)
    return distributions([*imported(tree), *filter(DOTTED.fullmatch, strings(tree))])


def scalars(value: object) -> Iterator[str]:
    """Every key and value that is a text."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for part in pair for text in scalars(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in scalars(part))


def called(site: str) -> set[str]:
    """The distributions whose theme, plugins and Markdown extensions a `mkdocs.yml` calls."""
    config = yaml.safe_load(site)
    names = set(scalars([config["theme"]["name"], config["plugins"], config["markdown_extensions"]]))
    themed = {f"{config['theme']['name']}/{name}" for name in names}
    points = [point for group in NAMED_IN_SITES for point in entry_points(group=group)]
    makers = {plain(point.dist.name) for point in points if point.dist and point.name in names | themed}
    return makers - {"mkdocs-handbook"} | distributions(filter(DOTTED.fullmatch, names))


@pytest.fixture(scope="module")
def project() -> dict[str, object]:
    return tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]


def test_everything_taken_from_others_is_declared_and_nothing_else(project: dict[str, object]) -> None:
    optional = set[str]().union(*(declared(wanted) for wanted in project["optional-dependencies"].values()))
    found = set[str]().union(*(taken(file.read_text("utf-8")) for file in CODE.rglob("*.py")))
    sites = set[str]().union(*(called(file.read_text("utf-8")) for file in CODE.glob("starters/pages/*/mkdocs.yml")))
    assert (found | sites) - optional == declared(project["dependencies"])


@pytest.mark.parametrize(
    ("code", "distribution"),
    [
        ("from markupsafe import Markup", {"markupsafe"}),
        ("def late():\n    import yaml.nodes", {"pyyaml"}),
        ("EXTENSIONS = ('pymdownx.details', 'admonition')", {"pymdown-extensions"}),
        ("import zoneinfo", {"tzdata"}),
        ("import os\nfrom . import neighbour\nfrom handbook.model import values\nX = 'e.g.'", set()),
    ],
)
def test_what_counts_as_taken(code: str, distribution: set[str]) -> None:
    assert taken(code) == distribution


def test_what_an_extra_brings_is_imported_in_one_module_that_is_loaded_only_when_it_is_asked_for(
    project: dict[str, object],
) -> None:
    extras = set[str]().union(*(declared(wanted) for wanted in project["optional-dependencies"].values()))
    modules = [file.relative_to(CODE) for file in CODE.rglob("*.py") if taken(file.read_text("utf-8")) & extras]
    assert modules == [Path("adapters/printing.py")]
    loading = "import sys; import handbook.adapters.commands.export; print('handbook.adapters.printing' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", loading], capture_output=True, text=True, check=True).stdout == "False\n"
    )
