"""Pages about people as a browser shows and prints them on a given day."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.home.page import home_page
from handbook.kinds.people.away.page import away_page
from handbook.kinds.people.handing_over.bus_factor import bus_factor_page
from handbook.kinds.people.org_chart.page import org_chart_page
from handbook.kinds.people.pages.index import people_index
from handbook.kinds.people.pages.page import person_page
from handbook.kinds.people.pages.role_page import role_page
from handbook.rendering.assets import SCRIPTS, STYLES, bundled_assets
from handbook.rendering.page import Page as Finished
from handbook.rendering.page import framed
from handbook.rendering.site import Site

pytestmark = pytest.mark.browser
CAMILLE, TOM = HANDBOOK["company/people/camille.yml"], HANDBOOK["company/people/tom.yml"]
ROLE = "company/roles/event-manager.md"
LEA = "name: Léa Marchand\nteam: marketing\nmanager: tom\nleft: 2027-01-29\n"
NEW = "name: Léa\nteam: marketing\nmanager: camille\nstarted: 2026-12-23\n"
JOINING = {
    "playbooks/welcome.yml": "title: Welcome\nowner: event-manager\nreviewed: 2026-11-02\nsteps:\n"
    "  - {id: hello, title: Say hello, when: D, how: Say it.}\n"
    "  - {id: task, title: Do a task, when: D+8, how: Do it.}\n",
    "company/roles/writer.md": "---\ntitle: Writer\nperson: lea\nonboarding: welcome\n---\nI write.\n",
}
FILES = {
    "company/people/camille.yml": CAMILLE + "away: [{from: 2027-01-11, to: 2027-01-15, title: Leave}]\n",
    "company/people/tom.yml": TOM + "away: [{from: 2027-01-15, to: 2027-01-18, title: Leave}]\n",
    "company/people/lea.yml": LEA,
    "company/tools/hubspot.yml": HANDBOOK["company/tools/hubspot.yml"].replace("owner: event-manager", "owner: lea"),
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    yield page
    context.close()


def _show(page: Page, finished: Finished, today: str, width: int = 1280) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.clock.set_fixed_time(f"{today}T12:00:00")
    assets = bundled_assets()
    body = f'<body class="md-typeset">{framed(finished.html)}<script>{assets[SCRIPTS]}</script></body>'
    page.set_content(f'<html lang="en"><head><style>{assets[STYLES]}</style></head>{body}</html>')


def _sheets(page: Page) -> list[tuple[bool, str]]:
    """Whether it lies across, and the text of each sheet."""
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    return [(sheet.get_width() > sheet.get_height(), sheet.get_textpage().get_text_bounded()) for sheet in pdf]


def _company(*widths: int) -> dict[str, str]:
    """`_company(5, 3)`: Camille on top, five below, three below each of these."""
    files, level = dict[str, str](), ["camille"]
    for width in widths:
        below = {f"{above[0]}{above[7:]}{number}": above for above in level for number in range(width)}
        below = {f"person-{name}": above for name, above in below.items()}
        files |= {
            f"company/people/{name}.yml": f"name: Alex {name}\nteam: marketing\nmanager: {above}\n"
            for name, above in below.items()
        }
        level = list(below)
    return files


@pytest.mark.parametrize(
    ("today", "now", "soon", "hidden"),
    [
        ("2026-12-01", [], [], False),
        ("2026-12-16", [], ["away in 4 weeks", "away in 4 weeks"], False),
        ("2027-01-15", ["Camille Roy", "Tom Leroy"], [], False),
        ("2027-01-16", ["Tom Leroy"], [], False),
        ("2027-01-19", [], [], False),
        ("2027-04-01", [], [], True),
    ],
)
def test_who_is_away_now_and_next(  # noqa: PLR0913 -- a line of the table
    page: Page, tmp_path: Path, today: str, now: list[str], soon: list[str], *, hidden: bool
) -> None:
    _show(page, away_page(site_of(tmp_path, FILES)), today)
    lines = [line for line in page.locator(".hb-away__list > li").all() if line.is_visible()]
    assert [line.locator("a").inner_text() for line in lines if "away now" in line.inner_text()] == now
    badges = [badge.inner_text() for line in lines for badge in line.locator(".hb-badge").all() if badge.is_visible()]
    assert [words for words in badges if words != "away now"] in (soon, [words.replace("4 ", "1 ") for words in soon])
    assert page.get_by_text("No absence is planned.").is_visible() == hidden
    gap = page.locator(".hb-banner--warn")
    assert gap.is_visible() == (today <= "2027-01-15")


@pytest.mark.parametrize(("today", "people"), [("2027-01-29", 4), ("2027-01-30", 3)])
def test_who_leaves_is_kept_apart_from_the_next_day_on(page: Page, tmp_path: Path, today: str, people: int) -> None:
    _show(page, people_index(site_of(tmp_path, FILES)), today)
    assert page.locator("output").inner_text() == f"{people} / {people}"
    former = page.locator("#former")
    assert former.is_visible() == (people == 3)


@pytest.mark.parametrize(
    ("today", "holder", "backup", "named"),
    [
        ("2027-01-10", ["Camille Roy", "away tomorrow"], "Léa Marchand", "Camille Roy · "),
        ("2027-01-11", ["Camille Roy", "away now"], "Léa Marchand", "Camille Roy away now · "),
        ("2027-01-16", ["Camille Roy"], "Léa Marchand", "Camille Roy · "),
        ("2027-01-29", ["Camille Roy"], "Léa Marchand", "Camille Roy · "),
        ("2027-01-30", ["Camille Roy"], "", "Camille Roy · "),
    ],
)
def test_who_is_named_for_a_role_is_there(  # noqa: PLR0913 -- a line of the table
    page: Page, tmp_path: Path, today: str, holder: list[str], backup: str, named: str
) -> None:
    role = {ROLE: HANDBOOK[ROLE].replace("backup: tom", "backup: lea")}
    site = site_of(tmp_path, {**FILES, **role})
    _show(page, home_page(site), today)
    cells = page.locator(".hb-roles tbody tr").locator("td")
    assert cells.nth(0).locator("a, .hb-badge:visible").all_inner_texts() == holder
    assert cells.nth(1).locator("a").all_inner_texts() == ([backup] if backup else [])
    assert page.locator(".hb-home__list--ask .hb-card__note").inner_text().startswith(named)
    _show(page, role_page(site, site.handbook.roles["event-manager"]), today)
    facts = page.locator(".hb-facts dd")
    assert facts.nth(0).locator("a, .hb-badge:visible").all_inner_texts() == holder
    assert facts.nth(1).inner_text().split("\n")[-1].strip().endswith(backup or "nobody yet")


def test_a_first_month_stays_until_its_last_day_and_while_a_step_is_open(page: Page, tmp_path: Path) -> None:
    site = site_of(tmp_path, {"company/people/lea.yml": NEW, **JOINING})
    lea, month = person_page(site, site.handbook.people["lea"]), page.locator(".hb-month")
    page.route("https://nova.example/", lambda route: route.fulfill(body="<html></html>", content_type="text/html"))
    page.goto("https://nova.example/")  # ticks are remembered by the address
    _show(page, lea, "2027-01-01")
    assert month.is_visible()
    month.get_by_role("checkbox", name="Say hello").check()
    _show(page, lea, "2027-01-01")
    assert month.is_visible()
    month.get_by_role("checkbox", name="Do a task").check()
    _show(page, lea, "2026-12-31")
    assert month.is_visible()
    _show(page, lea, "2027-01-01")
    assert not month.is_visible()


MONTH = (
    "  - {id: desk, title: Clear a desk, when: D-5, how: Clear it.}\n"
    "  - {id: lunch, title: Have lunch, when: D+1wd, how: Eat.}\n"
)


@pytest.mark.parametrize(
    ("today", "folded", "shown"),
    [
        (
            "2026-12-17",
            "",
            ["Clear a desk | tomorrow", "Say hello | in 6 days", "Have lunch | in 7 days", "Do a task | in 14 days"],
        ),
        (
            "2026-12-23",
            "",
            ["Clear a desk | Late · 5 days ago", "Say hello | today", "Have lunch | tomorrow", "Do a task | in 8 days"],
        ),
        (
            "2026-12-28",
            "",
            [
                "Clear a desk | Late · 10 days ago",
                "Say hello | Late · 5 days ago",
                "Have lunch | Late · 4 days ago",
                "Do a task | in 3 days",
            ],
        ),
        (
            "2027-01-02",
            "",
            [
                "Clear a desk | Late · 15 days ago",
                "Say hello | Late · 10 days ago",
                "Have lunch | Late · 9 days ago",
                "Do a task | Late · 2 days ago",
            ],
        ),
    ],
)
def test_a_first_month_knows_today(page: Page, tmp_path: Path, today: str, folded: str, shown: list[str]) -> None:
    site = _joined(tmp_path)
    _show(page, person_page(site, site.handbook.people["lea"]), today)
    assert _month(page) == (folded, shown)


@pytest.mark.parametrize(
    ("today", "folded", "shown"),
    [
        (
            "2026-12-24",
            "",
            [
                "Clear a desk | Late · 6 days ago",
                "Say hello, past | Ticked here",
                "Have lunch | Ticked here",
                "Do a task | in 7 days",
            ],
        ),
        ("2026-12-28", "2 steps of earlier weeks", ["Clear a desk | Late · 10 days ago", "Do a task | in 3 days"]),
    ],
)
def test_what_who_helps_has_ticked_is_not_late_for_a_newcomer(
    page: Page, tmp_path: Path, today: str, folded: str, shown: list[str]
) -> None:
    site = _joined(tmp_path)
    page.route("https://nova.example/", lambda route: route.fulfill(body="<html></html>", content_type="text/html"))
    page.goto("https://nova.example/")  # ticks are remembered by the address
    _show(page, person_page(site, site.handbook.people["camille"]), today)
    for name in ("Say hello", "Have lunch"):
        page.get_by_role("checkbox", name=name).check()
    _show(page, person_page(site, site.handbook.people["lea"]), today)
    assert _month(page) == (folded, shown)


def test_what_was_past_at_the_last_change_of_the_handbook_is_late_for_nobody(page: Page, tmp_path: Path) -> None:
    site = replace(_joined(tmp_path), as_of=date(2026, 12, 24))
    _show(page, person_page(site, site.handbook.people["lea"]), "2026-12-28")
    assert _month(page) == ("", ["Say hello, past", "Have lunch | Late · 4 days ago", "Do a task | in 3 days"])
    _show(page, person_page(site, site.handbook.people["camille"]), "2026-12-28")
    late = page.locator("[data-hb-group=late] .hb-step__title").all_inner_texts()
    assert [title for title in late if title in {"Clear a desk", "Say hello", "Have lunch"}] == ["Have lunch"]


def _joined(root: Path) -> Site:
    joining = JOINING | {"playbooks/welcome.yml": JOINING["playbooks/welcome.yml"] + MONTH}
    return site_of(root, {"company/people/lea.yml": NEW, **joining})


def _month(page: Page) -> tuple[str, list[str]]:
    """What is folded of a first month, and each step that is seen with how it stands."""
    month = page.locator(".hb-month")
    lines: list[str] = []
    for step in month.locator("[data-hb-step]:visible").all():
        past = ", past" if "hb-step--past" in str(step.get_attribute("class")) else ""
        parts = [step.locator(part).inner_text() for part in (".hb-step__title", "[data-hb-state]")]
        lines.append(" | ".join(filter(None, [parts[0] + past, parts[1]])))
    return "".join(month.locator("summary:visible", has_text="earlier").all_inner_texts()), lines


def test_people_are_found_without_accents_by_team_and_by_role(page: Page, tmp_path: Path) -> None:
    _show(page, people_index(site_of(tmp_path, FILES)), "2026-12-01")
    shown = page.locator("li[data-hb-item]:visible")
    page.get_by_label("Find a person").fill("LEA march")
    assert [item.locator("a").first.inner_text() for item in shown.all()] == ["Léa Marchand"]
    assert page.locator(".hb-people__team:visible h2").all_inner_texts() == ["Marketing"]
    page.get_by_label("Find a person").fill("")
    page.get_by_label("Role", exact=True).select_option("event-manager")
    assert [item.locator("a").first.inner_text() for item in shown.all()] == ["Camille Roy", "Camille Roy"]
    page.get_by_label("Team", exact=True).select_option("marketing")
    assert shown.count() == 1


@pytest.mark.parametrize(("today", "alone"), [("2027-03-31", "3"), ("2027-04-01", "1")])
def test_objectives_of_a_quarter_that_is_over_no_longer_count(
    page: Page, tmp_path: Path, today: str, alone: str
) -> None:
    _show(page, bus_factor_page(site_of(tmp_path)), today)
    assert page.locator("[data-hb-alone]").inner_text() == alone
    assert page.get_by_text("Objectives:").is_visible() == (alone == "3")


def test_a_box_of_the_chart_leads_to_the_person(page: Page, tmp_path: Path) -> None:
    _show(page, org_chart_page(site_of(tmp_path, FILES)), "2026-12-01")
    page.evaluate(
        "addEventListener('click', event => { event.preventDefault();"
        " if (event.target.matches('a')) window.went = event.target.getAttribute('href'); })"
    )
    page.locator(".hb-chart__box", has_text="Tom Leroy").click()
    assert page.evaluate("window.went") == "../tom/"


@pytest.mark.parametrize(("day", "line"), [("2026-12-01", "from 2 Dec 2026"), ("2026-12-02", "Event manager")])
def test_who_is_still_to_come_has_the_first_day_in_the_chart(page: Page, tmp_path: Path, day: str, line: str) -> None:
    noa = "name: Noa Blanc\nteam: marketing\nmanager: camille\nroles: [event-manager]\nstarted: 2026-12-02\n"
    _show(page, org_chart_page(site_of(tmp_path, {"company/people/noa.yml": noa})), day)
    box, entry = page.locator(".hb-chart__box", has_text="Noa"), page.locator(".hb-chart__list li", has_text="Noa").last
    assert [role.text_content() for role in box.locator(".hb-chart__role").all() if role.is_visible()] == [line]
    page.set_viewport_size({"width": 390, "height": 800})
    assert entry.locator(".hb-badge").is_visible() == (line == "from 2 Dec 2026")


def test_a_phone_shows_the_list_and_a_screen_the_chart(page: Page, tmp_path: Path) -> None:
    chart = org_chart_page(site_of(tmp_path, FILES))
    picture, entry = page.locator(".hb-chart__picture"), page.locator(".hb-chart__list a", has_text="Léa")
    _show(page, chart, "2026-12-01", width=390)
    assert (picture.is_visible(), entry.is_visible()) == (False, True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    _show(page, chart, "2026-12-01")
    assert picture.is_visible()
    assert page.locator(".hb-chart__list").bounding_box()["width"] == 1  # pyright: ignore[reportOptionalSubscript]
    entry.focus()
    assert page.locator(".hb-chart__list").bounding_box()["width"] > 100  # pyright: ignore[reportOptionalSubscript]


@pytest.mark.parametrize(
    ("widths", "is_across"),
    [((4, 1), True), ((5, 11), True), ((6, 9), True), ((9, 5), True), ((4, 3, 4), False), ((1, 9), False)],
)
def test_the_chart_fits_on_one_sheet(page: Page, tmp_path: Path, widths: tuple[int, ...], *, is_across: bool) -> None:
    files = _company(*widths)
    _show(page, org_chart_page(site_of(tmp_path, files)), "2026-12-01")
    [(across, text)] = _sheets(page)
    assert across == is_across
    assert all(f"Alex {Path(path).stem}"[:18] in text for path in files)


def test_the_hand_over_is_a_sheet_of_its_own(page: Page, tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES)
    _show(page, person_page(site, site.handbook.people["lea"]), "2026-12-01")
    page.evaluate("window.print = () => { window.printed = document.documentElement.className; }")
    page.get_by_role("button", name="Print the hand-over").click()
    assert "hb-prints-handover" in page.evaluate("window.printed")
    [(_, text)] = _sheets(page)
    for expected in (
        "Léa Marchand",
        "To hand over",
        "29 Jan 2027",
        "HubSpot",
        "Owner",
        "company/tools/hubspot.yml:3",
        "To whom",
    ):
        assert expected in text
    assert "What is mine" not in text
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    [(_, text)] = _sheets(page)
    assert "company/tools/hubspot.yml" not in text
