"""The chart on squared paper: a column is 176 wide, a row 58 high, and 10 are free on the left."""

import re

from handbook.kinds.people.org_chart.layout import (
    BOX_HEIGHT,
    BOX_WIDTH,
    COLUMN,
    MOST_COLUMNS,
    ROW,
    Layout,
    layout,
)
from handbook.planning.reporting import seats


def chart(managers: dict[str, str | None]) -> Layout:
    return layout(seats(managers))


def grid(managers: dict[str, str | None], pitch: int = COLUMN) -> dict[str, tuple[float, int]]:
    """Person -> column (with halves and indents) and row."""
    return {box.person: (round((box.x - 10) / pitch, 2), box.y // ROW) for box in chart(managers).boxes}


def company(*widths: int) -> dict[str, str | None]:
    """`company(5, 3)`: one at the top, five below, three below each of these."""
    managers: dict[str, str | None] = {"p": None}
    level = ["p"]
    for width in widths:
        below = {f"{above}{number}": above for above in level for number in range(width)}
        managers |= below
        level = list(below)
    return managers


def test_nobody_is_an_empty_chart() -> None:
    assert (chart({}).boxes, chart({}).lines) == ((), ())


def test_reports_who_lead_nobody_hang_below_each_other() -> None:
    assert grid({"ada": None, "ben": "ada", "cleo": "ada"}) == {"ada": (0, 0), "ben": (0.11, 1), "cleo": (0.11, 2)}


def test_managers_stand_side_by_side_and_theirs_in_the_middle_above() -> None:
    assert grid({"ada": None, "ben": "ada", "cleo": "ada", "dan": "ben", "eve": "ben", "finn": "cleo"}) == {
        "ada": (0.5, 0),
        "ben": (0, 1),
        "dan": (0.11, 2),
        "eve": (0.11, 3),
        "cleo": (1, 1),
        "finn": (1.11, 2),
    }


def test_lines_go_over_the_heads_and_down_the_side() -> None:
    drawn = chart({"ada": None, "ben": "ada", "cleo": "ada", "dan": "ben"})
    assert drawn.lines == ("M176 44V51H88V58", "M176 44V51H264V58", "M20 102V138H30")
    assert (drawn.width, drawn.height) == (10 + 176 + 156 + 10, 2 * 58 + 44 + 1)


def test_several_tops_stand_beside_each_other() -> None:
    assert grid({"ada": None, "ben": None, "cleo": "ben"}) == {"ada": (0, 0), "ben": (1, 0), "cleo": (1.11, 1)}


def test_a_level_too_wide_for_paper_hangs() -> None:
    # Five heads with three managers each are 15 columns; so the managers hang below their heads with their people.
    # A column is then wider by one indent of 20: 196.
    places = grid(company(5, 3, 3), 196)
    assert [places[f"p{number}"] for number in range(5)] == [(number, 1) for number in range(5)]
    assert (places["p00"], places["p000"], places["p01"]) == ((0.1, 2), (0.2, 3), (0.1, 6))
    assert max(row for _, row in places.values()) == 1 + 3 * 4


def test_more_heads_than_columns_stand_on_shelves() -> None:
    # Nine heads with two people each: seven on the first shelf (rows 1 to 3), two on the second (rows 4 to 6).
    places = grid(company(9, 2))
    assert [places[f"p{number}"] for number in (0, 6, 7, 8)] == [(0, 1), (6, 1), (0, 4), (1, 4)]
    assert places["p"] == (3, 0)
    to_the_second_shelf = chart(company(9, 2)).lines[7]
    assert to_the_second_shelf == f"M{10 + 3 * 176 + 78} 44V51H0V225H88V232"


def test_many_who_lead_nobody_stand_on_shelves_too() -> None:
    places = grid(company(59))
    assert max(column for column, _ in places.values()) == MOST_COLUMNS - 1
    assert max(row for _, row in places.values()) == 9


def test_boxes_never_touch_and_lines_stay_inside() -> None:
    uneven = {"p": None, **{f"q{number}": f"q{number - 1}" if number else "p" for number in range(9)}, "r": "p"}
    shapes = ((9,), (3, 3), (7, 7), (5, 3, 3), (2, 2, 2, 2, 2), (8, 7), (12, 12), (8, 2, 1), (1, 1, 1, 1))
    beside = {**company(8, 1, 1, 1), **{f"s{number}": "p1" for number in range(9)}}
    for drawn in map(chart, (uneven, beside, *(company(*widths) for widths in shapes))):
        places = sorted((box.x, box.y) for box in drawn.boxes)
        for x, y in places:
            near = [(a, b) for a, b in places if abs(a - x) < BOX_WIDTH and abs(b - y) < BOX_HEIGHT]
            assert near == [(x, y)]
        for line in drawn.lines:
            across = [int(number) for number in re.findall(r"[MH](\d+)", line)]
            down = [int(number) for number in re.findall(r"[V ](\d+)", line)]
            assert max(across) <= drawn.width
            assert max(down) <= drawn.height


def test_a_chain_of_a_thousand_is_no_trouble() -> None:
    drawn = chart(company(*[1] * 1000))
    assert len(drawn.boxes) == 1001
    assert drawn.width < 1000
