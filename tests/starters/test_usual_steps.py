"""When the steps of a new playbook are due: what follows an event counts from its last day, for it may last."""

import pytest

from handbook.kinds.playbooks.starters.milestones import milestones
from handbook.locales import wording


@pytest.mark.parametrize(
    ("kind", "language", "due"),
    [
        ("event", "en", ["D-42", "D-7", "D-3wd", "D", "end + 2wd", "end + 7"]),
        ("event", "fr", ["J-42", "J-7", "J-3jo", "J", "fin + 2jo", "fin + 7"]),
        ("process", "en", ["D-42", "D", "D+7"]),
    ],
)
def test_what_follows_an_event_counts_from_its_end(kind: str, language: str, due: list[str]) -> None:
    words = wording(language)
    assert [milestone.when(words) for milestone in milestones(kind, ())] == due
