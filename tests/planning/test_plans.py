"""A campaign's plan: which steps there are, whose they are, and what is said where there is none."""

from datetime import date

import pytest
from plan_builder import due, dues, plan_of, playbook_of

from handbook.model.settings import Settings
from handbook.planning.calendar import DayOff
from handbook.planning.schedule import PlanProblem, plan_playbook

DAY = "2027-01-28"
WEBINAR = playbook_of(
    {"id": "topic", "when": "D-42", "owner": "event-manager", "days": 2, "milestone": "brief", "title": "Choose it"},
    {"id": "page", "when": "D-30wd", "owner": "growth-manager", "after": ["topic"], "tools": ["livestorm"]},
    {"id": "venue", "when": "D-60wd", "after": ["page"], "only": {"format": ["on-site", "hybrid"]}},
    {"id": "badges", "when": "venue + 10", "after": ["venue", "page", "nothing"], "approver": "camille-roy"},
    {"id": "live", "when": "D", "milestone": "live", "at": "11:00", "done_when": "All is said"},
    owner="event-manager",
    options={"format": ["online", "on-site", "hybrid"]},
)


def test_a_step_has_all_that_the_playbook_says() -> None:
    plan = plan_of(DAY, WEBINAR, done={"topic": date(2026, 12, 16)})
    topic = next(step for step in plan.steps if step.id == "topic")
    assert (topic.title, topic.when.text, topic.start, topic.due, topic.time, topic.days) == (
        "Choose it",
        "D-42",
        date(2026, 12, 16),
        date(2026, 12, 17),
        None,
        2,
    )
    assert (topic.owner, topic.person, topic.after, topic.milestone) == ("event-manager", "event-manager", (), "brief")
    assert (topic.done, topic.extra, topic.changed, topic.rolled_from) == (date(2026, 12, 16), False, None, None)
    page, live = (next(step for step in plan.steps if step.id == name) for name in ("page", "live"))
    assert (page.after, page.tools) == (("topic",), ("livestorm",))
    assert (live.owner, live.person) == ("event-manager", "event-manager")
    assert (live.time, live.done_when, live.approver, live.done) == ("11:00", "All is said", None, None)


@pytest.mark.parametrize(
    ("options", "exists"),
    [({}, False), ({"format": "online"}, False), ({"format": "hybrid"}, True), ({"x": "y"}, False)],
)
def test_a_step_exists_for_the_choices_that_it_names(options: dict[str, str], exists: bool) -> None:  # noqa: FBT001 -- a table
    plan = plan_of(DAY, WEBINAR, options=options)
    assert ("venue" in dues(plan), dict(plan.skipped)) == (exists, {} if exists else {"venue": None})


def test_a_date_stays_when_the_step_that_it_is_told_from_is_skipped() -> None:
    with_venue, without = plan_of(DAY, WEBINAR, options={"format": "on-site"}), plan_of(DAY, WEBINAR)
    assert dues(with_venue) == {"venue": "2026-11-05"} | dues(without)
    assert [(step.id, step.after) for step in without.steps if step.id == "badges"] == [("badges", ("page",))]


def test_a_campaign_may_differ_and_says_why() -> None:
    changes: dict[str, object] = {
        "topic": {"skip": True, "reason": "Chosen last year"},
        "page": {"when": "D-28", "reason": "Agency closed", "after": []},
        "live": {"at": "17:00"},
        "booth": {"title": "Print the booth", "when": "D-20wd", "owner": "tom-leroy", "reason": "Asked for"},
        "undated": {"title": "Some day"},
    }
    plan = plan_of(DAY, WEBINAR, steps=changes)
    shown = [(step.id, step.due.isoformat(), step.time, step.after, step.extra, step.changed) for step in plan.steps]
    assert shown == [
        ("badges", "2026-11-13", None, ("page",), False, None),
        ("page", "2026-12-31", None, (), False, "Agency closed"),
        ("booth", "2026-12-31", None, (), True, None),
        ("live", DAY, "17:00", (), False, ""),
    ]
    assert (plan.skipped, plan.problems) == ({"topic": "Chosen last year", "venue": None}, ())


