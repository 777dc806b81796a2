"""`handbook init`: a handbook that checks, builds and serves on the day it is made."""

import datetime
import os
import pty
import subprocess
from pathlib import Path

import pytest
from repository import git
from running import COMMAND, Run, handbook

from handbook.model.values import LANGUAGES, Language
from handbook.pipeline.checks.checking import check
from handbook.pipeline.files.first_files import Outline, first_files

NEXT = """\
1. Look at it: handbook -C acme serve
2. Make it yours: edit the files, or begin new ones with 'handbook -C acme new'
3. Before you share a change: handbook -C acme check
"""
EXAMPLE = [
    "campaigns/2027-02-breakfast.yml",
    "company/people/camille-roy.yml",
    "company/people/tom-leroy.yml",
    "company/roles/event-manager.md",
    "company/roles/head-of-marketing.md",
    "company/teams/company.yml",
    "company/teams/marketing.yml",
    "company/tools/registrations.yml",
    "docs/start.md",
    "handbook.yml",
    "mkdocs.yml",
    "okrs/2026-q4/company.yml",
    "okrs/2026-q4/marketing.yml",
    "okrs/2027-q1/company.yml",
    "okrs/2027-q1/marketing.yml",
    "playbooks/breakfast.md",
    "playbooks/templates/brief.md",
]


def names(root: Path) -> list[str]:
    return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())


def write(root: Path, day: datetime.date, language: Language, *, has_example: bool = True) -> None:
    for path, data in first_files(Outline("Acme", language, has_example), day).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


@pytest.mark.parametrize(
    ("options", "kit"),
    [
        (("--ci", "github"), ".github/workflows/handbook.yml"),
        (("--lang", "fr", "--ci", "gitlab"), ".gitlab-ci.yml"),
        (("--empty",), ""),
        (("--lang", "fr", "--empty"), ""),
    ],
)
def test_it_checks_and_builds_at_once(tmp_path: Path, options: tuple[str, ...], kit: str) -> None:
    made = handbook(tmp_path, "init", "acme", *options)
    root = tmp_path / "acme"
    assert made.code == 0
    assert sorted(made.out.split()) == names(root)
    assert (root / kit).exists()
    assert (root / "playbooks").exists() == ("--empty" not in options)
    checked = handbook(root, "check", "--strict", "--lang", "en")
    assert (checked.code, checked.out.split(" in ")[0]) == (0, "no findings")
    built = handbook(root, "build", "--strict")
    assert (built.code, "WARNING" in built.err) == (0, False)
    assert (root / "site/index.html").is_file()


def test_what_it_holds(tmp_path: Path) -> None:
    write(tmp_path, datetime.date(2026, 11, 25), "en")
    assert [name for name in names(tmp_path) if not name.startswith(("schemas/", "."))] == EXAMPLE
    campaign = (tmp_path / EXAMPLE[0]).read_text("utf-8")
    assert "date: 2027-02-11  # day D\nstatus: active" in campaign  # eleven weeks later is Wed 10 Feb
    assert (
        'current: 28, unit: "%"' in (tmp_path / "okrs/2026-q4/company.yml").read_text()
    )  # 20 + 15 x 55/92 = 28.97, whole


def test_in_a_folder_of_a_repository_the_files_for_ci_are_those_of_the_repository(tmp_path: Path) -> None:
    """A code host reads them at the top only; what they do is done in the handbook's folder."""
    git(tmp_path, "init", "-q")
    made = handbook(tmp_path, "init", "our team/acme", "--empty", "--ci", "github")
    assert (made.code, (tmp_path / ".github/dependabot.yml").is_file()) == (0, True)
    assert sorted(str(Path(os.path.normpath(tmp_path / "our team/acme" / path))) for path in made.out.splitlines()) == [
        str(tmp_path / name) for name in names(tmp_path) if not name.startswith(".git/")
    ]
    assert {line for line in made.out.splitlines() if "require" in line} == {
        "requirements.txt",
        "requirements-handbook.txt",
    }
    workflow = (tmp_path / ".github/workflows/handbook.yml").read_text()
    assert 'working-directory: "our team/acme"' in workflow
    assert 'path: "our team/acme/site"' in workflow
    assert 'directory: "/our team/acme"' in (tmp_path / ".github/dependabot.yml").read_text()


