"""What a campaign decides of one step is told in one line: its day, who does it, and why."""

from pathlib import Path

import pytest
from compared import told
from smallest import HANDBOOK

SPRING = "campaigns/spring.yml"
LATER = "Thu 4 Feb 2027 → Tue 9 Feb 2027"


def _brief(said: str) -> str:
    return HANDBOOK[SPRING] + (f"steps: {{brief: {{{said}}}}}\n" if said else "")


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (
            "",
            "owner: tom, when: D-37, reason: Leave",
            [
                (
                    "1 date moves: “Write the brief”: Thu 4 Feb 2027 → Tue 9 Feb 2027, "
                    "by Tom Leroy (before: Camille Roy), because: Leave"
                )
            ],
        ),
        (
            "",
            "when: D-37, reason: Leave",
            [f"1 date moves: “Write the brief”: {LATER}, because: Leave"],
        ),
        (
            "when: D-42, reason: Leave",
            "owner: tom, when: D-37, reason: Leave",
            [f"1 date moves: “Write the brief”: {LATER}, by Tom Leroy (before: Camille Roy)"],
        ),
        (
            "",
            "owner: tom, reason: Leave",
            ["Tom Leroy takes over 1 step from Camille Roy: “Write the brief”, because: Leave"],
        ),
        # the day that it has anyway, in other words, and a reason that is taken out
        (
            "",
            "when: D-6w, reason: Leave",
            ["2 fields differ:", "“Write the brief” / when: now D-6w", "“Write the brief” / reason: now Leave"],
        ),
        (
            "when: D-37, reason: Leave",
            "",
            [
                "1 date moves: “Write the brief”: Tue 9 Feb 2027 → Thu 4 Feb 2027",
                "“Write the brief” / reason: removed (before: Leave)",
            ],
        ),
        # other words about an old decision
        ("when: D-37, reason: Leave", "when: D-37, reason: On leave", ["“Write the brief” / reason: Leave → On leave"]),
    ],
)
def test_one_decision_is_one_line(tmp_path: Path, before: str, after: str, lines: list[str]) -> None:
    found = told(tmp_path, {SPRING: _brief(before)}, {SPRING: _brief(after)})[1]
    assert [
        line.strip(" -").removeprefix("Spring webinar: ") for line in found if line.strip() != "Spring webinar"
    ] == [
        "Campaigns",
        *lines,
    ]


def test_what_a_campaign_decides_of_a_step_stands_before_what_its_day_moves(tmp_path: Path) -> None:
    own = HANDBOOK[SPRING].replace("2027-03-18", "2027-03-25") + "steps: {debrief: {when: D+9, reason: Leave}}\n"
    assert told(tmp_path, {}, {SPRING: own})[1][3:] == [
        "    - 3 dates move:",
        "        “Write the debrief”: Thu 25 Mar 2027 → Mon 5 Apr 2027, because: Leave",
        "        “Write the brief”: Thu 4 Feb 2027 → Thu 11 Feb 2027",
        "        “Run the live session”: Thu 18 Mar 2027 → Thu 25 Mar 2027",
    ]


def test_a_step_that_is_open_again_falls_into_an_absence_anew(tmp_path: Path) -> None:
    camille = {
        "company/people/camille.yml": HANDBOOK["company/people/camille.yml"]
        + "away: [{from: 2027-02-04, to: 2027-02-04, title: Leave}]\n"
    }
    done = HANDBOOK[SPRING] + "done: {brief: 2026-11-20}\n"
    assert told(tmp_path, {**camille, SPRING: done}, camille)[1] == [
        "Campaigns",
        "  Spring webinar",
        "    ! 1 step is due while its owner is away: “Write the brief” on Thu 4 Feb 2027 (Camille Roy)",
        "    - 1 step is open again: “Write the brief”",
    ]
