"""Edits of bytes: all others stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.diagnostics.edit import Apart, Edit, apply, text_at
from handbook.diagnostics.span import Span
from handbook.diagnostics.words import surely_meant

OWNER = Edit(Span(2, 8, 2, 14), "camille")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nowner: camile\n", "a: 1\nowner: camille\n"),
        ("a: 1\r\nowner: camile\r\n\r\n", "a: 1\r\nowner: camille\r\n\r\n"),
        ("\ufeffa: 🌱\nowner: camile  # 🌱\n", "\ufeffa: 🌱\nowner: camille  # 🌱\n"),
        ("a: \u2028 \x85\nowner: camile", "a: \u2028 \x85\nowner: camille"),
    ],
)
def test_one_place_changes(before: str, after: str) -> None:
    assert apply(before.encode(), [OWNER]) == after.encode()


def test_columns_are_characters_and_a_line_may_have_several_edits() -> None:
    edits = [Edit(Span(1, 4, 1, 5), "é"), Edit(Span(1, 2, 1, 3), ""), Edit(Span(1, 5, 1, 5), "!")]
    assert apply("🌱x🌱y".encode(), edits) == "🌱🌱é!".encode()


@pytest.mark.parametrize(("end", "added"), [("\n", "\n"), ("\r\n", "\r\n")])
def test_a_new_line_ends_as_its_neighbours_do(end: str, added: str) -> None:
    data = f"title: x{end}owner: y".encode()
    assert apply(data, [Edit(Span(1, 9, 1, 9), "\nreviewed: z")]) == f"title: x{added}reviewed: z{end}owner: y".encode()
    assert apply(data, [Edit(Span(2, 9, 2, 9), "\nreviewed: z")]) == f"title: x{end}owner: y{added}reviewed: z".encode()


def test_the_last_line_may_be_empty() -> None:
    assert apply(b"a: 1\n", [Edit(Span(2, 1, 2, 1), "b: 2")]) == b"a: 1\nb: 2"
    assert apply(b"", [Edit(Span(1, 1, 1, 1), "a: 1")]) == b"a: 1"


@pytest.mark.parametrize("data", [b"a\n\xe9wner: camile\n", b"a: 1\rowner: camile\r", b"a: 1\nowner\n", b"a: 1\n", b""])
def test_what_cannot_be_edited_safely_is_not(data: bytes) -> None:
    assert apply(data, [OWNER]) is None


def test_edits_that_overlap_are_not_taken() -> None:
    first, next_to, inside = Edit(Span(1, 2, 1, 4), "x"), Edit(Span(1, 4, 1, 6), "y"), Edit(Span(1, 3, 1, 3), "z")
    assert Apart().take([next_to, first])
    assert not Apart().take([inside, first])
    assert not Apart().take([first, first])


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")), st.data())
def test_the_rest_of_any_text_stays(text: str, data: st.DataObject) -> None:
    lines = text.split("\n")
    line = data.draw(st.integers(1, len(lines)))
    start = data.draw(st.integers(1, len(lines[line - 1]) + 1))
    span = Span(line, start, line, data.draw(st.integers(start, len(lines[line - 1]) + 1)))
    old = text_at(lines, span)
    before = "\n".join([*lines[: line - 1], lines[line - 1][: start - 1]])
    assert old is not None
    done = apply(("\ufeff" + text).encode(), [Edit(span, "new")])
    assert done == ("\ufeff" + before + "new" + text[len(before) + len(old) :]).encode()


@pytest.mark.parametrize(
    ("typed", "choices", "meant"),
    [
        ("camile", ["camille", "tom"], "camille"),
        ("Camille", ["camille"], "camille"),
        ("naem", ["name", "team"], "name"),
        ("product_lunch", ["product-launch", "webinar"], "product-launch"),
        ("productlaunch", ["product-launch"], "product-launch"),
        ("camile", ["camille", "camila"], None),
        ("tim", ["tom"], None),
        ("kr2", ["kr1"], None),
        ("2027-q2/marketing/o1", ["2027-q1/marketing/o1"], None),
        ("webinar-fr", ["webinar-en"], None),
        ("webinar", ["webinar-fr"], None),
        ("x", [], None),
    ],
)
def test_only_a_slip_is_sure(typed: str, choices: list[str], meant: str | None) -> None:
    assert surely_meant(typed, choices) == meant
