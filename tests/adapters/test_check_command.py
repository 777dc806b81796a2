"""`handbook check`: the whole of what is printed, and the exit code."""

import json
import os
import re
from pathlib import Path

import pytest
from running import Run, handbook
from smallest import HANDBOOK, write_handbook

from handbook.rules.debts import PARTS

DAY = ("--today", "2026-11-23")
BROKEN = HANDBOOK["campaigns/spring.yml"].replace("owner: ", "onwer: ")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    write_handbook(tmp_path, {"campaigns/spring.yml": BROKEN})
    return tmp_path


def test_a_clean_handbook_says_so_and_exits_0(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    assert handbook(tmp_path, "check", *DAY) == Run(0, "no findings in 11 files\n", "")


def test_text_shows_the_line_the_place_and_the_remedy(broken: Path) -> None:
    assert handbook(broken, "check", *DAY) == Run(
        1,
        """\
campaigns/spring.yml:5:1: error HBK201 there is no key 'onwer' here [unknown-key]
  |
5 | onwer: camille
  | ^^^^^
  = hint: did you mean 'owner'?
  = see:  handbook explain HBK201

1 error, 0 warnings, 0 notes in 11 files
1 of these can be mended with --fix
""",
        "",
    )


def test_a_file_that_reads_well_is_checked_against_the_others(tmp_path: Path) -> None:
    text = HANDBOOK["campaigns/spring.yml"].replace("playbook: webinar", "playbook: webinarr")
    site = HANDBOOK["handbook.yml"] + "site: https://handbook.example.com/\n"
    write_handbook(tmp_path, {"campaigns/spring.yml": text, "handbook.yml": site})
    run = handbook(tmp_path, "check", *DAY)
    assert run.out.startswith(
        """\
campaigns/spring.yml:2:11: error CAM201 no playbook is called 'webinarr' [unknown-playbook]
  |
2 | playbook: webinarr
  |           ^^^^^^^^
  = hint: did you mean 'webinar'?
  = see:  https://handbook.example.com/rules/cam/#cam201
"""
    )


def test_a_mistake_of_shape_hides_no_other_and_makes_none(tmp_path: Path) -> None:
    text = HANDBOOK["campaigns/spring.yml"].replace("playbook: webinar", "playbook: webinarr")
    text = text.replace("owner: camille", "onwer: camille").replace("effort: 12 days", "effort: soon")
    write_handbook(tmp_path, {"campaigns/spring.yml": text})
    run = handbook(tmp_path, "check", *DAY, "--output-format", "concise")
    assert run.out == (
        "campaigns/spring.yml:2:11: error CAM201 no playbook is called 'webinarr' [unknown-playbook]\n"
        "campaigns/spring.yml:5:1: error HBK201 there is no key 'onwer' here [unknown-key]\n"
        "campaigns/spring.yml:8:9: error HBK215 'effort' must be a length of time, found 'soon' [not-a-duration]\n"
    )


@pytest.mark.parametrize("name", ["loop", "pipe"])
def test_what_is_no_file_is_said_and_not_opened(tmp_path: Path, name: str) -> None:
    write_handbook(tmp_path)
    odd = tmp_path / "campaigns/odd.yml"
    os.mkfifo(odd) if name == "pipe" else odd.symlink_to("odd.yml")
    run = handbook(tmp_path, "check", *DAY, "--output-format", "concise")
    assert (run.code, run.err) == (1, "")
    assert re.fullmatch(r"campaigns/odd.yml:1:1: error HBK001 .* \[unreadable-file\]\n", run.out)


def test_a_path_outside_the_handbook_is_no_clean_handbook(broken: Path) -> None:
    assert handbook(broken, "check", *DAY, "/etc/passwd").code == 2


def test_french_findings(broken: Path) -> None:
    out = handbook(broken, "check", *DAY, "--lang", "fr").out
    assert "il n'y a pas de clé « onwer » ici" in out
    assert "vouliez-vous dire « owner » ?" in out


def test_json_is_the_contract(broken: Path) -> None:
    run = handbook(broken, "check", *DAY, "--output-format", "json")
    assert (run.code, json.loads(run.out)) == (
        1,
        {
            "version": 1,
            "findings": [
                {
                    "path": "campaigns/spring.yml",
                    "line": 5,
                    "column": 1,
                    "end_line": 5,
                    "end_column": 6,
                    "severity": "error",
                    "code": "HBK201",
                    "name": "unknown-key",
                    "message": "there is no key 'onwer' here",
                    "hint": "did you mean 'owner'?",
                    "url": None,
                    "fixable": True,
                    "followers": [],
                }
            ],
            "waived": [],
            "summary": {
                "error": 1,
                "warning": 0,
                "info": 0,
                "waived": 0,
                "files": 11,
                "debt": {"total": 0, "parts": {part: {"count": 0, "points": 0} for part in PARTS}},
            },
        },
    )


def test_github_escapes_what_a_file_holds(tmp_path: Path) -> None:
    text = HANDBOOK["campaigns/spring.yml"].replace("playbook: webinar", 'playbook: "100%::warning::x,y"')
    write_handbook(tmp_path, {"campaigns/spring.yml": text})
    run = handbook(tmp_path, "check", *DAY, "--output-format", "github")
    assert run.out == (
        "::error file=campaigns/spring.yml,line=2,endLine=2,col=11,endColumn=31,title=CAM201 unknown-playbook::"
        "no playbook is called '100%25::warning::x,y'%0Achoose one of: webinar\n"
    )


def test_concise_is_one_line_a_finding(broken: Path) -> None:
    run = handbook(broken, "check", *DAY, "--output-format", "concise")
    assert run.out == "campaigns/spring.yml:5:1: error HBK201 there is no key 'onwer' here [unknown-key]\n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--select", "HBK"], 1),
        (["--select", "OKR"], 0),
        (["--select", "unknown-key"], 1),
        (["--ignore", "HBK201"], 0),
        (["campaigns"], 1),
        (["okrs"], 0),
        (["--select", "NOPE"], 2),
        (["nowhere"], 2),
        (["--today", "2026-02-30"], 2),
    ],
)
def test_exit_codes(broken: Path, arguments: list[str], code: int) -> None:
    assert handbook(broken, "check", *DAY, *arguments).code == code


