"""What the check says of a branch is counted by cause, as the check counts it, and what was told above is told once."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from compared import Files, compared
from smallest import HANDBOOK

from handbook.exports.changes_text import changes_text

SPRING, CAMILLE, ROLE = "campaigns/spring.yml", "company/people/camille.yml", "company/roles/event-manager.md"
PLAYBOOK, TOOL, TOM = "playbooks/webinar.md", "company/tools/hubspot.yml", "company/people/tom.yml"
AWAY = HANDBOOK[CAMILLE] + "away: [{from: 2027-03-18, to: 2027-03-18, title: Leave}]\n"
HEAD = "What the check says"


def _said(root: Path, before: Files, after: Files, language: str = "en") -> list[str]:
    """What is told of the check."""
    text = changes_text(compared(root, before, after, language))
    return [line.strip() for line in text.partition(f"{HEAD}\n")[2].split("\n") if line]


NOBODY = {
    SPRING: HANDBOOK[SPRING].replace("owner: camille", "owner: zoe"),
    ROLE: HANDBOOK[ROLE].replace("camille", "zoe"),
}
MORE = {**NOBODY, TOOL: HANDBOOK[TOOL].replace("owner: event-manager", "owner: zoe")}
FIRST = "campaigns/spring.yml:5 nobody is called 'zoe'"


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ({}, NOBODY, [f"! 1 new error: {FIRST} (1 more finding may come from this) (unknown-person)"]),
        (NOBODY, {}, [f"- 1 error mended: {FIRST}, and 1 more with it (unknown-person)"]),
        # what comes from a cause that is known is one finding, whatever stands for it
        (
            NOBODY,
            MORE,
            ["! 1 new error: company/tools/hubspot.yml:3 no role or person is called 'zoe' (unknown-role)"],
        ),
        # once the cause is mended, what came from it is not new
        (NOBODY, {ROLE: NOBODY[ROLE]}, [f"- 1 error mended: {FIRST} (unknown-person)"]),
    ],
)
def test_findings_are_counted_by_cause(tmp_path: Path, before: Files, after: Files, lines: list[str]) -> None:
    assert _said(tmp_path, before, after) == lines
    told = compared(tmp_path / "figures", before, after).summary
    assert (told.new_errors, told.mended) == ("new" in lines[0], "mended" in lines[0])


REGISTER = "title: Markets\nnoun: a market\nfields: {share: {type: percent}}\n"
MARKETS = {"registers/market.yml": REGISTER, "registers/market/fr.yml": "share: 30 %\n"}
ASKING = {"registers/market.yml": REGISTER.replace("fields: {", "fields: {size: {type: 'text, required'}, ")}
LATER = {PLAYBOOK: HANDBOOK[PLAYBOOK].replace("D-42", "D-35")}
GONE: Mapping[str, str | None] = {CAMILLE: None}


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ({}, {CAMILLE: AWAY}, ["- 1 new warning: campaigns/spring.yml:3 as told above (owner-away)"]),
        (
            {},
            {SPRING: HANDBOOK[SPRING] + "owner: tom\n"},
            ["! 1 new error: campaigns/spring.yml:9 as told above (duplicate-key)"],
        ),
        (MARKETS, {**MARKETS, **ASKING}, ["! 1 new error: registers/market/fr.yml:1 as told above (missing-key)"]),
        ({}, GONE, ["! 1 new error: campaigns/spring.yml:5 as told above (unknown-person)"]),
        ({}, {TOOL: None}, ["! 1 new error: playbooks/webinar.md:8 as told above (unknown-tool)"]),
        (
            {},
            {CAMILLE: HANDBOOK[CAMILLE] + "left: 2026-11-20\n"},
            ["- 1 new warning: campaigns/spring.yml:5 as told above (names-who-left)"],
        ),
        (
            {},
            {SPRING: HANDBOOK[SPRING].replace("2027-03-18", "2027-05-06")},
            ["- 1 new warning: campaigns/spring.yml:3 as told above (event-on-holiday)"],
        ),
        (
            {},
            {TOOL: HANDBOOK[TOOL] + "sunset: {date: 2026-12-31, reason: no-need, note: Gone}\n"},
            ["! 1 new error: playbooks/webinar.md:8 as told above (sunset-tool-in-use)"],
        ),
    ],
)
def test_what_was_told_is_not_told_again(tmp_path: Path, before: Files, after: Files, lines: list[str]) -> None:
    assert _said(tmp_path, before, after)[: len(lines)] == lines


def test_what_was_told_stands_behind_what_was_not(tmp_path: Path) -> None:
    after = {SPRING: HANDBOOK[SPRING] + "owner: tom\n", TOOL: HANDBOOK[TOOL].replace("owner: event-manager\n", "")}
    lines = _said(tmp_path, {}, after)
    assert [line.rpartition(" ")[2] for line in lines] == ["errors:", "(tool-without-owner)", "(duplicate-key)"]


def test_of_somebody_else_the_same_file_may_say_something_new(tmp_path: Path) -> None:
    """The file names who is gone, and somebody who never was there."""
    after: Files = {TOM: None, SPRING: HANDBOOK[SPRING].replace("owner: camille", "owner: zoe")}
    assert FIRST in _said(tmp_path, {}, after)[1]


def test_what_says_something_else_is_not_new_beside_a_name_that_nothing_has(tmp_path: Path) -> None:
    longer = AWAY.replace("to: 2027-03-18", "to: 2027-03-19")
    assert _said(tmp_path, {CAMILLE: AWAY}, {CAMILLE: longer, TOOL: MORE[TOOL]}) == [
        "! 1 new error: company/tools/hubspot.yml:3 no role or person is called 'zoe' (unknown-role)",
        (
            "- 1 finding says something else now: campaigns/spring.yml:3 Camille Roy is away from "
            "18 Mar 2027 to 19 Mar 2027; due in these days: 'Run the live session' (owner-away)"
        ),
    ]