def test_a_step_is_done_by_whoever_fills_its_role_here() -> None:
    playbook = playbook_of(
        {"id": "a", "when": "D", "owner": "writer"},
        {"id": "b", "when": "D", "owner": "editor"},
        {"id": "c", "when": "D", "owner": "vacant"},
        {"id": "d", "when": "D", "owner": "tom-leroy"},
        {"id": "e", "when": "D"},
    )
    fillers = {"writer": "ada-king", "editor": "bob-hale", "vacant": None}
    plan = plan_of(DAY, playbook, fillers=fillers, people={"editor": "zoe-marsh"})
    assert [(step.owner, step.person) for step in plan.steps] == [
        ("writer", "ada-king"),
        ("editor", "zoe-marsh"),
        ("vacant", None),
        ("tom-leroy", "tom-leroy"),
        (None, None),
    ]


@pytest.mark.parametrize(("codes", "used"), [(None, ("FR",)), ([], ()), (["IN", "XX"], ("IN", "XX"))])
def test_the_campaign_may_have_its_own_calendar(codes: list[str] | None, used: tuple[str, ...]) -> None:
    plan = plan_of(DAY, WEBINAR, Settings(name="Nova", calendar=["FR"]), calendar=codes)
    assert (plan.codes, plan.calendar.is_working(date(2027, 1, 26))) == (used, "IN" not in used)  # Republic Day


def test_a_campaign_has_days_off_that_the_others_do_not_have() -> None:
    days_off = [{"from": date(2027, 1, 26), "to": date(2027, 1, 27), "title": "Team days"}]
    plans = [plan_of("2027-01-28", playbook_of({"when": "D-1wd"}), days_off=days) for days in ([], days_off)]
    assert [dues(plan) for plan in plans] == [{"step": "2027-01-27"}, {"step": "2027-01-25"}]
    assert plans[1].steps[0].dating.skipped == tuple(
        (date(2027, 1, day), DayOff("closure", "Team days")) for day in (26, 27)
    )


@pytest.mark.parametrize(
    ("code", "day", "when", "due"),
    [
        ("HU", "2026-08-10", "D-1wd", "2026-08-08"),  # worked for Friday 21 August: munkanap-áthelyezés 2026
        ("HU", "2026-08-24", "D-1wd", "2026-08-19"),  # Thursday 20 August is the national day
        ("CN", "2025-10-09", "D-3wd", "2025-09-28"),  # State Council, 12 November 2024: 1 to 8 October off
        ("CN", "2025-10-09", "D-11", "2025-09-28"),  # a Sunday that is worked: nothing moves
    ],
)
def test_a_declared_working_day_counts(code: str, day: str, when: str, due: str) -> None:
    assert dues(plan_of(day, playbook_of({"when": when}), calendar=[code])) == {"step": due}


def test_a_given_day_wins_over_a_step_of_its_name() -> None:
    playbook = playbook_of({"id": "launch", "when": "D"}, {"id": "mail", "when": "launch - 1wd"})
    assert dues(plan_of(DAY, playbook, dates={"launch": date(2027, 1, 6)})) == {"mail": "2027-01-05", "launch": DAY}


def test_a_step_may_be_told_from_one_that_is_told_from_a_given_day_of_its_own_name() -> None:
    playbook = playbook_of({"id": "mail", "when": "launch - 1wd"}, {"id": "launch", "when": "mail + 1wd"})
    plan = plan_of(DAY, playbook, dates={"launch": date(2027, 1, 6)})
    assert (dues(plan), plan.problems) == ({"mail": "2027-01-05", "launch": "2027-01-06"}, ())


def test_an_unknown_anchor_is_told_once_with_what_would_do() -> None:
    playbook = playbook_of(
        {"id": "a", "when": "b + 1"}, {"id": "b", "when": "bried - 3"}, {"id": "brief", "when": "D", "after": ["a"]}
    )
    plan = plan_of(DAY, playbook, dates={"opening": date(2027, 1, 6)})
    facts = {"name": "bried", "choices": ("a", "b", "brief", "opening")}
    assert plan.problems == (PlanProblem("unknown-anchor", "b", facts),)
    assert [(step.id, step.after) for step in plan.steps] == [("brief", ())]


