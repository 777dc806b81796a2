"""The nearest of many names: found among few as among many, at a price that does not follow their number."""

import pytest
from growing import exponent

from handbook.diagnostics.names import LONGEST, MOST_COMPARED, Names

PEOPLE = ["camille-roy", "tom-leroy", "e-mail-manager", "product-launch", "communications-lead", "tool-0042"]
CROWD = [f"person-number-{number:04}" for number in range(4 * MOST_COMPARED)]
SLIPS = {
    "camile-roy": "camille-roy",
    "kamille-roy": "camille-roy",
    "tom-lreoy": "tom-leroy",
    "email-manager": "e-mail-manager",
    "product-lunch": "product-launch",
    "comunications-laed": "communications-lead",
    "tol-0042": "tool-0042",
}


@pytest.mark.parametrize("others", [[], CROWD], ids=["few", "many"])
@pytest.mark.parametrize(("typed", "meant"), SLIPS.items())
def test_a_slip_is_known_among_few_and_among_many(typed: str, meant: str, others: list[str]) -> None:
    names = Names([*others, *PEOPLE])
    assert (names.nearest(typed), names.surely_meant(typed)) == (meant, meant)


@pytest.mark.parametrize("others", [[], CROWD], ids=["few", "many"])
@pytest.mark.parametrize("typed", ["tool-0043", "zebra", "roy-camille-junior", "a" * 10_000])
def test_what_is_no_slip_is_none(typed: str, others: list[str]) -> None:
    assert Names([*others, *PEOPLE]).surely_meant(typed) is None


def test_two_that_may_be_meant_are_none_surely() -> None:
    names = Names(["webinar-one", "webinar-ones", *CROWD])
    assert names.surely_meant("webinar-onse") is None
    assert names.but("webinar-ones").surely_meant("webinar-onse") == "webinar-one"


def test_a_name_that_is_left_out_is_not_there() -> None:
    names = Names(["a", "b"]).but("a")
    assert (list(names), len(names), "a" in names, "b" in names) == (["b"], 1, False, True)


def test_names_that_differ_in_case_are_two() -> None:
    assert Names(["Europe", "EUROPE"]).surely_meant("europa") is None
    assert Names(["Europe"]).surely_meant("EUROPA") == "Europe"


def test_the_longest_names_are_not_compared() -> None:
    assert Names(["a" * LONGEST]).nearest("a" * (LONGEST - 1)) == "a" * LONGEST
    assert Names(["a" * (LONGEST + 1)]).nearest("a" * LONGEST) is None


def _looked_at(count: int) -> int:
    """How many names are held against what was typed, of so many names with so many slips."""
    names = Names([f"person-number-{number}" for number in range(count)])
    return sum(len(names.index.near(f"perso-number-{number}")) for number in range(count))


def test_what_is_compared_grows_with_the_names_and_not_with_their_square() -> None:
    assert exponent(_looked_at(MOST_COMPARED * times) for times in (2, 4, 8)) <= 1.2
