from datetime import date
from decimal import Decimal

import pytest

from handbook.model.okrs import Dropped, KeyResult, Objective, Okrs
from handbook.planning.scores import (
    key_result_score,
    next_quarter,
    objective_score,
    previous_quarter,
    quarter_bounds,
    team_score,
)


def _key_result(baseline: object, target: object, current: object) -> KeyResult:
    numbers = {"baseline": baseline, "target": target, "current": current}
    return KeyResult.model_validate({"id": "kr1", "title": "Test", **numbers})


@pytest.mark.parametrize(
    ("baseline", "target", "current", "score"),
    [
        (0, 6, 3, "0.5"),
        (10, 4, 7, "0.5"),  # fewer is better
        (-10, 10, 0, "0.5"),
        (Decimal("1.5"), Decimal("3.5"), 2, "0.25"),
        (0, 6, 9, "1"),
        (10, 4, 12, "0"),
        (5, 5, 5, None),
        (None, 6, 3, None),
        (0, None, 3, None),
        (0, 6, None, None),
    ],
)
def test_a_key_result_is_scored_by_its_way_to_the_target(
    baseline: object, target: object, current: object, score: str | None
) -> None:
    assert key_result_score(_key_result(baseline, target, current)) == (score and Decimal(score))


@pytest.mark.parametrize(
    ("currents", "score"), [([0, 8], "0.5"), ([2, None], "0.25"), ([2, 4, 6], "0.5"), ([None], None), ([], None)]
)
def test_an_objective_has_the_mean_of_the_scores_that_there_are(currents: list[int | None], score: str | None) -> None:
    results = [_key_result(0, 8, current) for current in currents]
    objective = Objective.model_validate({"id": "o1", "title": "Test", "key_results": results})
    assert objective_score(objective) == (score and Decimal(score))


GONE = {"date": date(2026, 11, 2), "reason": "Sold"}


def test_what_was_dropped_does_not_count() -> None:
    kept, gone = _key_result(0, 8, 4), _key_result(0, 8, 8)
    results = [kept, gone.model_copy(update={"dropped": Dropped.model_validate(GONE)})]
    half = Objective.model_validate({"id": "o1", "title": "Half", "key_results": results})
    unscored = Objective.model_validate({"id": "o2", "title": "No number"})
    full = Objective.model_validate({"id": "o3", "title": "Full", "key_results": [_key_result(0, 8, 8)]})
    dropped = Objective.model_validate(
        {"id": "o4", "title": "Gone", "key_results": [_key_result(0, 8, 0)], "dropped": GONE}
    )
    assert objective_score(half) == Decimal("0.5")
    assert team_score(Okrs(team="sales", objectives=[half, unscored, full, dropped])) == Decimal("0.75")
    assert team_score(Okrs(team="sales", objectives=[unscored, dropped])) is None


@pytest.mark.parametrize(
    ("quarter", "first", "last"),
    [
        ("2026-q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-q2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026-q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("9999-q4", date(9999, 10, 1), date(9999, 12, 31)),
    ],
)
def test_bounds_of_a_quarter_are_both_inside_it(quarter: str, first: date, last: date) -> None:
    assert quarter_bounds(quarter) == (first, last)


@pytest.mark.parametrize(
    ("quarter", "following"), [("2026-q1", "2026-q2"), ("2026-q4", "2027-q1"), ("0008-q4", "0009-q1")]
)
def test_quarters_follow_each_other(quarter: str, following: str) -> None:
    assert (next_quarter(quarter), previous_quarter(following)) == (following, quarter)


@pytest.mark.parametrize("text", ["2026-q5", "2026-Q1", "2026", "26-q1", "2026-q1 ", "2026-q1\n", "0000-q1"])
def test_anything_else_is_no_quarter(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a quarter|year"):
        quarter_bounds(text)
