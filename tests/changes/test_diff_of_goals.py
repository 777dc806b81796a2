"""What is given up inside its quarter says why, and stays in the file."""

import datetime
from pathlib import Path

import pytest
from compared import Files, told
from smallest import HANDBOOK

GOALS, SPRING, FREE = "okrs/2027-q1/marketing.yml", "campaigns/spring.yml", "campaigns/free.yml"
BEFORE, INSIDE, AFTER = (datetime.date(2026, 12, 31), datetime.date(2027, 2, 1), datetime.date(2027, 4, 1))
MORE = (
    HANDBOOK[GOALS]
    + "      - {id: kr2, title: Demos, baseline: 0, target: 9, current: 1, as_of: 2026-11-20, source: CRM}\n"
)
SECOND = (
    MORE
    + """\
  - id: o2
    title: Be known in Spain
    owner: camille
    horizon: short
    key_results:
      - {id: kr1, title: Visits, baseline: 0, target: 9, current: 1, as_of: 2026-11-20, source: CRM}
"""
)


@pytest.mark.parametrize(
    ("day", "before", "after", "line"),
    [
        (BEFORE, MORE, HANDBOOK[GOALS], "  ! Marketing, Q1 2027: key result “Demos” is removed"),
        (AFTER, MORE, HANDBOOK[GOALS], "  - Marketing, Q1 2027: key result “Demos” is removed"),
        (
            INSIDE,
            MORE,
            HANDBOOK[GOALS],
            "  ! Marketing, Q1 2027: key result “Demos” is removed inside its quarter, no reason given",
        ),
        (
            INSIDE,
            SECOND,
            MORE,
            (
                "  ! Marketing, Q1 2027: objective “Be known in Spain” is removed inside its quarter, no reason given: "
                "owner Camille Roy; with the key result “Visits”"
            ),
        ),
        (
            INSIDE,
            MORE,
            MORE.replace(HANDBOOK[GOALS].splitlines(keepends=True)[-1], ""),
            (
                "  ! Marketing, Q1 2027: key result “Meetings” is removed inside its quarter, no reason given, "
                "and 1 file still serves it: 1 campaign (“Spring webinar”)"
            ),
        ),
        (
            INSIDE,
            MORE,
            None,
            (
                "  ! Marketing, Q1 2027: is removed inside its quarter, no reason given, "
                "and 1 file still names it: 1 campaign (“Spring webinar”)"
            ),
        ),
    ],
)
def test_a_goal_that_is_removed(tmp_path: Path, day: datetime.date, before: str, after: str | None, line: str) -> None:
    lines = told(tmp_path, {GOALS: before}, {GOALS: after}, today=day)[1]
    assert lines[lines.index("Objectives and key results") :] == ["Objectives and key results", line]


def test_every_file_that_names_what_is_gone_counts(tmp_path: Path) -> None:
    """Campaigns that are over, registers, fields that take a role or a person, and links."""
    over = HANDBOOK[SPRING].replace("status: active", "status: done").replace("Spring", "Autumn")
    files: Files = {
        "campaigns/autumn.yml": over.replace("owner: camille", "owner: tom"),
        "registers/market.yml": "title: Markets\nnoun: a market\nfields: {owner: role or person}\n",
        "registers/market/in.yml": "owner: tom\n",
        "playbooks/fair.md": HANDBOOK["playbooks/webinar.md"]
        .replace("title: Webinar", "title: Fair")
        .replace("One page:", "As in [a](webinar.md#debrief) and [Tom](../company/people/tom.yml):"),
    }
    after: Files = {**files, "company/people/tom.yml": None, "playbooks/webinar.md": None}
    lines = told(tmp_path, files, after)[1]
    assert [line for line in lines if "still" in line] == [
        (
            "  ! Tom Leroy: is removed, and 4 files still name them: "
            "1 campaign (“Autumn webinar”); 1 role (“Event manager”); Markets: 1 (“in”); 1 playbook (“Fair”)"
        ),
        (
            "  ! Webinar: is removed, and 4 files still name it: "
            "2 campaigns (“Autumn webinar”, “Spring webinar”); 1 role (“Event manager”); 1 playbook (“Fair”)"
        ),
    ]