def test_problems_come_in_the_order_of_the_ids_of_their_steps() -> None:
    plan = plan_of(
        DAY, playbook_of({"id": "b", "when": "nowhere"}, {"id": "c", "when": "c"}, {"id": "a", "when": "nowhere"})
    )
    assert [(problem.step, problem.kind) for problem in plan.problems] == [
        ("a", "unknown-anchor"),
        ("b", "unknown-anchor"),
        ("c", "cycle"),
    ]


def test_an_unknown_anchor_of_a_skipped_step_is_no_problem() -> None:
    playbook = playbook_of(
        {"id": "booth", "when": "fair_opens - 3", "only": {"format": ["on-site"]}},
        options={"format": ["online", "on-site"]},
    )
    plan = plan_of(DAY, playbook)
    assert (plan.steps, plan.skipped, plan.problems) == ((), {"booth": None}, ())


def test_a_step_told_from_an_extra_one_without_date_is_left_out_silently() -> None:
    plan = plan_of(DAY, playbook_of({"when": "extra + 1"}), steps={"extra": {"title": "Some day"}})
    assert (plan.steps, plan.skipped, plan.problems) == ((), {}, ())


@pytest.mark.parametrize(
    ("day", "when", "days"),
    [("0001-01-03", "D-5", 1), ("9999-12-30", "D+5", 1), ("9999-12-01", "D+3m", 1), ("0001-01-10", "D-1", 90)],
)
def test_a_date_beyond_the_calendar_is_told(day: str, when: str, days: int) -> None:
    plan = plan_of(day, playbook_of({"when": when, "days": days}, {"id": "next", "when": "step - 1"}))
    assert (plan.steps, plan.problems) == ((), (PlanProblem("out-of-range", "step", {"when": when}),))


def test_cycles_are_told_once_as_a_path_and_only_those_of_anchors_leave_no_date() -> None:
    playbook = playbook_of(
        {"id": "c", "when": "a + 1", "after": ["a"]},
        {"id": "b", "when": "c + 1", "after": ["c"]},
        {"id": "a", "when": "b + 1", "after": ["b"]},
        {"id": "told-from-a", "when": "a + 1"},
        {"id": "y", "when": "D", "after": ["x"]},
        {"id": "x", "when": "D", "after": ["y"]},
        {"id": "own", "when": "D", "after": ["own"]},
    )
    plan = plan_of(DAY, playbook)
    paths = [("a", "b", "c", "a"), ("own", "own"), ("x", "y", "x")]
    assert plan.problems == tuple(PlanProblem("cycle", path[0], {"path": path}) for path in paths)
    assert [step.id for step in plan.steps] == ["y", "x", "own"]


def test_a_step_may_wait_for_one_that_is_dated_back_from_it() -> None:
    playbook = playbook_of(
        {"id": "live", "when": "D", "after": ["rehearsal"]}, {"id": "rehearsal", "when": "live - 3wd"}
    )
    assert plan_of(DAY, playbook).problems == ()


def test_a_playbook_is_planned_like_a_campaign_without_differences() -> None:
    settings, dates = Settings(name="Nova", calendar=["FR"]), {"sale": date(2027, 2, 1)}
    playbook = WEBINAR.model_copy(update={"steps": [*WEBINAR.steps, *playbook_of({"when": "sale"}).steps]})
    tried = plan_playbook(
        playbook, date(2027, 1, 28), settings, {}, options={"format": "hybrid"}, calendar=["IN"], dates=dates
    )
    assert tried == plan_of(DAY, playbook, settings, options={"format": "hybrid"}, calendar=["IN"], dates=dates)
    assert tried.codes == ("IN",)


def test_a_long_chain_over_ten_years() -> None:
    links = [
        {"id": f"s{number}", "when": f"s{number - 1} - 1wd", "after": [f"s{number - 1}"]} for number in range(1, 2500)
    ]
    plan = plan_of("2040-07-04", playbook_of({"id": "s0", "when": "D"}, *links[::-1]), calendar=["FR"])
    assert (len(plan.steps), plan.problems) == (2500, ())
    assert plan.steps[0].due.isoformat() == due("2040-07-04", "D-2499wd", ["FR"])
