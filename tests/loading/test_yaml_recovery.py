"""What becomes of the rest when a part of a YAML text is broken."""

from typing import Any

import pytest
import yaml

from handbook.loading.yaml import tree
from handbook.loading.yaml.places import MISSING
from handbook.loading.yaml.reader import read_yaml

Outcome = tuple[object, list[tuple[str, int, int, dict[str, Any]]]]


def outcome(text: str) -> Outcome:
    document = read_yaml(text)
    return document.value, [(p.rule, p.span.line, p.span.column, dict(p.params)) for p in document.problems]


def test_one_syntax_error_hides_no_other_and_no_value() -> None:
    text = "title: A: b\nowner: @camille\ntools: [x, y\nsteps:\n\tgo: 1\nlinks: {slack: #roi}\nname: 'L'an'\nname: z\n"
    value, problems = outcome(text)
    assert value == {
        "title": "A: b",
        "owner": "@camille",
        "tools": ["x", "y"],
        "steps": {"go": 1},
        "links": {"slack": "#roi"},
        "name": "L'an",
    }
    assert [problem[:3] for problem in problems] == [
        ("colon-in-value", 1, 8),
        ("unquoted-at", 2, 8),
        ("invalid-yaml", 3, 8),
        ("tab-indent", 5, 1),
        ("comment-as-value", 6, 16),
        ("unclosed-quote", 7, 7),
        ("duplicate-key", 8, 1),
    ]
    assert read_yaml(text).complete


def test_what_cannot_be_repaired_is_left_out_alone() -> None:
    document = read_yaml("a: 1\nb: {x: 1 y: 2}\nc:\n  - d: [1, }\n  - 2\ne: {\n  f: 1,\n")
    assert document.value == {"a": 1, "c": [2]}
    assert not document.complete
    assert [(p.rule, p.span.line, "fix" in p.params) for p in document.problems] == [
        ("colon-in-value", 2, False),
        ("invalid-yaml", 4, False),
        ("invalid-yaml", 6, False),
    ]


def test_a_key_whose_content_was_left_out_is_not_null() -> None:
    document = read_yaml("steps:\n  page: } a\nb: 1\n")
    assert (document.value, document.complete) == ({"b": 1}, False)


def test_prose_is_one_problem() -> None:
    assert [p.span.line for p in read_yaml("a: 1\nsome prose\ngoes on\nand on\nb: 1\nmore\nc: 1\n").problems] == [2, 6]


def test_reading_ends_after_twenty_syntax_errors() -> None:
    document = read_yaml("".join(f"a{n}: }} b\nc{n}: 1\n" for n in range(30)))
    assert (len(document.problems), document.value, document.complete) == (21, MISSING, False)
    assert document.span(["a0"]) == (2, 1, 2, 1)


@pytest.mark.parametrize(
    "text", ["a: [1, {b: 'c'}]\nd: |\n  e\n", "t: A: b\nu: 'L'an'\nv: @x\n", "a:\n\tb: 1\n", "%x\n"]
)
def test_without_libyaml_the_outcome_is_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = outcome(text)
    monkeypatch.setattr(tree, "EventParser", yaml.SafeLoader)
    assert outcome(text) == expected


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("a: 1\nb: *a\n", False),
        ("*a : 1\n", False),
        ("<<: 1\n", False),
        ("null: 1\n", False),
        ("[a]: 1\n", False),
        ("a: 1\n---\n", False),
        ("a: 2026-02-30\n", False),
        ("a: } b\n", False),
        ("a: 1\na: 2\n", True),
        ("a: &b c\n", True),
        ("a: !b c\n", True),
        ("a: #b\n", True),
        ("a: b: c\n", True),
    ],
)
def test_a_document_is_incomplete_when_something_in_it_was_left_out(text: str, *, complete: bool) -> None:
    document = read_yaml(text)
    assert (len(document.problems), document.complete) == (1, complete)
