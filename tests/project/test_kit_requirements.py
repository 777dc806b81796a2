"""What the jobs of a handbook install: what this project is tested with, each with its hashes, from no named index."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]


def locked(path: str) -> dict[str, list[str]]:
    """Requirement -> its hashes."""
    entries = (ROOT / path).read_text("utf-8").replace("\\\n", " ").splitlines()
    return {entry.split(" --hash")[0].strip(): re.findall(r"--hash=(\S+)", entry) for entry in entries}


def test_it_is_what_this_project_runs_with_but_for_its_own_building() -> None:
    built_with = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]["build"]
    names = {Requirement(each).name for each in built_with}
    assert locked("plugins/handbook/kits/requirements.txt") == {
        each: hashes for each, hashes in locked("requirements/run.lock").items() if Requirement(each).name not in names
    }


def test_each_has_hashes_and_no_line_names_an_index() -> None:
    found = locked("plugins/handbook/kits/requirements.txt")
    assert [each for each, hashes in found.items() if not hashes] == []
    assert not re.search("://|--index|--find", (ROOT / "plugins/handbook/kits/requirements.txt").read_text("utf-8"))
