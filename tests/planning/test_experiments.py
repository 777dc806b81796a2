"""What experiments cost, how often they work, and which of them is another's repetition."""

import datetime

import pytest

from handbook.model.experiment import Experiment
from handbook.planning.experiments import ended_between, hits, same_guess, started_between

D = datetime.date
AUTUMN = (D(2026, 10, 1), D(2026, 12, 31))


def experiment(**fields: object) -> Experiment:
    return Experiment.model_validate({"title": "A test", **fields})


def test_what_was_stopped_has_answered_nothing() -> None:
    statuses = ["won", "failed", "failed", "stopped", "running", "planned", "won"]
    assert hits(experiment(status=status) for status in statuses) == (2, 4)


@pytest.mark.parametrize(
    ("started", "is_inside"),
    [(D(2026, 9, 30), False), (D(2026, 10, 1), True), (D(2026, 12, 31), True), (D(2027, 1, 1), False), (None, False)],
)
def test_an_experiment_counts_where_it_starts(started: D | None, is_inside: bool) -> None:  # noqa: FBT001 -- expected
    assert started_between(experiment(started=started), *AUTUMN) is is_inside


@pytest.mark.parametrize(
    ("fields", "is_inside"),
    [
        ({"status": "won", "ends": D(2026, 10, 1)}, True),
        ({"status": "running", "ends": D(2026, 10, 1)}, False),
        ({"status": "failed", "started": D(2026, 9, 1), "ends": D(2027, 1, 1)}, False),
        ({"status": "stopped", "started": D(2026, 11, 2)}, True),
        ({"status": "failed"}, False),
    ],
)
def test_a_lesson_belongs_to_the_end(fields: dict[str, object], is_inside: bool) -> None:  # noqa: FBT001 -- expected
    assert ended_between(experiment(**fields), *AUTUMN) is is_inside


def test_a_guess_is_the_same_however_it_is_written() -> None:
    one = experiment(lever="Objet du mail", persona="Gérants", hypothesis="Un chiffre  attire")
    other = experiment(lever="objet du MAIL", persona="gerants ", hypothesis="Un chiffre attire")
    assert same_guess(one) == same_guess(other) is not None
    assert same_guess(experiment(lever="A", persona="B", hypothesis="C")) != same_guess(one)
    assert same_guess(experiment(lever="A", persona="B")) is None
