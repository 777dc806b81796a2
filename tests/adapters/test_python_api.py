"""The public interface: each name once, documented, true to its types, and with examples that run."""

import ast
import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from smallest import write_handbook

import handbook

PAGE = (Path(__file__).parents[2] / "docs/development/python-api.md").read_text("utf-8")
SOURCE = Path(handbook.__file__)


def test_every_public_name_has_its_heading_once() -> None:
    assert sorted(re.findall(r"^### `(\w+)`$", PAGE, re.MULTILINE)) == sorted(handbook.__all__)


@pytest.mark.parametrize("name", [name for name in handbook.__all__ if not name.endswith("Ref")])
def test_what_has_a_docstring_says_what_it_is_for(name: str) -> None:
    found = getattr(handbook, name)
    assert not isinstance(found, type) or found.__doc__


def test_type_checkers_are_told_the_same_names_from_the_same_places() -> None:
    block = next(node for node in ast.parse(SOURCE.read_text("utf-8")).body if isinstance(node, ast.If))
    told = {
        f"{node.module}:{alias.name}" for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    found = {name: getattr(handbook, name) for name in handbook.__all__}
    assert told == set(handbook._HOMES.values())  # noqa: SLF001 -- what the test is about
    assert len(found) == len(told)


def test_the_examples_of_the_page_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_handbook(tmp_path)
    monkeypatch.chdir(tmp_path)
    examples = "\n".join(re.findall(r"```pycon\n(.*?)```", PAGE, re.DOTALL))
    test = doctest.DocTestParser().get_doctest(examples, {}, "python-api.md", None, 0)
    told: list[str] = []
    result = doctest.DocTestRunner().run(test, out=told.append)
    assert (result.failed, told) == (0, [])
    assert result.attempted == 7


def test_importing_the_package_reads_nothing_else() -> None:
    script = "import sys, handbook; print([name for name in sys.modules if name.startswith('handbook.')])"
    environment = {**os.environ, "PYTHONWARNINGS": "error"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "[]"


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'handbook' has no attribute 'laod'"):
        _ = handbook.laod  # type: ignore[attr-defined]