def test_settings_turn_a_rule_off_or_down(broken: Path) -> None:
    settings = HANDBOOK["handbook.yml"]
    (broken / "handbook.yml").write_text(settings + "rules: {unknown-key: warning}\n")
    assert handbook(broken, "check", *DAY).code == 0
    assert handbook(broken, "check", *DAY, "--strict").code == 1
    (broken / "handbook.yml").write_text(settings + "rules: {unknown-key: off}\n")
    assert handbook(broken, "check", *DAY, "--strict").out == "no findings in 11 files\n"


def test_a_folder_without_handbook_is_told_apart_from_a_broken_one(tmp_path: Path) -> None:
    run = handbook(tmp_path, "check")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("handbook: no handbook.yml in ")


@pytest.mark.parametrize("name", ["handbook.yaml", "Handbook.yml"])
def test_settings_under_nearly_their_name_are_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("name: Nova\n")
    told = handbook(tmp_path, "check").err
    assert told == f"handbook: no handbook.yml in {tmp_path}, but {name}: call it handbook.yml\n"


def test_another_folder_by_option(broken: Path) -> None:
    assert handbook(Path.home(), "-C", str(broken), "check", *DAY).code == 1


def test_explain_prints_the_rules_page(tmp_path: Path) -> None:
    run = handbook(tmp_path, "explain", "cam201")
    assert run.out.startswith("# CAM201 unknown-playbook (error)\n\nA campaign names a playbook that does not exist.\n")
    assert handbook(tmp_path, "explain", "unknown-playbook") == run
    assert handbook(tmp_path, "explain", "CAM999").code == 2


def _tools(count: int) -> dict[str, str]:
    return {
        f"company/tools/tool-{number:02}.yml": f"name: Tool {number}\ncategory: {number}\n" for number in range(count)
    }


def test_many_findings_end_in_a_table_by_rule(tmp_path: Path) -> None:
    files = _tools(7) | {"company/tools/tool-05.yml": "name: Tool 5\ncategory: crm\nowner: nobody\ncost: 3 EUR\n"}
    write_handbook(tmp_path, files)
    assert handbook(tmp_path, "check", *DAY).out.splitlines()[-8:] == [
        "rule                                    found  files  what to do",
        "error TOL102 tool-without-owner             6      6  add `owner:` with a role or a person",
        (
            "error TOL103 tool-without-cost              6      6  "
            "add `cost: {amount: 1188, currency: EUR, per: year}`, or `cost: 0 EUR`"
        ),
        (
            "error PPL202 unknown-role                   1      1  "
            "where there is none, take it out; otherwise choose one of: camille, event-manager, tom"
        ),
        (
            "warning TOL105 tool-nobody-uses             7      7  "
            "add it to `tools:` where it is used, or cut it with `sunset:`"
        ),
        (
            "warning TOL112 second-tool-in-category      1      1  "
            "use one fully and cut the other with `sunset:`, or tell them apart by category"
        ),
        "",
        "13 errors, 8 warnings, 0 notes in 18 files",
    ]


def test_up_to_twenty_findings_need_no_table(tmp_path: Path) -> None:
    write_handbook(tmp_path, _tools(6))
    out = handbook(tmp_path, "check", *DAY).out
    assert (out.count(" = hint:"), "what to do" in out) == (18, False)


def test_a_rule_whose_findings_ask_for_different_things_is_explained(tmp_path: Path) -> None:
    tool = "name: A\ncategory: A\nowner: camile\ncost: 3 EUR\n"
    write_handbook(
        tmp_path, _tools(7) | {"company/tools/a.yml": tool, "company/tools/b.yml": tool.replace("camile", "ton")}
    )
    assert re.search(r"unknown-role +2 +2  handbook explain PPL\d+\n", handbook(tmp_path, "check", *DAY).out)
