"""Release cycles counted forward in weeks and weekdays, and the mistakes that such schedules hold."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from published_tables import planned, table

CYCLES = table("release_cycles")


def whens(weeks: Mapping[str, str]) -> dict[str, str]:
    """`4 tue` -> `D+3w tue`: the first week of a cycle is the week of its start."""
    counted = {row: row.split() for row in weeks}
    return {row: f"D+{int(week) - 1}w {weekday}" for row, (week, weekday) in counted.items()}


@pytest.mark.parametrize("release", CYCLES)
def test_every_milestone_of_a_release_cycle(release: str, tmp_path: Path) -> None:
    cycle = CYCLES[release]
    assert planned(tmp_path, cycle["start"], "", whens(cycle["weeks"])) == cycle["weeks"]


def test_a_milestone_on_good_friday_moves_where_good_friday_is_a_holiday(tmp_path: Path) -> None:
    """Good Friday is 15 April 2022, Easter Monday the 18th."""
    assert planned(tmp_path, "2022-01-10", "GB-ENG", {"14 fri": "D+13w fri"}) == {"14 fri": "2022-04-19"}


def mistakes_by_day() -> dict[str, list[Mapping[str, Any]]]:
    days = defaultdict(list)
    for mistake in table("mistakes"):
        days[mistake["date"]].append(mistake)
    return days


@pytest.mark.parametrize(("day", "mistakes"), mistakes_by_day().items())
def test_a_declared_weekday_exposes_a_published_mistake(
    day: str, mistakes: list[Mapping[str, Any]], tmp_path: Path
) -> None:
    dues = planned(tmp_path, day, "", {mistake["text"]: mistake["when"] for mistake in mistakes})
    assert dues == {mistake["text"]: mistake["right"] for mistake in mistakes}
    assert [mistake["text"] for mistake in mistakes if dues[mistake["text"]] == mistake["published"]] == []
