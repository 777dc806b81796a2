"""File names that are not UTF-8, in every folder: no command ends, none says more than one finding a file."""

import json
import os
from pathlib import Path

import pytest
from repository import commit
from running import handbook
from sites import build, pages, write_site
from smallest import HANDBOOK

from handbook.diagnostics.outputs import OUTPUTS

DAY = ("--today", "2026-11-23")
NAMES = (
    *(b"campaigns/caf\xe9.yml", b"company/people/\xff.yml", b"company/roles/\xe9t\xe9.md", b"okrs/2027-q1/\xe9.yml"),
    *(b"okrs/\xe9/marketing.yml", b"playbooks/\xe9.md", b"playbooks/webinar.\xe9.md", b"playbooks/templates/\xe9.md"),
    *(b"playbooks/\xe9/plan.png", b"docs/caf\xe9.md", b"docs/\xe9/photo.png", b"company/strat\xe9gy.yml"),
)
SHOWN = sorted(name.decode("utf-8", "backslashreplace") for name in NAMES)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "handbook"
    write_site(folder)
    commit(folder)
    for name in NAMES:
        file = folder / os.fsdecode(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(HANDBOOK["campaigns/spring.yml"], encoding="utf-8")
    return folder


@pytest.mark.parametrize("output", OUTPUTS)
def test_each_is_told_once_in_every_format(root: Path, output: str) -> None:
    run = handbook(root, "check", *DAY, "--output-format", output)
    assert (run.code, run.err) == (1, "")
    shown = run.out.replace("%5C", "\\").replace("\\\\", "\\")  # SARIF has addresses, and JSON doubles it
    assert [name for name in SHOWN if name not in shown] == []


def test_they_are_the_only_findings(root: Path) -> None:
    findings = json.loads(handbook(root, "check", *DAY, "--output-format", "json").out)["findings"]
    told = {finding["path"]: finding["name"] for finding in findings}
    expected = dict.fromkeys(SHOWN, "name-not-utf8")
    assert (len(findings), told) == (len(SHOWN), {**expected, "company/strat\\xe9gy.yml": "unread-file"})


def test_one_of_them_can_be_checked_by_its_name(root: Path) -> None:
    run = handbook(root, "check", *DAY, os.fsdecode(NAMES[0]), "--output-format", "concise")
    assert (run.code, run.out.count("\n")) == (1, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--fix", *DAY),
        ("check", "--diff", *DAY),
        ("plan", "spring"),
        ("diff", "HEAD", *DAY),
        ("export", "--all", "--to", "csv"),
        ("export", "--all", "--to", "codeowners"),
        ("stage", "../staged"),
        ("build",),
    ],
)
def test_every_command_goes_on(root: Path, arguments: tuple[str, ...]) -> None:
    run = handbook(root, *arguments)
    assert run.code == (1 if arguments[0] == "check" else 0), run.err
    assert "Traceback" not in run.err


def test_mkdocs_builds_the_site_without_them(root: Path) -> None:
    run = build(root)
    assert run.code == 0, run.err
    assert "about/index.html" in pages(root / "site")
    assert not [path for path in pages(root / "site") if "caf" in path]


def test_a_handbook_in_a_folder_of_such_a_name(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"\xe9quipe")
    write_site(folder)
    for arguments in (("check", *DAY), ("stage", "../staged"), ("build",)):
        run = handbook(folder, *arguments)
        assert run.code == 0, run.err
