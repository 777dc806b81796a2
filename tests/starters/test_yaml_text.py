"""Whatever a name holds stays the text that it was, for our reader and for any other."""

import datetime
from decimal import Decimal

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from handbook.diagnostics.characters import as_seen
from handbook.loading.yaml.reader import read_yaml
from handbook.model.values import Money
from handbook.starters.yaml_text import flow, money, one_line, scalar

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
seen_texts = texts.filter(lambda text: as_seen(text) == text)
data = st.recursive(
    st.one_of(seen_texts, st.booleans(), st.integers(-9999, 9999), st.dates(datetime.date(1000, 1, 1))),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(seen_texts, inner, max_size=3)),
    max_leaves=8,
)


@given(text=texts)
@example(text="\u17b4")
@example(text="a\u034fb")
def test_a_scalar_is_read_as_the_text_that_it_was(text: str) -> None:
    line = f"{{key: {scalar(text)}}}"
    assert (read_yaml(line).value, yaml.safe_load(line)) == ({"key": as_seen(text)}, {"key": text})


@given(value=data)
def test_data_is_read_as_it_was(value: object) -> None:
    """But for what nobody sees, which our reader takes out and tells."""
    assert read_yaml(f"key: {flow(value)}").value == {"key": value}


@given(text=texts)
def test_a_comment_stays_a_comment(text: str) -> None:
    assert read_yaml(f"key: 1  # {one_line(text)}\nother: 2").value == {"key": 1, "other": 2}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("14 days", "14 days"),
        ("Réunions R&D", "Réunions R&D"),
        ("D+7", "D+7"),
        ("live + 1wd", "live + 1wd"),
        ("2027-q1/marketing/o1", "2027-q1/marketing/o1"),
        ("as_of", "as_of"),
        ("2027-01-28", '"2027-01-28"'),
        ("1e-3", '"1e-3"'),
        ("11:30", '"11:30"'),
        ("No", '"No"'),
        ("a # b", '"a # b"'),
        ("%", '"%"'),
        ('say "x"', '"say \\"x\\""'),
    ],
)
def test_quotes_only_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written


def test_numbers_are_written_without_exponent() -> None:
    assert flow([Decimal("4.50"), Decimal("1E+3"), 3, True]) == "[4.50, 1000, 3, true]"


@pytest.mark.parametrize(
    ("amount", "per", "written"),
    [
        ("1500", None, "1500 EUR"),
        ("0", None, "0 EUR"),
        ("0.25", None, "0.25 EUR"),
        ("0.125", None, "{amount: 0.125, currency: EUR}"),
        ("-0.5", None, "{amount: -0.5, currency: EUR}"),
        ("-1", None, "{amount: -1, currency: EUR}"),
        ("9", "month", "{amount: 9, currency: EUR, per: month}"),
    ],
)
def test_an_amount_is_short_where_it_can_be_and_is_read_as_it_was(amount: str, per: str | None, written: str) -> None:
    known = Money.model_validate({"amount": Decimal(amount), "currency": "EUR", "per": per})
    assert money(known) == written
    assert Money.model_validate(read_yaml(f"key: {written}").value["key"]) == known
