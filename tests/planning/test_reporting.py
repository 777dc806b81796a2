"""Who stands below whom, as a chart is drawn by hand."""

from hypothesis import given
from hypothesis import strategies as st

from handbook.planning.reporting import direct_reports, seats

COMPANY = {"ada": None, "ben": "ada", "cleo": "ada", "dan": "ben", "eve": "gone", "finn": "dan"}


def levels(managers: dict[str, str | None]) -> list[tuple[str, int]]:
    return [(seat.person, seat.level) for seat in seats(managers)]


def test_everybody_follows_their_manager() -> None:
    assert levels(COMPANY) == [("ada", 0), ("ben", 1), ("dan", 2), ("finn", 3), ("cleo", 1), ("eve", 0)]


def test_a_seat_knows_who_is_right_below() -> None:
    assert seats(COMPANY)[0].reports == ("ben", "cleo")
    assert direct_reports(COMPANY) == {"ada": ["ben", "cleo"], "ben": ["dan"], "dan": ["finn"]}


def test_a_circle_hangs_below_its_first_by_id() -> None:
    assert levels({"zoe": "yan", "yan": "xu", "xu": "zoe", "wim": "zoe"}) == [
        ("xu", 0), ("yan", 1), ("zoe", 2), ("wim", 3)
    ]  # fmt: skip


def test_who_reports_to_themselves_stands_on_top() -> None:
    [seat, other] = seats({"ada": "ada", "ben": "ada"})
    assert (seat.person, seat.level, seat.reports, other.level) == ("ada", 0, ("ben",), 1)


def test_a_chain_of_five_thousand_managers_is_no_trouble() -> None:
    chain: dict[str, str | None] = {f"p{number:04}": f"p{number - 1:04}" if number else None for number in range(5000)}
    assert seats(chain)[-1].level == 4999


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefghi") | st.none()))
def test_everybody_has_one_seat_right_below_a_manager_or_on_top(managers: dict[str, str | None]) -> None:
    found = seats(managers)
    assert sorted(seat.person for seat in found) == sorted(managers)
    level = {seat.person: seat.level for seat in found}
    placed = [person for seat in found for person in seat.reports]
    assert len(placed) == len(set(placed))
    assert set(placed) == {person for person, count in level.items() if count}
    assert all(level[person] == seat.level + 1 for seat in found for person in seat.reports)
