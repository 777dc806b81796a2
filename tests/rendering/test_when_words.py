from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.kinds.playbooks.pages.length import Length, length_of
from handbook.kinds.playbooks.pages.when_words import short_when, spoken_when
from handbook.model.playbook import Playbook, Step
from handbook.model.values import Language
from handbook.model.when import When

NAMES = {"D": "the show", "brief": "“Write the brief”"}


@pytest.mark.parametrize(
    ("language", "typed", "short", "spoken"),
    [
        ("en", "D", "D", "on the day of the show"),
        ("en", "J-1", "D-1", "1 day before the show"),
        ("en", "D-42", "D-42", "42 days before the show"),
        ("en", "T+10bd", "D+10 wd", "10 working days after the show"),
        ("en", "D-3w tue", "D-3 w Tue", "Tuesday, 3 weeks before the show"),
        ("en", "D+0w thu", "D Thu", "Thursday of the week of the show"),
        ("en", "D-3m", "D-3 m", "3 months before the show"),
        ("en", "brief + 1wd", "brief + 1 wd", "1 working day after “Write the brief”"),
        ("en", "registration_opens - 5wd", "registration_opens - 5 wd", "5 working days before registration opens"),
        ("fr", "D-10wd", "J-10 jo", "10 jours ouvrés avant the show"),
        ("fr", "D-3w mar", "J-3 sem. mar.", "mardi, 3 semaines avant the show"),
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
    ("days", "length"),
    [
        (["D"], Length("1 day", "D", "D")),
        (["D-5wd", "D"], Length("8 days", "D-5 wd", "D")),
        (["D-42", "D", "last + 2wd"], Length("About 6 weeks", "D-42", "D+2")),
        (["D-7m", "D"], Length("About 7 months", "D-7 m", "D")),
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
    assert (found and Length(*(part.replace("\N{MINUS SIGN}", "-") for part in vars(found).values()))) == length


def test_no_closure_makes_a_playbook_longer(tmp_path: Path) -> None:
    files = {"handbook.yml": "name: Nova\nclosures: [{from: 2025-05-01, to: 2025-06-10}]\n"}
    steps = [Step(id="first", when=When.parse("D-5wd")), Step(id="live", when=When.parse("D"))]
    found = length_of(site_of(tmp_path, files), Playbook(title="A", steps=steps))
    assert found == Length("8 days", "D\N{MINUS SIGN}5 wd", "D")


def test_a_long_first_step_counts_from_its_start(tmp_path: Path) -> None:
    steps = [Step(id="write", when=When.parse("D-10wd"), days=11), Step(id="live", when=When.parse("D"))]
    found = length_of(site_of(tmp_path), Playbook(title="A", steps=steps))
    assert found == Length("About 4 weeks", "D\N{MINUS SIGN}10 wd", "D")
