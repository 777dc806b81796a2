"""Limits, bytes that are no text, and the promise that no input raises, hangs or points outside itself."""

import re
import time
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from handbook.diagnostics.characters import hidden_in
from handbook.diagnostics.span import Span
from handbook.loading.decoding import MAX_BYTES, decode
from handbook.loading.yaml.places import MISSING
from handbook.loading.yaml.reader import YamlDocument, read_yaml, read_yaml_bytes

SECONDS = 8
"""How long the processor may take for 1 MiB; it takes less than 2 on an ordinary machine."""


def only_problem(document: YamlDocument) -> tuple[str, Span, dict[str, Any]]:
    (problem,) = document.problems
    return problem.rule, problem.span, dict(problem.params)


@pytest.mark.parametrize(
    ("text", "rule", "place", "params"),
    [
        ("[" * 25_000 + "]" * 25_000, "long-line", (1, 20_001, 1, 50_001), {"length": 50_000, "limit": 20_000}),
        ("[\n" * 25_000 + "]\n" * 25_000, "too-deep", (33, 1, 33, 2), {"limit": 32}),
        ("- " * 33 + "x", "too-deep", (1, 65, 1, 65), {"limit": 32}),
        ("a: [" + "1,\n " * 50_000 + "]", "too-many-values", (49_999, 2, 49_999, 3), {"limit": 50_000}),
        ("a: 1\nb: c: d\n" + "x" * 20_001, "long-line", (3, 20_001, 3, 20_002), {"length": 20_001, "limit": 20_000}),
        ("a: b: c\nd: [\n" + "[\n" * 40, "too-deep", (33, 1, 33, 2), {"limit": 32}),
        ("a\n" * 524_289, "too-large", (1, 1, 1, 1), {"size": 1_048_578, "limit": 1_048_576}),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 20 else "",
)
def test_past_a_limit_there_is_one_problem(
    text: str, rule: str, place: tuple[int, ...], params: dict[str, object]
) -> None:
    document = read_yaml(text)
    assert only_problem(document) == (rule, place, params)
    assert (document.value, document.complete) == (MISSING, False)


def test_up_to_the_limits_there_is_none() -> None:
    assert read_yaml("[" * 32 + "]" * 32).problems == []
    assert read_yaml("- 1\n" * 49_999).problems == []
    assert read_yaml(f"a: {'x' * 19_997}").problems == []


@pytest.mark.parametrize("size", [MAX_BYTES // 32, pytest.param(MAX_BYTES, marks=pytest.mark.nightly)])
@pytest.mark.parametrize(
    "unit",
    [
        *("[\n", "{a:\n", "- - - ", "? ? ?\n", "{a: {a:\n", "[#a,\n", "%a\n", "a\0\n", "- 2026-02-30\n"),
        *("a: &b c\n", "a: b: c\n", "a: 'b\n", "a: [b\n", "a: b\n  - c\n", "\ta: b\n", "\u00a0a: b\n"),
    ],
)
def test_as_much_as_may_be_of_anything_is_read_in_time(unit: str, size: int) -> None:
    text = (unit * size)[:size]
    start = time.process_time()
    document = read_yaml(text)
    assert time.process_time() - start < SECONDS
    assert document.problems


@pytest.mark.nightly
def test_a_mebibyte_of_duplicate_keys_is_read_in_time() -> None:
    keys = [f"k{number}: 1\n" for number in range(20_000)]
    start = time.process_time()
    document = read_yaml("".join(keys + keys[-1:] * 20_000))
    assert time.process_time() - start < SECONDS
    assert (len(document.problems), document.problems[-1].params["first_line"]) == (20_000, 20_000)


def test_bytes_that_are_not_utf8() -> None:
    document = read_yaml_bytes("a: 1\nname: Café\nb: c: d\n".encode("cp1252"))
    assert [(p.rule, p.span, p.params.get("byte")) for p in document.problems] == [
        ("not-utf8", (2, 10, 2, 11), "0xE9"),
        ("colon-in-value", (3, 4, 3, 8), None),
    ]
    assert (document.value, document.complete) == ({"a": 1, "name": "Caf\ufffd", "b": "c: d"}, False)


def test_bytes_that_cannot_be_used() -> None:
    assert only_problem(read_yaml_bytes("a: 1\n".encode("utf-16")))[0] == "not-utf8"
    rule, span, params = only_problem(read_yaml_bytes(b"a" * (MAX_BYTES + 1)))
    assert (rule, span, params) == ("too-large", (1, 1, 1, 1), {"size": MAX_BYTES + 1, "limit": MAX_BYTES})
    assert read_yaml_bytes(b"a" * (MAX_BYTES + 1)).value == MISSING


def test_a_byte_order_mark_is_no_character() -> None:
    assert decode(b"\xef\xbb\xbfa: 1") == ("a: 1", [])


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\ud800", "\uffff"])
def test_a_control_character_becomes_a_space(character: str) -> None:
    document = read_yaml(f"a: 1\nb: x{character}y # {character}\n")
    params = {"character": f"U+{ord(character):04X}"}
    assert only_problem(document) == ("control-character", (2, 5, 2, 6), params)
    assert document.value == {"a": 1, "b": "x y"}


def test_a_file_of_control_characters_has_few_problems() -> None:
    assert len(read_yaml("a: \0\n" * 100).problems) == 20 + 99  # duplicate keys are another matter


SIGNS = [*"-?:,[]{}#&*!|>'\"%@` \n\t", ": ", " #", "- ", "  ", "\n  ", "---\n", "<<: ", "\u00a0", "\u201c", "\u2019"]
WORDS = [
    "a",
    "title",
    "b: 1\n",
    "null",
    "2026-02-30",
    "1.5",
    "\u00e9",
    "\U0001f600",
    "\r",
    "\r\n",
    "\0",
    "\ufeff",
    "\\",
]
yaml_like = st.lists(st.sampled_from(SIGNS + WORDS), max_size=40).map("".join) | st.text(max_size=60)


def assert_inside(span: Span, lines: list[str]) -> None:
    assert 1 <= span.line <= span.end_line <= len(lines)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
    assert span[:2] <= span[2:]


def assert_all_inside(document: YamlDocument, text: str) -> None:
    lines = re.split("\r\n|\r|\n", text.removeprefix("\ufeff"))
    for problem in document.problems:
        assert_inside(problem.span, lines)
    routes: list[tuple[tuple[str | int, ...], object]] = [((), document.value)]
    for loc, value in routes:  # grows while it is read
        assert_inside(document.span(loc), lines)
        assert_inside(document.span(loc, key=True), lines)
        if isinstance(value, dict | list):
            entries = value.items() if isinstance(value, dict) else enumerate(value)
            routes.extend(((*loc, step), part) for step, part in entries)


@settings(max_examples=500)
@given(yaml_like)
@example("!!int \u00a0a: b")  # a tag before what looks like an indentation
@example('- "\u00a0": null')  # quotes around it
def test_no_text_raises_and_all_places_are_inside_it(text: str) -> None:
    document = read_yaml(text)
    assert_all_inside(document, text)
    assert document.complete or document.problems
    assert document.value is not MISSING or document.problems


@settings(max_examples=200)
@given(st.binary(max_size=80))
def test_no_bytes_raise(data: bytes) -> None:
    document = read_yaml_bytes(data)
    assert document.complete or document.problems


@settings(max_examples=200)
@given(yaml_like, st.integers(2, 500))
def test_the_first_line_shifts_every_line(text: str, first_line: int) -> None:
    shift = first_line - 1
    plain, shifted = read_yaml(text), read_yaml(text, first_line=first_line)
    assert shifted.value == plain.value
    assert [(p.rule, p.span) for p in shifted.problems] == [
        (p.rule, (p.span.line + shift, p.span.column, p.span.end_line + shift, p.span.end_column))
        for p in plain.problems
    ]


class QuotingDumper(yaml.SafeDumper):
    """Puts every text in double quotes, and repeats what is there twice instead of referring to it."""

    def ignore_aliases(self, data: object) -> bool:
        return data is data  # noqa: PLR0124


QuotingDumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)

texts = st.text(max_size=30).filter(lambda text: not hidden_in(text) and "\r" not in text)
leaves = st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.dates() | texts
values = st.recursive(leaves, lambda part: st.lists(part) | st.dictionaries(texts, part), max_leaves=25)


@settings(max_examples=200)
@given(values, st.sampled_from([True, False, None]), st.integers(20, 200))
def test_what_is_dumped_with_quotes_reads_back(value: object, flow: bool | None, width: int) -> None:  # noqa: FBT001
    text = yaml.dump(value, Dumper=QuotingDumper, default_flow_style=flow, width=width, allow_unicode=True)
    document = read_yaml(text)
    assert document.problems == []
    assert document.value == value
    assert_all_inside(document, text)
