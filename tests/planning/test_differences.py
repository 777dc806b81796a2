"""What a new version of a playbook changes for one campaign."""

from datetime import date

import pytest
from plan_builder import plan_of, playbook_of

from handbook.planning.difference_words import change_text, changes_text
from handbook.planning.differences import Difference, differences

DAY = "2027-03-18"
OLD = (
    {"id": "brief", "when": "D-42", "milestone": "brief", "approver": "head-of-marketing"},
    {"id": "page", "when": "D-30wd", "owner": "growth-manager"},
    {"id": "check", "when": "page + 1wd"},
    {"id": "venue", "when": "D-20"},
    {"id": "live", "when": "D", "at": "11:00"},
)
NEW = (
    {"id": "brief", "when": "D-42", "milestone": "start"},
    {"id": "page", "when": "D-25wd", "owner": "event-manager", "days": 3, "after": ["brief"]},
    {"id": "check", "when": "page + 1wd"},
    {"id": "live", "when": "J", "at": "10:00"},
    {"id": "replay", "when": "live + 1wd"},
)


def test_every_kind_of_change_by_due_date() -> None:
    fillers = {"growth-manager": "tom", "event-manager": "camille"}
    old, new = (plan_of(DAY, playbook_of(*steps), fillers=fillers) for steps in (OLD, NEW))
    brief, page, check, live = date(2027, 2, 4), date(2027, 2, 11), date(2027, 2, 12), date(2027, 3, 18)
    was = {"page": date(2027, 2, 4), "check": date(2027, 2, 5)}
    assert differences(old, new) == (
        Difference("brief", "milestone", brief, brief, "brief", "start"),
        Difference("brief", "approver", brief, brief, "head-of-marketing", None),
        Difference("page", "when", was["page"], page, "D-30wd", "D-25wd"),
        Difference("page", "owner", was["page"], page, "growth-manager", "event-manager"),
        Difference("page", "days", was["page"], page, 1, 3),
        Difference("page", "after", was["page"], page, (), ("brief",)),
        Difference("check", "moved", was["check"], check),
        Difference("venue", "removed", date(2027, 2, 26), None),
        Difference("live", "time", live, live, "11:00", "10:00"),
        Difference("replay", "added", None, date(2027, 3, 19)),
    )


def test_what_is_done_gives_nothing() -> None:
    done = {step["id"]: date(2027, 1, 4) for step in (*OLD, *NEW)}
    old, new = (plan_of(DAY, playbook_of(*steps), done=done) for steps in (OLD, NEW))
    assert differences(old, new) == ()


def test_what_the_campaign_says_itself_gives_nothing() -> None:
    own = {"page": {"when": "D-28", "owner": "camille", "days": 2, "after": []}, "venue": {"skip": True}}
    old, new = (plan_of(DAY, playbook_of(*steps), steps=own) for steps in (OLD[1:4], NEW[1:3]))
    assert differences(old, new) == ()


def test_a_step_that_cannot_be_dated_is_for_another_rule() -> None:
    old, new = (plan_of(DAY, playbook_of({"when": when})) for when in ("D-3", "nowhere - 3"))
    assert differences(old, new) == ()


def test_another_person_of_the_same_role() -> None:
    old, new = (
        plan_of(DAY, playbook_of({"when": "D", "owner": "host"}), fillers={"host": name}) for name in ("a", "b")
    )
    assert [change_text(change, "en") for change in differences(old, new)] == ["step: the person is now b (before: a)"]


def test_in_words() -> None:
    old, new = (plan_of(DAY, playbook_of(*steps)) for steps in (OLD, NEW))
    changes = differences(old, new)
    assert [change_text(change, "en") for change in changes] == [
        "brief: the milestone is now start (before: brief)",
        "brief: needs no approval (before: head-of-marketing)",
        "page: D-30wd is now D-25wd: 4 Feb 2027 becomes 11 Feb 2027",
        "page: the owner is now event-manager (before: growth-manager)",
        "page: takes 3 working days instead of 1",
        "page: comes after brief (before: none)",
        "check: 5 Feb 2027 becomes 12 Feb 2027",
        "venue: no longer a step; it was due 26 Feb 2027",
        "live: the time is now 10:00 (before: 11:00)",
        "replay: new step, due 19 Mar 2027",
    ]
    assert changes_text(changes, "fr", 3) == (
        "brief : jalon désormais start (avant : brief) ; "
        "brief : ne demande plus d'accord (avant : head-of-marketing) ; "
        "page : D-30wd devient D-25wd : le 4 févr. 2027 passe au 11 févr. 2027 ; et 7 autres"
    )


def test_one_day_and_none_in_words() -> None:
    steps = {"when": "D-9", "id": "page", "days": 3, "at": "10:00"}, {"when": "D", "id": "live", "after": ["page"]}
    old, new = (
        plan_of(DAY, playbook_of(*each))
        for each in (steps, ({"when": "D-9", "id": "page"}, {"when": "D", "id": "live"}))
    )
    changes = differences(old, new)
    assert [change_text(change, "en") for change in changes] == [
        "page: takes 1 working day instead of 3",
        "page: has no hour (before: 10:00)",
        "live: comes after nothing (before: page)",
    ]
    assert changes_text(changes, "fr", 3) == (
        "page : prend 1 jour ouvré au lieu de 3 ; page : n'a plus d'heure (avant : 10:00) ; "
        "live : n'attend plus rien (avant : page)"
    )


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        (["D-42"], ["D-40"], "brief: D-42 is now D-40: still 29 Jan 2027"),  # both roll to Friday
        (["D-20..D-10"], ["D-17..D-10"], "brief: D-20..D-10 is now D-17..D-10: 19 Feb 2027 becomes 22 Feb 2027"),
    ],
)
def test_a_deadline_is_told_by_its_due_day_and_a_window_by_its_first(
    was: list[str], now: list[str], expected: str
) -> None:
    day = "2027-03-12" if was == ["D-42"] else "2027-03-11"
    old, new = (plan_of(day, playbook_of({"id": "brief", "when": when, "days": 2})) for (when,) in (was, now))
    assert changes_text(differences(old, new), "en", 9) == expected
