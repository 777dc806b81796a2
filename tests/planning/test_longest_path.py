"""Whether the work fits, worked by hand on the calendar of January 2027 (Thursday the 28th is day D)."""

from datetime import date

from plan_builder import plan_of, playbook_of

from handbook.planning.longest_path import Shortfall, shortfall

DAY = "2027-01-28"


def test_steps_that_need_more_days_than_there_are() -> None:
    # From Friday 15 to Thursday 28 there are ten working days.
    plan = plan_of(
        DAY,
        playbook_of(
            {"id": "write", "when": "D-9wd", "days": 1},
            {"id": "film", "when": "D-5wd", "days": 5, "after": ["write"]},
            {"id": "cut", "when": "D-1wd", "days": 4, "after": ["film"]},
            {"id": "live", "when": "D", "after": ["cut"]},
        ),
    )
    assert shortfall(plan) == Shortfall(("write", "film", "cut", "live"), 11, 10, date(2027, 1, 15), date(2027, 1, 28))


def test_they_fit_with_one_day_more_or_where_one_is_done() -> None:
    steps = [
        {"id": "film", "when": "D-5wd", "days": 5, "after": ["write"]},
        {"id": "cut", "when": "D-1wd", "days": 4, "after": ["film"]},
        {"id": "live", "when": "D", "after": ["cut"]},
    ]
    earlier = playbook_of({"id": "write", "when": "D-10wd", "days": 1}, *steps)
    assert shortfall(plan_of(DAY, earlier)) is None
    as_late = playbook_of({"id": "write", "when": "D-9wd", "days": 1}, *steps)
    assert shortfall(plan_of(DAY, as_late, done={"write": date(2027, 1, 15)})) is None


def test_a_short_step_shares_the_day_of_the_one_it_waits_for() -> None:
    steps = playbook_of(
        {"id": "proof", "when": "D-2wd"},
        {"id": "send", "when": "D-2wd", "after": ["proof"]},
        {"id": "live", "when": "D", "after": ["send"]},
        {"id": "speech", "when": "D", "after": ["live"]},
    )
    assert shortfall(plan_of(DAY, steps)) is None


def test_an_event_at_a_weekend_has_a_day_of_its_own() -> None:
    steps = playbook_of({"id": "pack", "when": "D-1wd"}, {"id": "fair", "when": "D", "after": ["pack"]})
    assert shortfall(plan_of("2027-01-30", steps)) is None


def test_a_chain_of_thousands_and_a_circle_come_back() -> None:
    chain = [{"id": f"s{number}", "when": "D-1wd", "after": [f"s{number - 1}"]} for number in range(1, 5000)]
    found = shortfall(plan_of(DAY, playbook_of({"id": "s0", "when": "D-3wd"}, *chain)))
    assert found is None
    long = [{**step, "days": 2} for step in chain]
    found = shortfall(plan_of(DAY, playbook_of({"id": "s0", "when": "D-3wd"}, *long)))
    assert found
    assert (len(found.path), found.needed) == (5000, 1 + 2 * 4999)
    circle = playbook_of({"id": "a", "when": "D-1", "after": ["b"]}, {"id": "b", "when": "D-1", "after": ["a"]})
    assert shortfall(plan_of(DAY, circle)) is None
