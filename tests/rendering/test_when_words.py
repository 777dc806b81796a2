from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.kinds.playbooks.pages.length import Length, length_of
from handbook.kinds.playbooks.pages.when_words import short_when, spoken_when, told_when
from handbook.model.playbook import Playbook, Step
from handbook.model.values import Language
from handbook.model.when import When

THE_DAY = "the day itself"
NAMES = {"D": "the show", "brief": "“Write the brief”"}


@pytest.mark.parametrize(
    ("language", "typed", "short", "spoken"),
    [
        ("en", "D", "D", "on the day of the show"),
        ("en", "J-1", "D-1", "1 day before the show"),
        ("en", "D-42", "D-42", "42 days before the show"),
        ("en", "T+10bd", "D+10 wd", "10 working days after the show"),
        ("en", "D-3w tue", "D-3 w Tue", "3 weeks before the show, on a Tuesday"),
        ("en", "D+0w thu", "D Thu", "Thursday of the week of the show"),
        ("en", "D-3m", "D-3 m", "3 months before the show"),
        ("en", "brief + 1wd", "brief + 1 wd", "1 working day after “Write the brief”"),
        ("en", "registration_opens - 5wd", "registration_opens - 5 wd", "5 working days before registration opens"),
        ("fr", "D-10wd", "J-10 jo", "10 jours ouvrés avant the show"),
        ("fr", "D-3w mar", "J-3 sem. mar.", "3 semaines avant the show, un mardi"),
        ("fr", "D", "J", "le jour même : the show"),
    ],
)
def test_a_day_of_the_retroplan_is_said_in_words(
    tmp_path: Path, language: Language, typed: str, short: str, spoken: str
) -> None:
    site, when = site_of(tmp_path, language=language), When.parse(typed)
    assert short_when(site, when).replace("\N{MINUS SIGN}", "-") == short
    assert spoken_when(site, when, NAMES).replace("\N{NO-BREAK SPACE}", " ") == spoken


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("en", "D", "on the day"),
        ("en", "D-10w fri", "10 weeks before, on a Friday"),
        ("en", "D+0w thu", "Thursday of that week"),
        ("en", "D-10m..D-9m", "between 10 months before and 9 months before"),
        ("en", "D..end", "between the day itself and the last day of the show"),
        ("en", "brief + 1wd", "1 working day after “Write the brief”"),
        ("fr", "D+3w mar", "3 semaines après, un mardi"),
        ("fr", "D", "le jour même"),
    ],
)
def test_beside_other_days_the_event_goes_without_saying(
    tmp_path: Path, language: Language, typed: str, told: str
) -> None:
    names = {**NAMES, "end": "the last day of the show"}
    when = told_when(site_of(tmp_path, language=language), When.parse(typed), names)
    assert when.replace("\N{NO-BREAK SPACE}", " ") == told


@pytest.mark.parametrize(
    ("days", "length"),
    [
        (["D"], Length("1 day", THE_DAY, THE_DAY)),
        (["D-5wd", "D"], Length("8 days", "5 working days before", THE_DAY)),
        (["D-42", "D", "last + 2wd"], Length("About 6 weeks", "42 days before", "2 days after")),
        (["D-7m", "D"], Length("About 7 months", "7 months before", THE_DAY)),
        (["registration_opens - 5wd"], None),
        ([], None),
    ],
)
def test_the_length_goes_from_the_first_step_to_the_last(
    tmp_path: Path, days: list[str], length: Length | None
) -> None:
    ids = ["first", "last", "after"]
    steps = [Step(id=step, when=When.parse(day)) for step, day in zip(ids, days, strict=False)]
    found = length_of(site_of(tmp_path), Playbook(title="A", steps=steps))
    assert found == length


def test_no_closure_makes_a_playbook_longer(tmp_path: Path) -> None:
    files = {"handbook.yml": "name: Nova\nclosures: [{from: 2025-05-01, to: 2025-06-10}]\n"}
    steps = [Step(id="first", when=When.parse("D-5wd")), Step(id="live", when=When.parse("D"))]
    found = length_of(site_of(tmp_path, files), Playbook(title="A", steps=steps))
    assert found == Length("8 days", "5 working days before", THE_DAY)


def test_a_long_first_step_counts_from_its_start(tmp_path: Path) -> None:
    steps = [Step(id="write", when=When.parse("D-10wd"), days=11), Step(id="live", when=When.parse("D"))]
    found = length_of(site_of(tmp_path), Playbook(title="A", steps=steps))
    assert found == Length("About 4 weeks", "10 working days before", THE_DAY)
