"""Which person is meant by a name that nobody has: told by whole words, and several where several fit."""

from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

SPRING = "campaigns/spring.yml"
BEGIN = "; or begin its file: handbook new person "


def hints(root: Path, owner: str, *people: tuple[str, str]) -> list[str]:
    """What is said of the owner of a campaign."""
    files = {f"company/people/{one}.yml": f"name: {name}\nteam: marketing\nmanager: camille\n" for one, name in people}
    write_handbook(root, {**files, SPRING: HANDBOOK[SPRING].replace("owner: camille", f"owner: {owner}")})
    return [found.hint("en") or "" for found in check(root, TODAY).report.findings if found.rule.code == "PPL201"]


@pytest.mark.parametrize(
    ("owner", "hint"),
    [
        ("martin-lea", "did you mean 'lea-martin'?"),
        ("Martin Lea", "did you mean 'lea-martin'?"),
        ("lea-marceau", f"choose one of: lea-martin, lea-morel{BEGIN}lea-marceau"),
        ("lea-ma", f"choose one of: lea-martin, lea-morel{BEGIN}lea-ma"),
        ("anna-martin", f"choose one of: camille, lea-martin, lea-morel, tom{BEGIN}anna-martin"),
        ("morel", "was it renamed to 'lea-morel'? Then write that; else bring its file back"),
        ("lea-marttin, tom", "one name stands here; choose one of: lea-martin, tom"),
        ("Martin, Lea", "did you mean 'lea-martin'?"),
    ],
)
def test_a_person_is_meant_by_whole_words(tmp_path: Path, owner: str, hint: str) -> None:
    assert hints(tmp_path, owner, ("lea-martin", "Lea Martin"), ("lea-morel", "Lea Morel")) == [hint]


def test_what_stands_in_brackets_and_fits_none_of_one_name_tells_nothing(tmp_path: Path) -> None:
    twins = [(f"lea-{number}", "Lea Martin") for number in (1, 2)]
    assert hints(tmp_path, "Lea Martin (Writer)", *twins) == ["choose one of: lea-1, lea-2"]
    assert hints(tmp_path, "Lea Martin (lea-2)", *twins) == ["did you mean 'lea-2'?"]


PIERRE, PAUL = ("p-martin", "Pierre Martin"), ("paul-martin", "Paul Martin")
BOTH = "choose one of: p-martin, paul-martin"


@pytest.mark.parametrize(
    ("owner", "hint"),
    [
        ("P. Martin", BOTH),
        ("p.martin", BOTH),
        ("Martin P.", BOTH),
        ("Mme Martin", BOTH),
        ("Pol Martin", "did you mean 'paul-martin'?"),
        ("Pierr Martin", "did you mean 'p-martin'?"),
    ],
)
def test_an_initial_is_everybody_who_begins_with_it(tmp_path: Path, owner: str, hint: str) -> None:
    assert hints(tmp_path, owner, PIERRE, PAUL) == [hint]


def test_an_initial_of_one_person_is_enough_and_a_courtesy_title_is_no_part_of_a_name(tmp_path: Path) -> None:
    assert hints(tmp_path, "P. Martin", PAUL) == ["did you mean 'paul-martin'?"]
    assert hints(tmp_path, "Mme Martin", PAUL) == ["did you mean 'paul-martin'?"]
