"""What a YAML text without mistakes is read as."""

from datetime import date
from decimal import Decimal

import pytest

from handbook.diagnostics.problem import Problem
from handbook.loading.yaml.reader import read_yaml


def outcome(text: str) -> tuple[object, list[Problem]]:
    document = read_yaml(text)
    return document.value, document.problems


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("null", None),
        ("", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-42", -42),
        ("123456789012345678", 123456789012345678),
        ("1234567890123456789", "1234567890123456789"),
        ("2027-01-28", date(2027, 1, 28)),
        ("2028-02-29", date(2028, 2, 29)),
    ],
)
def test_only_these_are_not_text(typed: str, value: object) -> None:
    read = read_yaml(f"key: {typed}\n").value
    assert read == {"key": value}
    assert isinstance(read, dict)
    assert type(read["key"]) is type(value)  # 0 == False, and 1 == True


@pytest.mark.parametrize("typed", ["0.5", "-3.25", "4.10", "0.500", "1500.250", "12.5000", "100.0"])
def test_a_decimal_prints_as_it_was_typed(typed: str) -> None:
    (value,) = read_yaml(f"- {typed}\n").value  # type: ignore[misc]
    assert (type(value), str(value)) == (Decimal, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "no",
        "NO",
        "on",
        "off",
        "yes",
        "True",
        "Null",
        "~",
        "11:30",
        "1.500",
        "-1.500",
        "999.000",
        "01000",
        "1_000",
        "0x1F",
        "1e3",
        ".5",
        "5.",
        "+5",
        "0.0000001",
        "1,5",
        "2026-2-3",
        "2026-13",
        "2027/01/28",
        ".inf",
        "=",
        "C#",
        "a#b",
    ],
)
def test_the_rest_is_the_text_that_was_typed(typed: str) -> None:
    assert outcome(f"key: {typed}\n") == ({"key": typed}, [])


@pytest.mark.parametrize("typed", ['"12"', "'12'", '"null"', "'2026-02-30'", '"#a"', "'\u201cA\u201d'", '"it\'s: @x"'])
def test_what_is_quoted_is_text(typed: str) -> None:
    assert outcome(f"key: {typed}\n") == ({"key": typed[1:-1]}, [])


def test_a_key_is_its_text() -> None:
    text = "2026: a\ntrue: b\n2026-02-30: c\nno: d\n1.5: e\n'null': f\n'<<': g\n"
    keys = {"2026": "a", "true": "b", "2026-02-30": "c", "no": "d", "1.5": "e", "null": "f", "<<": "g"}
    assert outcome(text) == (keys, [])


def test_text_in_blocks_may_hold_anything() -> None:
    block = "L\u2019offre : 50 % \u201cnow\u201d\n#a @b: 'c\n"
    text = "note: |\n  " + block.replace("\n", "\n  ") + "\nfold: >-\n  a: b\n  'tis\n"
    assert outcome(text) == ({"note": block, "fold": "a: b 'tis"}, [])


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "---\n", "\ufeff"])
def test_an_empty_text_is_null(text: str) -> None:
    document = read_yaml(text)
    assert (document.value, document.problems, document.complete) == (None, [], True)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_line_breaks_of_all_systems_and_a_byte_order_mark(line_break: str) -> None:
    document = read_yaml(line_break.join(["\ufeffa: 1", "b: [x, y]", ""]))
    assert document.value == {"a": 1, "b": ["x", "y"]}
    assert document.span(["b", 1]) == (2, 8, 2, 9)


@pytest.mark.parametrize(
    "text",
    [
        "tools:   # the list\n  - a\n",
        "a: # to do\n",
        "t: Objectif\u00a0:\u00a0doubler\n",
        "t: 50\u00a0%\n",
        "t: \u201cA\u201d and \u201cB\u201d\n",
        "t: \u2018tis L\u2019an\n",
        "t: L'an 'x'\n",
        "t: a - b\n  c\n",
        "u: https://x.org/a:b#c\n",
        "a: '@x: #y'\nb: \"% \u201cz\u201d\"\n",
        "- [a, 'b: c', {d: \"e, #f\"}]\n",
        "a:\tb\n",
    ],
)
def test_no_false_alarm(text: str) -> None:
    assert read_yaml(text).problems == []
