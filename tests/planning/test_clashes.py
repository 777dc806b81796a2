"""Campaigns that reach the same people in the same week."""

from datetime import date

from plan_builder import plan_of, playbook_of

from handbook.planning.clashes import Clash, Reach, clashes

MAIL = playbook_of({"id": "mail", "when": "D-7", "send": True}, {"id": "brief", "when": "D-14"})
"""It sends a week before the day, and does something else a week before that."""
MONDAY = date(2027, 3, 15)


def reach(name: str, day: str, *segments: str) -> Reach:
    return Reach(name, segments, plan_of(day, MAIL))


def test_two_are_told_once_a_week_with_the_segments_that_both_reach_and_the_first_day_of_each() -> None:
    """18 and 19 March 2027 are a Thursday and a Friday; a week before, both send."""
    found = clashes([reach("late", "2027-03-19", "b", "a", "c"), reach("early", "2027-03-18", "a", "b", "d")])
    assert list(found) == [
        Clash(date(2027, 3, 8), ("b", "a"), "early", date(2027, 3, 11), "late", date(2027, 3, 12)),
        Clash(MONDAY, ("b", "a"), "early", date(2027, 3, 18), "late", date(2027, 3, 19)),
    ]


def test_a_week_begins_on_its_monday_and_a_step_that_sends_nothing_reaches_nobody() -> None:
    """Sunday 14 March, and Monday 15 March, which comes a week after what was sent on Sunday 7 March."""
    sunday, monday = reach("sunday", "2027-03-14", "a"), reach("monday", "2027-03-15", "a")
    assert [(found.week, found.earlier_day, found.later_day) for found in clashes([sunday, monday])] == [
        (date(2027, 3, 8), date(2027, 3, 14), date(2027, 3, 8)),
    ]
    assert list(clashes([sunday, reach("next", "2027-03-28", "a"), reach("others", "2027-03-14", "b")])) == []


def test_each_is_told_with_the_first_ten_and_a_clash_has_them_in_the_order_of_their_days() -> None:
    many = [reach(f"c{number:02}", "2027-03-18", "a") for number in range(12)]
    told = [(found.earlier, found.later) for found in clashes(many) if found.week == MONDAY]
    names = [each.campaign for each in many]
    assert told == [(one, other) for at, one in enumerate(names[:10]) for other in names[at + 1 :]]
