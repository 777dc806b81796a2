"""Which steps have room, worked by hand on the calendar of January 2027 (Thursday the 28th is day D)."""

from plan_builder import plan_of, playbook_of

from handbook.planning.slack import critical_path, slack

CHAIN = playbook_of(
    {"id": "topic", "when": "D-10wd", "days": 2},  # Thu 14
    {"id": "page", "when": "D-8wd", "days": 2, "after": ["topic"]},  # Mon 18
    {"id": "video", "when": "D-3wd", "days": 1},  # Mon 25
    {"id": "go", "when": "D-2wd", "days": 1, "after": ["page", "video"]},  # Tue 26
    {"id": "live", "when": "D", "after": ["go"]},
    {"id": "replay", "when": "D+1wd", "after": ["live"]},
)


def test_a_step_may_be_late_by_what_the_steps_behind_it_leave() -> None:
    # The go may slip to Wednesday 27; then the page may end on Tuesday 26, six working days after Monday 18, and the
    # topic on Friday 22, as the page takes Monday 25 and Tuesday 26.
    assert slack(plan_of("2027-01-28", CHAIN)) == {"topic": 6, "page": 6, "video": 1, "go": 1, "live": 0}


def test_the_critical_path_has_the_least_room() -> None:
    assert critical_path(plan_of("2027-01-28", CHAIN)) == ("video", "go", "live")


def test_a_holiday_takes_room_away() -> None:
    # From Thursday 21 on there are Friday 22, Monday 25 and Wednesday 27: Tuesday 26 is Republic Day in India.
    plan = plan_of("2027-01-28", playbook_of({"id": "a", "when": "D-7"}, {"id": "live", "when": "D"}), calendar=["IN"])
    assert slack(plan) == {"a": 3, "live": 0}


def test_steps_that_overlap_have_less_than_no_room() -> None:
    plan = plan_of(
        "2027-01-28",
        playbook_of(
            {"id": "write", "when": "D-1wd"},
            {"id": "print", "when": "D-1wd", "days": 3, "after": ["write"]},
            {"id": "live", "when": "D", "after": ["print"]},
        ),
    )
    assert slack(plan) == {"write": -3, "print": 0, "live": 0}
    assert critical_path(plan) == ("write", "print", "live")


def test_steps_in_a_circle_have_no_slack() -> None:
    plan = plan_of(
        "2027-01-28",
        playbook_of(
            {"id": "a", "when": "D-2", "after": ["b"]},
            {"id": "b", "when": "D-2", "after": ["a"]},
            {"id": "live", "when": "D"},
        ),
    )
    assert slack(plan) == {}
    assert critical_path(plan) == ()
