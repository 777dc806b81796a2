"""Colour at a terminal: of our own signs alone, and never where a program reads."""

from pathlib import Path

import pytest
from repository import commit, edit
from running import handbook
from smallest import write_handbook

from handbook.adapters.colour import is_wanted, of_a_patch

BOLD, RED, CYAN, END = "\x1b[1m", "\x1b[31m", "\x1b[36m", "\x1b[0m"
RED_AND_BOLD = "\x1b[31m\x1b[1m"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A handbook whose history is known, with a mistake."""
    write_handbook(tmp_path)
    commit(tmp_path)
    edit(tmp_path / "campaigns/spring.yml", "owner: camille", "owner: camile")
    edit(tmp_path / "campaigns/spring.yml", "Spring webinar", "Spring \x1b[31m")
    return tmp_path


def test_a_finding_in_colour(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    edit(root / "campaigns/spring.yml", "Spring \x1b[31m", "Spring webinar")
    assert handbook(root, "check", "--today", "2026-11-23").out == (
        f"{BOLD}campaigns/spring.yml:5:8:{END} {RED_AND_BOLD}error{END} "
        "PPL201 nobody is called 'camile' [unknown-person]\n"
        "  |\n"
        "5 | owner: camile\n"
        f"  |        {RED_AND_BOLD}^^^^^^{END}\n"
        f"  {CYAN}= hint:{END} did you mean 'camille'?\n"
        f"  {CYAN}= see:{END}  handbook explain PPL201\n"
        "\n"
        "1 error, 0 warnings, 0 notes in 11 files\n"
        "1 of these can be mended with --fix\n"
    )


def test_a_finding_in_french(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    edit(root / "campaigns/spring.yml", "Spring \x1b[31m", "Spring webinar")
    assert handbook(root, "check", "--today", "2026-11-23", "--lang", "fr").out == (
        f"{BOLD}campaigns/spring.yml:5:8:{END} {RED_AND_BOLD}erreur{END} "
        "PPL201 personne ne s'appelle « camile » [unknown-person]\n"
        "  |\n"
        "5 | owner: camile\n"
        f"  |        {RED_AND_BOLD}^^^^^^{END}\n"
        f"  {CYAN}= que faire :{END} vouliez-vous dire « camille » ?\n"
        f"  {CYAN}= voir :{END}      handbook explain PPL201\n"
        "\n"
        "1 erreur, 0 avertissement, 0 note dans 11 fichiers\n"
        "1 de ces constats peut être corrigé avec --fix\n"
    )


def test_what_a_file_holds_colours_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    told = handbook(root, "check", "--today", "2026-11-23").out
    assert "\x1b" not in "".join(line for line in told.split("\n") if "title" in line)
    plain = handbook(root, "check", "--today", "2026-11-23", "--output-format", "concise").out
    assert "\x1b" not in plain


def test_a_change_in_colour(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    edit(root / "campaigns/spring.yml", "owner: camile", "owner: camille")
    edit(root / "campaigns/spring.yml", "Spring \x1b[31m", "Spring webinar")
    edit(root / "campaigns/spring.yml", "status: active", "status: cancelled")
    told = handbook(root, "diff", "--today", "2026-11-23").out.split("\n")
    assert told[0].startswith(f"{BOLD}From main (")
    assert told[2:4] == [
        f"{BOLD}Campaigns{END}",
        f"  {RED}! Spring webinar: is cancelled (before: active): 3 steps are open{END}",
    ]


@pytest.mark.parametrize(
    ("environment", "is_terminal", "wanted"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_who_wants_colour(environment: dict[str, str], *, is_terminal: bool, wanted: bool) -> None:
    assert is_wanted(environment, is_terminal=is_terminal) == wanted


def test_a_patch_has_the_colours_of_git() -> None:
    assert [of_a_patch(line) for line in ("--- a/x", "@@ -1 +1 @@", "-old", "+new", " same")] == [
        f"{BOLD}--- a/x{END}",
        f"{CYAN}@@ -1 +1 @@{END}",
        f"{RED}-old{END}",
        f"\x1b[32m+new{END}",
        " same",
    ]
