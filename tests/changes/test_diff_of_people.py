"""What a departure and a vacant role mean, in sentences."""

import datetime
from pathlib import Path

import pytest
from compared import told
from smallest import HANDBOOK

CAMILLE, ROLE = "company/people/camille.yml", "company/roles/event-manager.md"


def _leaving(day: str) -> dict[str, str | None]:
    return {CAMILLE: HANDBOOK[CAMILLE] + f"left: {day}\n"}


def test_a_last_day_that_comes_nearer(tmp_path: Path) -> None:
    users = (
        "1 campaign (“Spring webinar”); 2 files of objectives (“Nova, Q1 2027”, “Marketing, Q1 2027”); "
        "1 person (Tom Leroy); 2 teams (Nova, Marketing); 1 role (“Event manager”)"
    )
    assert told(tmp_path, _leaving("2027-04-30"), _leaving("2027-03-19"))[1] == [
        "Campaigns",
        (
            "  ! Spring webinar: 1 step is due after its owner's last day: "
            "“Write the debrief” on Thu 25 Mar 2027 (Camille Roy, until Fri 19 Mar 2027)"
        ),
        "People",
        (
            "  ! Camille Roy: the last day is Fri 19 Mar 2027 (before: Fri 30 Apr 2027), "
            f"and 7 files still name them: {users}"
        ),
    ]


def test_a_role_that_nobody_has(tmp_path: Path) -> None:
    vacant = HANDBOOK[ROLE].replace("person: camille\n", "")
    assert told(tmp_path, {}, {ROLE: vacant})[1] == [
        "Campaigns",
        (
            "  ! Spring webinar: nobody does 3 steps of Camille Roy any more: "
            "“Write the brief”; “Run the live session”; “Write the debrief”"
        ),
        "Roles",
        "  ! Event manager: nobody fills this role any more (before: Camille Roy)",
    ]


LEA = "name: Léa Fabre\n"


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ("", "has joined"),
        ("team: marketing\n", "has joined the team Marketing"),
        (
            "team: marketing\nstarted: 2027-01-04\nroles: [event-manager]\nmanager: tom\n",
            "joins the team Marketing on Mon 4 Jan 2027: as “Event manager”; manager Tom Leroy",
        ),
        ("started: 2027-01-04\n", "joins on Mon 4 Jan 2027"),
        ("started: 2026-11-02\nmanager: tom\n", "has joined: since Mon 2 Nov 2026; manager Tom Leroy"),
    ],
)
def test_somebody_new_is_told_by_the_first_day(tmp_path: Path, more: str, line: str) -> None:
    lines = told(tmp_path, {}, {"company/people/lea.yml": LEA + more})[1]
    assert lines == ["People", f"  - Léa Fabre: {line}"]


def test_a_last_day_that_is_past_was(tmp_path: Path) -> None:
    after = {"company/people/tom.yml": HANDBOOK["company/people/tom.yml"] + "left: 2026-11-20\n"}
    assert told(tmp_path, {}, after)[1] == [
        "People",
        "  ! Tom Leroy: the last day was Fri 20 Nov 2026, and 1 file still names them: 1 role (“Event manager”)",
    ]


def test_open_steps_that_were_due_before_somebody_left(tmp_path: Path) -> None:
    done = HANDBOOK["campaigns/spring.yml"] + "done: {brief: 2027-02-03}\n"
    before = {"campaigns/spring.yml": done}
    first, lines = told(tmp_path, before, {**before, **_leaving("2027-03-19")}, today=datetime.date(2027, 3, 22))
    assert first.startswith("2 steps lose their owner in 1 running campaign, ")
    assert lines[:4] == [
        "Campaigns",
        "  Spring webinar",
        (
            "    ! 1 step is due after its owner's last day: "
            "“Write the debrief” on Thu 25 Mar 2027 (Camille Roy, until Fri 19 Mar 2027)"
        ),
        (
            "    ! 1 overdue step is open, and its owner has left: "
            "“Run the live session” on Thu 18 Mar 2027 (Camille Roy, until Fri 19 Mar 2027)"
        ),
    ]


def test_steps_that_nobody_does_are_in_the_first_line(tmp_path: Path) -> None:
    vacant = HANDBOOK[ROLE].replace("person: camille\n", "")
    assert told(tmp_path, {}, {ROLE: vacant})[0].startswith("3 steps lose their owner in 1 running campaign, ")


TOM = HANDBOOK["company/people/tom.yml"]
DURAND = "company/people/tom-durand.yml"


@pytest.mark.parametrize(
    ("was", "now", "is_one"),
    [
        ("email: tom.leroy@nova.example\n", "email: tom.durand@nova.example\n", True),
        ("account: tomleroy\n", "account: tomleroy\nlevel: expert\nstrengths: Figures, and patience with them\n", True),
        ("", "level: expert\nstrengths: Figures, and patience with them\n", False),
    ],
)
def test_somebody_with_another_name_and_address_is_known_again(
    tmp_path: Path, was: str, now: str, *, is_one: bool
) -> None:
    after = {"company/people/tom.yml": None, DURAND: TOM.replace("Leroy", "Durand") + now}
    lines = told(tmp_path, {"company/people/tom.yml": TOM + was}, {**after})[1]
    assert (
        "    - was called Tom Leroy before" in lines or "  - Tom Durand: was called Tom Leroy before" in lines
    ) is is_one
    assert any("has joined" in line for line in lines) is not is_one


def test_who_comes_for_somebody_who_goes_is_another_person(tmp_path: Path) -> None:
    after = {"company/people/tom.yml": None, DURAND: TOM.replace("Leroy", "Durand").replace("2025-03-03", "2026-11-02")}
    lines = told(tmp_path, {}, {**after})[1]
    assert lines[-1] == "  - Tom Durand: has joined the team Marketing: since Mon 2 Nov 2026; manager Camille Roy"
