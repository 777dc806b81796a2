"""What the eye meets first: the tasks of home in one screen, titles that carry, nothing that jumps."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_the_tasks_of_home_have_one_weight_and_one_screen(visit: Callable[..., Page]) -> None:
    page = visit("")
    cards = page.locator(".hb-home--tasks > .hb-card")
    boxes = [box for card in cards.all() if (box := card.bounding_box())]
    assert len(boxes) == 4
    assert len({(box["y"], box["height"], round(box["width"])) for box in boxes}) == 1
    assert boxes[0]["y"] + boxes[0]["height"] < 800


@pytest.mark.parametrize("dark", [False, True])
def test_titles_carry(visit: Callable[..., Page], *, dark: bool) -> None:
    page = visit("okrs/2027-q1/", dark=dark)
    styles = "({color, fontWeight}) => [color, fontWeight]"
    text = page.evaluate("getComputedStyle(document.querySelector('.md-content .md-typeset')).color")
    for title in ("h1", "h2"):
        got = page.evaluate(f"({styles})(getComputedStyle(document.querySelector('.md-content {title}')))")
        assert got == [text, "700"]
