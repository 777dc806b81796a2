"""Titles do nothing where a theme, a plugin or another engine prints them, whatever that does with them."""

import html

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.rendering.inert import inert

MARKS = st.sampled_from(
    ["<", "</", "{{", "{%", "{#", "&lt;", "&#60;", "&amp;lt;", "a", " ", '"', "'", "=", "script>", "}}"]
)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('R&D <3 "it\'s" a < b, {x}, 100 %', 'R&D <3 "it\'s" a < b, {x}, 100 %'),
        ("</title><script>alert(1)</script>", "\u2039/title>\u2039script>alert(1)\u2039/script>"),
        ("&lt;script&gt;", "\uff06lt;script\uff06gt;"),
        ('0" http-equiv="refresh', "0\u201d http-equiv=\u201drefresh"),
        ("0' http-equiv=refresh x='", "0\u2019 http-equiv=refresh x=\u2019"),
        ("Hello {{ contact.firstname }}", "Hello \uff5b{ contact.firstname }}"),
    ],
)
def test_only_what_would_do_harm_is_shown_by_signs_that_look_alike(typed: str, shown: str) -> None:
    assert inert(typed) == shown


@given(st.lists(MARKS).map("".join))
def test_nothing_is_a_tag_or_a_template_however_often_it_is_decoded(text: str) -> None:
    found = inert(text)
    assert html.unescape(found) == found == inert(found)
    assert not any(f"<{sign}" in found for sign in ("a", "s", "/", "!", "?"))
    assert jinja2.Environment().from_string(found).render() == found  # noqa: S701 -- nothing is shown
