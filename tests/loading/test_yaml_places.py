"""Where each part of a YAML text stands, for a finding to point at."""

import pytest

from handbook.loading.yaml.reader import read_yaml

CAMPAIGN = """\
title: "Caf\u00e9 \U0001f600"   # shown
steps:
  page: {when: D-28, after: [topic, brief]}
  venue:
    - skip
    -
owner:
note: |
  one
  two
"""


@pytest.mark.parametrize(
    ("loc", "value", "key"),
    [
        ((), (1, 1, 1, 26), (1, 1, 1, 26)),
        (("title",), (1, 8, 1, 16), (1, 1, 1, 6)),
        (("steps",), (3, 3, 3, 44), (2, 1, 2, 6)),
        (("steps", "page"), (3, 9, 3, 44), (3, 3, 3, 7)),
        (("steps", "page", "after"), (3, 29, 3, 43), (3, 22, 3, 27)),
        (("steps", "page", "after", 1), (3, 37, 3, 42), (3, 37, 3, 42)),
        (("steps", "venue", 0), (5, 7, 5, 11), (5, 7, 5, 11)),
        (("owner",), (7, 1, 7, 6), (7, 1, 7, 6)),
        (("note",), (8, 7, 8, 8), (8, 1, 8, 5)),
        (("steps", "page", "cost", "amount"), (3, 9, 3, 44), (3, 3, 3, 7)),
        (("steps", "page", "after", 9), (3, 29, 3, 43), (3, 22, 3, 27)),
        (("title", 0), (1, 8, 1, 16), (1, 1, 1, 6)),
    ],
)
def test_the_place_of_each_part(loc: tuple[str | int, ...], value: tuple[int, ...], key: tuple[int, ...]) -> None:
    document = read_yaml(CAMPAIGN)
    assert (document.span(loc), document.span(loc, key=True)) == (value, key)


def test_an_empty_text_has_a_place() -> None:
    assert read_yaml("", first_line=3).span(["a"]) == (3, 1, 3, 1)
    assert read_yaml("---").span([]) == (1, 4, 1, 4)


def test_places_count_from_the_line_where_the_text_starts() -> None:
    document = read_yaml("a: 1\na: 2\nb: [x\n", first_line=10)
    assert [(p.rule, p.span.line) for p in document.problems] == [("duplicate-key", 11), ("invalid-yaml", 12)]
    assert document.problems[0].params["first_line"] == 10
    assert document.span(["b"]).line == 12


def test_a_repair_moves_no_place() -> None:
    document = read_yaml("- {a: Note: x, b: 2, c: y}\n")
    assert document.value == [{"a": "Note: x", "b": 2, "c": "y"}]
    assert [document.span([0, name]) for name in "abc"] == [(1, 7, 1, 14), (1, 19, 1, 20), (1, 25, 1, 26)]


def test_the_places_of_texts_that_were_put_in_quotes_together() -> None:
    document = read_yaml("[#a, #b]\n")
    assert [document.span([index]) for index in (0, 1)] == [(1, 2, 1, 6), (1, 8, 1, 9)]
