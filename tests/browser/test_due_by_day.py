"""Which of the campaigns that run home shows on a given day, and how many more it tells of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.home.page import home_page
from handbook.model.values import Language
from handbook.rendering.assets import SCRIPTS, STYLES, bundled_assets
from handbook.rendering.page import framed

pytestmark = pytest.mark.browser

SPRING = HANDBOOK["campaigns/spring.yml"]
DAYS = {"fair": "2027-04-08", "launch": "2027-04-15", "tour": "2027-04-22", "show": "2027-04-29\nuntil: 2027-04-30"}
"""Beside `spring` of 18 March: campaigns whose briefs are open, six weeks before each day."""
ASKS = "is it done, cancelled or moved?"
TICKED = {"spring": "brief: 2027-02-04, live: 2027-03-18", "show": "brief: 2027-03-18"}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    yield page
    context.close()


def _files() -> dict[str, str]:
    texts = {name: SPRING.replace("2027-03-18", day).replace("Spring", name.title()) for name, day in DAYS.items()}
    texts["spring"] = SPRING
    return {
        f"campaigns/{name}.yml": text + (f"done: {{{TICKED[name]}}}\n" if name in TICKED else "")
        for name, text in texts.items()
    }


def _card(page: Page, root: Path, today: str, files: dict[str, str], language: Language = "en") -> list[str]:
    """What the card says that is seen: each campaign with what stands out of its line, and the link to the others."""
    assets = bundled_assets()
    page.clock.set_fixed_time(f"{today}T12:00:00")
    html = framed(home_page(site_of(root, files, language)).html)
    body = f"<body class='md-typeset'><style>{assets[STYLES]}</style>{html}<script>{assets[SCRIPTS]}</script>"
    page.set_content(f'<html lang="{language}">{body}</body></html>')
    said: list[str] = []
    for row in page.locator("[data-hb-few] > li:visible").all():
        marks = row.locator(".hb-home__near:visible, .hb-due--late, .hb-over:visible").all_inner_texts()
        said.append(" | ".join([row.locator("a").first.inner_text(), *(mark.strip(" ·") for mark in marks)]))
    return said + page.locator(".hb-home__more:visible").all_inner_texts()


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2027-02-01", ["Fair webinar", "Launch webinar", "Tour webinar", "and 2 more"]),
        (
            "2027-03-17",
            [
                "Fair webinar | Late · 20 days ago",
                "Launch webinar | Late · 13 days ago",
                "Spring webinar | tomorrow",
                "and 2 more",
            ],
        ),
        (
            "2027-03-20",
            [
                "Fair webinar | Late · 3 weeks ago",
                "Launch webinar | Late · 16 days ago",
                "Spring webinar | Its day was 2 days ago",
                "and 2 more",
            ],
        ),
        (
            "2027-04-30",
            [
                f"Fair webinar | Late · 2 months ago | Its day was 3 weeks ago: {ASKS}",
                f"Launch webinar | Late · 8 weeks ago | Its day was 15 days ago: {ASKS}",
                f"Tour webinar | Late · 7 weeks ago | Its day was 8 days ago: {ASKS}",
                f"Spring webinar | Late · 5 weeks ago | Its day was 6 weeks ago: {ASKS}",
                "Show webinar | today",
            ],
        ),
    ],
)
def test_what_takes_place_or_took_place_is_on_home_whatever_is_late(
    page: Page, tmp_path: Path, today: str, said: list[str]
) -> None:
    assert _card(page, tmp_path, today, _files()) == said


@pytest.mark.parametrize(("language", "more"), [("en", "and 1 more"), ("fr", "et 1 autre")])
def test_of_many_whose_day_is_past_six_are_named(page: Page, tmp_path: Path, language: Language, more: str) -> None:
    past = {f"campaigns/past{number}.yml": SPRING.replace("Spring", f"Past {number}") for number in range(6)}
    said = _card(page, tmp_path, "2027-04-20", past, language)
    assert [line.partition(" |")[0] for line in said] == [
        *(f"Past {number} webinar" for number in range(6)),
        more,
    ]


def test_tomorrow_s_date_of_a_series_stands_beside_the_one_before(page: Page, tmp_path: Path) -> None:
    series = SPRING.replace("active", "active\nrepeats: {every: 1 week, times: 3}")
    assert _card(page, tmp_path, "2027-03-24", {"campaigns/spring.yml": series}) == [
        "Spring webinar (18 Mar 2027) | Late · 7 weeks ago",
        "Spring webinar (25 Mar 2027) | tomorrow | Late · 6 weeks ago",
    ]


def test_what_takes_place_within_a_week_is_named_before_what_is_late_and_far(page: Page, tmp_path: Path) -> None:
    far = {
        f"campaigns/far{number}.yml": SPRING.replace("Spring", f"Far {number}").replace("2027-03-18", "2027-04-20")
        for number in range(4)
    }
    files = {**far, "campaigns/spring.yml": f"{SPRING}done: {{brief: 2027-02-01}}\n"}
    for today, named in (
        ("2027-03-15", ["Spring webinar", "Far 0 webinar", "Far 1 webinar", "and 2 more"]),
        ("2027-03-10", ["Far 0 webinar", "Far 1 webinar", "Far 2 webinar", "and 2 more"]),
    ):
        assert sorted(line.partition(" |")[0] for line in _card(page, tmp_path / today, today, files)) == sorted(named)