def test_a_translation_is_no_playbook_of_its_own(tmp_path: Path) -> None:
    french = "---\ntitle: Webinaire\nevent: le direct\n---\nAvec [HubSpot](../company/tools/hubspot.yml).\n"
    files: Files = {
        "playbooks/webinar.md": HANDBOOK["playbooks/webinar.md"].replace(
            "An hour", "[A](../company/tools/hubspot.yml)"
        ),
        "playbooks/webinar.fr.md": f"{french}\n## Étapes {{#steps}}\n\n### Écrire {{#brief}}\nOui.\n",
    }
    lines = told(tmp_path, files, {**files, "company/tools/hubspot.yml": None})[1]
    assert lines[-2:] == [
        "Tools",
        "  ! HubSpot: is removed, and 1 file still names it: 1 playbook (“Webinar”); it cost €1,200",
    ]


ENTRY = "of an earlier change (Fri 20 Nov 2026, kr1 target 30 -> 40)"
EARLIER = "    changes: [{date: 2026-11-20, what: kr1 target 30 -> 40, reason: Sales hired}]\n"
REASONED = HANDBOOK[GOALS].replace("    horizon: long\n", f"    horizon: long\n{EARLIER}")
DROPPED = REASONED.replace("source: CRM}", "source: CRM, dropped: {date: 2026-11-20, reason: Half read it}}")


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (
            REASONED,
            REASONED.replace("Sales hired", "Sales has hired"),
            ["- {o1}: the reason {of} is reworded: Sales has hired"],
        ),
        (
            REASONED,
            REASONED.replace("kr1 target 30 -> 40", "target 30 -> 40"),
            ["- {o1}: the reason {of} is reworded: Sales hired"],
        ),
        (
            REASONED,
            REASONED.replace(EARLIER, "    changes: []\n"),
            ["! {o1}: the reason {of} is removed: Sales hired"],
        ),
        (
            REASONED,
            REASONED.replace("Sales hired", "Sales has hired").replace("target: 40", "target: 50"),
            [
                "- {o1}: the reason {of} is reworded: Sales has hired",
                "- “Meetings”: target 40 calls → 50 calls, before its time has begun",
            ],
        ),
        (
            DROPPED,
            DROPPED.replace("Half read", "Half have read"),
            ["- “Meetings”: the reason why it was dropped on Fri 20 Nov 2026 is reworded: Half have read it"],
        ),
        (
            DROPPED,
            DROPPED.replace("dropped: {date: 2026-11-20", "dropped: {date: 2026-11-19"),
            ["- “Meetings” was dropped on Thu 19 Nov 2026 (before: Fri 20 Nov 2026)"],
        ),
    ],
)
def test_an_old_decision_is_no_news(tmp_path: Path, before: str, after: str, lines: list[str]) -> None:
    found = told(tmp_path, {GOALS: before}, {GOALS: after})[1]
    assert [line.replace("Marketing, Q1 2027: ", "").strip() for line in found if line[-1] != "7"] == [
        "Objectives and key results",
        *(line.format(o1="“Be the first source of qualified meetings”", of=ENTRY) for line in lines),
    ]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("target: 40, ", "  - Marketing, Q1 2027: “Meetings”: starts from 0 calls"),
        ("baseline: 0, ", "  - Marketing, Q1 2027: “Meetings”: the target is 40 calls"),
    ],
)
def test_a_number_that_is_filled_in_has_not_moved(tmp_path: Path, before: str, line: str) -> None:
    """Neither is a change of the goal: there was none before."""
    old = HANDBOOK[GOALS].replace("baseline: 0, target: 40, ", before)
    assert told(tmp_path, {GOALS: old}, {GOALS: HANDBOOK[GOALS]}, today=INSIDE) == (
        "1 finding mended",
        ["Objectives and key results", line],
    )


def test_small_steps_are_told_with_all_decimals(tmp_path: Path) -> None:
    old, new = (HANDBOOK[GOALS].replace("current: 4", f"current: {number}") for number in ("99.9995", "99.9996"))
    assert told(tmp_path, {GOALS: old}, {GOALS: new})[1][1] == (
        "  - Marketing, Q1 2027: “Meetings”: 99.9995 calls → 99.9996 calls (score 100% → 100%)"
    )
