from datetime import date
from decimal import Decimal

import pytest

from handbook.model.okrs import Dropped, KeyResult, Objective, Okrs
from handbook.planning.scores import (
    key_result_score,
    objective_score,
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
    ("keep", "target", "current", "score"),
    [
        ("above", "99.9", "99.95", "1"),  # uptime
        ("above", "99.9", "99.9", "1"),  # the level itself is held
        ("above", "99.9", "99.899", "0"),
        ("above", "99.995", "99.9951", "1"),
        ("below", "3", "0", "1"),  # incidents
        ("below", "3", "3", "1"),
        ("below", "3", "4", "0"),
        ("below", "-2", "-3", "1"),  # a loss
        ("above", "-2", "-3", "0"),
        ("at", "0", "0.0", "1"),
        ("at", "12", "13", "0"),
        ("at", "12", "11", "0"),
        ("above", None, "4", None),
        ("above", "4", None, None),
    ],
)
@pytest.mark.parametrize("baseline", [None, "1", "99.9"])
def test_a_level_counts_in_full_while_it_is_held(
    keep: str, target: str | None, current: str | None, score: str | None, baseline: str | None
) -> None:
    """Wherever it started: there is no way to go."""
    numbers = {"baseline": baseline, "target": target, "current": current}
    known = {name: Decimal(number) for name, number in numbers.items() if number is not None}
    result = KeyResult.model_validate({"id": "kr1", "title": "Test", "keep": keep, **known})
    assert key_result_score(result) == (score and Decimal(score))


@pytest.mark.parametrize(
    ("currents", "score"), [([0, 8], "0.5"), ([2, None], "0.25"), ([2, 4, 6], "0.5"), ([None], None), ([], None)]
)
def test_an_objective_has_the_mean_of_the_scores_that_there_are(currents: list[int | None], score: str | None) -> None:
    results = [_key_result(0, 8, current) for current in currents]
    objective = Objective.model_validate({"id": "o1", "title": "Test", "key_results": results})
    assert objective_score(objective) == (score and Decimal(score))


@pytest.mark.parametrize(
    ("results", "score"),
    [
        ([(8, 1), (0, 1)], "0.5"),
        ([(8, 2), (2, 1)], "0.75"),  # (2 * 1 + 1 * 0.25) / 3
        ([(8, 2), (0, 1), (4, 1)], "0.625"),  # (2 + 0 + 0.5) / 4
        ([(8, "0.5"), (0, "1.5")], "0.25"),  # 0.5 / 2
        ([(8, 60), (4, 40)], "0.8"),  # 60 % of 1, 40 % of 0.5
        ([(8, 3), (None, 5)], "1"),  # what has no score weighs nothing
        ([(8, 0), (2, 1)], "0.25"),
        ([(8, 0)], None),
        ([(8, -1), (2, 1)], "0.25"),  # an error, and no reason for a score above 1
    ],
)
def test_key_results_count_by_their_weights(results: list[tuple[int | None, object]], score: str | None) -> None:
    weighed = [
        _key_result(0, 8, current).model_copy(update={"weight": Decimal(str(weight))}) for current, weight in results
    ]
    objective = Objective.model_validate({"id": "o1", "title": "Test", "key_results": weighed})
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