def test_a_folder_that_a_code_host_would_obey_gets_no_files_for_ci(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    name = "a ${{ x }}"
    told = "handbook: a ${{ x }}/ cannot be written into files for CI: use letters, digits, spaces, '.', '-' and '_'\n"
    assert handbook(tmp_path, "init", name, "--ci", "gitlab") == Run(2, "", told)
    assert [found for found in names(tmp_path) if not found.startswith(".git/")] == []
    assert handbook(tmp_path, "-q", "init", name).code == 0


DAYS = [datetime.date(2026, 12, day) for day in (1, 18, 24, 28, 31)] + [
    datetime.date(2028, 2, 29),
    datetime.date(2027, 10, 8),
    datetime.date(2028, 10, 5),
]
"""The turn of a quarter, a leap day, and days eleven weeks before Christmas and Easter."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_nothing_is_wrong_with_it_next_week_either(tmp_path: Path, day: datetime.date, language: Language) -> None:
    write(tmp_path, day, language)
    for days in (0, 1, 7, 10):
        assert check(tmp_path, day + datetime.timedelta(days=days)).report.findings == ()


def test_what_is_there_stays(tmp_path: Path) -> None:
    """A repository with a read-me and its own ignored files gets a handbook beside them."""
    git(tmp_path, "init", "-q")
    (tmp_path / "README.md").write_text("mine")
    (tmp_path / ".gitignore").write_text("secret\n")
    assert handbook(tmp_path, "-q", "init", "--empty").code == 0
    assert ((tmp_path / "README.md").read_text(), (tmp_path / ".gitignore").read_text()) == ("mine", "secret\n")
    assert handbook(tmp_path, "-q", "init", "--empty") == Run(0, "", "")


def test_nothing_is_written_where_nobody_can_be_asked(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("mine")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/start.md").write_text("mine")
    before = names(tmp_path)
    found = handbook(tmp_path, "init")
    assert found == Run(2, "", "handbook: docs/start.md, mkdocs.yml exists: remove it, or name another folder\n")
    assert (names(tmp_path), (tmp_path / "mkdocs.yml").read_text()) == (before, "mine")


def test_an_empty_variable_of_a_shell_is_no_folder(tmp_path: Path) -> None:
    told = "handbook: the name of what to write is empty: write one, or . for the folder you are in\n"
    assert (handbook(tmp_path, "init", ""), names(tmp_path)) == (Run(2, "", told), [])


@pytest.mark.parametrize(("answer", "code"), [(b"n\n", 2), (b"y\n", 0)])
def test_at_a_terminal_it_asks(tmp_path: Path, answer: bytes, code: int) -> None:
    (tmp_path / "mkdocs.yml").write_text("mine")
    ours, theirs = pty.openpty()
    os.write(ours, answer)
    done = subprocess.run(
        [COMMAND, "init", "--empty"], cwd=tmp_path, stdin=theirs, capture_output=True, text=True, check=False
    )
    os.close(ours)
    os.close(theirs)
    assert "Overwrite mkdocs.yml?" in done.stderr
    assert (done.returncode, (tmp_path / "mkdocs.yml").read_text() == "mine") == (code, code != 0)
    assert (tmp_path / "handbook.yml").exists() == (code == 0)


def test_it_says_what_to_do_next_and_calls_the_handbook_by_its_folder(tmp_path: Path) -> None:
    assert handbook(tmp_path, "init", "acme", "--empty").err == NEXT
    assert "\nname: Acme\n" in (tmp_path / "acme/handbook.yml").read_text()
    (tmp_path / 'x $name: "# y').mkdir()
    assert handbook(tmp_path / 'x $name: "# y', "init", "--empty").code == 0
    checked = check(tmp_path / 'x $name: "# y', datetime.date(2027, 1, 1))
    assert (checked.handbook.settings.name, checked.report.findings) == ('X $name: "# y', ())


def test_a_reader_that_goes_away_leaves_a_whole_handbook(tmp_path: Path) -> None:
    assert handbook(tmp_path, "init", "whole").code == 0
    command = f"'{COMMAND}' init read | head -n 1"
    subprocess.run(["/bin/sh", "-c", command], cwd=tmp_path, capture_output=True, check=True)
    whole, read = (
        {str(path.relative_to(root)) for path in root.rglob("*")} for root in (tmp_path / "whole", tmp_path / "read")
    )
    assert read == whole
