"""Characters that nobody sees and letters that were read in the wrong encoding: told at their place, and mended."""
# ruff: noqa: RUF001 -- such letters are the fault

from pathlib import Path

import pytest
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.loading.folder import load_handbook
from handbook.pipeline.checks.checking import check

TEAM, PLAYBOOK, ROLE = "company/teams/marketing.yml", "playbooks/webinar.md", "company/roles/event-manager.md"
RULES = ("HBK004", "HBK008", "HBK009")


def said(root: Path) -> list[tuple[str, int, int, str, str]]:
    """Path, line, column, code and message of each such finding."""
    found = check(root, TODAY, select=RULES).report.findings
    return [(one.path, one.span.line, one.span.column, one.rule.code, one.message("en")) for one in found]


def unseen(path: str, line: int, column: int, character: str) -> tuple[str, int, int, str, str]:
    return path, line, column, "HBK004", f"there is an invisible character ({character}) here"


def needless(path: str, line: int, column: int, character: str) -> tuple[str, int, int, str, str]:
    message = f"there is a character without width ({character}) here that nothing needs"
    return path, line, column, "HBK008", message


def garbled(path: str, line: int, column: int, typed: str) -> tuple[str, int, int, str, str]:
    message = f"'{typed}' was read in the wrong encoding once, and letters were turned into others"
    return path, line, column, "HBK009", message


def team(name: str) -> dict[str, str]:
    return {TEAM: HANDBOOK[TEAM].replace("Marketing", name, 1)}


def test_in_values_keys_prose_and_comments(tmp_path: Path) -> None:
    files = {
        TEAM: "name: Mark\u200beting\nle\u200bad: camille\nparent: company # \u202e\n",
        PLAYBOOK: HANDBOOK[PLAYBOOK].replace("An hour", "An hÃ´ur").replace("Start from", "St\x1bart\u200b from"),
        ROLE: HANDBOOK[ROLE].replace("the right people", "the right peo\ufffdple"),
    }
    write_handbook(tmp_path, files)
    assert said(tmp_path) == [
        garbled(ROLE, 7, 48, "peo�ple."),
        needless(TEAM, 1, 11, "U+200B"),
        needless(TEAM, 2, 3, "U+200B"),
        unseen(TEAM, 3, 19, "U+202E"),
        garbled(PLAYBOOK, 13, 5, "hÃ´ur"),
        unseen(PLAYBOOK, 25, 3, "U+001B"),
        needless(PLAYBOOK, 25, 7, "U+200B"),
    ]


@pytest.mark.parametrize(
    ("escape", "expected", "name"),
    [
        (r"\u001b", "U+001B", "a b"),
        (r"\e", "U+001B", "a b"),
        (r"\0", "U+0000", "a b"),
        (r"\r", "U+000D", "a b"),
        (r"\x9B", "U+009B", "a b"),
        (r"\N", "U+0085", "a b"),
        (r"\P", "U+2029", "a b"),
        (r"\u202E", "U+202E", "a b"),
        (r"\U0000202e", "U+202E", "a b"),
    ],
)
def test_as_an_escape(tmp_path: Path, escape: str, expected: str, name: str) -> None:
    write_handbook(tmp_path, team(f'"\\\\é a{escape}b"'))
    assert said(tmp_path) == [unseen(TEAM, 1, 13, expected)]
    assert load_handbook(tmp_path).teams["marketing"].model.name == f"\\é {name}"


def test_escapes_on_several_lines_in_keys_and_in_steps(tmp_path: Path) -> None:
    step = '- {id: brief, when: D-42, owner: event-manager, days: 2, milestone: brief, done_when: "The br\\u200bief"}\n'
    lines = HANDBOOK[PLAYBOOK].splitlines(keepends=True)
    number = next(place for place, line in enumerate(lines) if line.startswith("- {id: brief"))
    text = "".join([*lines[:number], step, *lines[number + 1 :]])
    write_handbook(tmp_path, {PLAYBOOK: text, **team('"one\n  two\\a\n  \\u200bthree"\n"x\\ey": 1')})
    assert said(tmp_path) == [
        unseen(TEAM, 2, 6, "U+0007"),
        needless(TEAM, 3, 3, "U+200B"),
        unseen(TEAM, 4, 3, "U+001B"),
        needless(PLAYBOOK, number + 1, step.index("\\") + 1, "U+200B"),
    ]


def test_escapes_that_are_right(tmp_path: Path) -> None:
    write_handbook(
        tmp_path, team(r'"Caf\u00e9\u00a0: \U0001F469\u200D\U0001F4BB \\u001b \t \_ \" \/ \n \u0645\u06cc\u200C\u062e"')
    )
    assert said(tmp_path) == []


def test_what_was_not_utf8_is_told_once(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    (tmp_path / TEAM).write_bytes(b"name: Caf\xe9\nlead: camille\nparent: company\n")
    assert [found.rule.code for found in check(tmp_path, TODAY).report.findings] == ["HBK003"]


def test_a_file_full_of_them_has_few_findings(tmp_path: Path) -> None:
    write_handbook(tmp_path, {TEAM: HANDBOOK[TEAM] + "# a\u200bb\x1b Ã©\n" * 1000})
    assert [line for line, *_ in (rest for _, *rest in said(tmp_path))] == [
        line for line in range(4, 24) for _ in RULES
    ]


def test_fix_writes_what_was_meant(tmp_path: Path) -> None:
    files = {
        TEAM: 'name: "Mark\\u200beting de lâ€™Ã©tÃ©\u200b"\nle\u200bad: camille\nparent: company\n',
        PLAYBOOK: HANDBOOK[PLAYBOOK].replace("An hour", "An ho\u2060ur, ÃƒÂ©"),
        ROLE: HANDBOOK[ROLE].replace("people", "peo\ufffdple \x1b"),
    }
    write_handbook(tmp_path, files)
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert (tmp_path / TEAM).read_text("utf-8") == 'name: "Marketing de l’été"\nlead: camille\nparent: company\n'
    assert (tmp_path / PLAYBOOK).read_text("utf-8") == HANDBOOK[PLAYBOOK].replace("An hour", "An hour, é")
    assert (tmp_path / ROLE).read_text("utf-8") == files[ROLE]
    assert [code for *_, code, _ in said(tmp_path)] == ["HBK009", "HBK004"]


def test_the_hint_has_the_word_as_it_was(tmp_path: Path) -> None:
    write_handbook(tmp_path, team("Marketing de lâ€™Ã©tÃ©"))
    (found,) = check(tmp_path, TODAY, select=["HBK009"]).report.findings
    assert (found.hint("en"), found.hint("fr")) == ("write: l’été", "écrivez : l’été")
