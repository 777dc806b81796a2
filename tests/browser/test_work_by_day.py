"""A person's open steps and the team's week as a browser shows and prints them on a given day."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page
from smallest import HANDBOOK
from test_printed_pdf import boxes
from tiny_site import site_of

from handbook.kinds.people.pages.page import person_page
from handbook.kinds.people.work.week_page import week_page, week_view
from handbook.model.values import Language
from handbook.rendering.assets import SCRIPTS, STYLES, bundled_assets
from handbook.rendering.page import framed
from handbook.rendering.site import Site

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
DASH = "\N{EN DASH}"
LATER = "title: Later\nplaybook: webinar\ndate: 2027-04-08\nstatus: active\nowner: camille\n"
FILES = {"campaigns/later.yml": LATER, "handbook.yml": "name: Nova\ncalendar: [FR]\npeople: {max_steps_a_day: 1}\n"}
"""Camille's days: 4 and 25 Feb (briefs), 18 Mar (live), 25 Mar (debrief), 8 Apr (live), 15 Apr (debrief)."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    yield page
    context.close()


@pytest.fixture
def tiny(tmp_path: Path) -> Site:
    return site_of(tmp_path, FILES)


def _show(page: Page, html: str, today: str, language: Language = "en") -> None:
    page.clock.set_fixed_time(f"{today}T12:00:00")
    assets = bundled_assets()
    body = f'<body class="md-typeset">{framed(html)}<script>{assets[SCRIPTS]}</script></body>'
    page.set_content(f'<html lang="{language}"><head><style>{assets[STYLES]}</style></head>{body}</html>')


def _camille(site: Site) -> str:
    return person_page(site, site.handbook.people["camille"]).html


def _groups(page: Page) -> dict[str, list[str]]:
    """Heading of each group with its count -> the due days of its rows that are shown."""
    shown = page.locator("[data-hb-group]:not([hidden])").all()
    rows = "[data-hb-work]"
    return {
        " ".join(group.locator("h3").inner_text().split()): [
            row.get_attribute("data-hb-due") or "" for row in group.locator(rows).all() if row.is_visible()
        ]
        for group in shown
    }


def _printed(page: Page) -> list[tuple[int, str]]:
    """Boxes and text of each sheet."""
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=False)))
    return [(boxes(sheet), sheet.get_textpage().get_text_bounded()) for sheet in pdf]


@pytest.mark.parametrize(
    ("today", "groups"),
    [
        ("2027-02-04", {"This week 1": ["2027-02-04"], "Later 5": []}),
        ("2027-02-05", {"Late 1": ["2027-02-04"], "Later 5": []}),
        ("2027-03-14", {"Late 2": ["2027-02-04", "2027-02-25"], "Next week 1": ["2027-03-18"], "Later 3": []}),
        (
            "2027-03-15",
            {
                "Late 2": ["2027-02-04", "2027-02-25"],
                "This week 1": ["2027-03-18"],
                "Next week 1": ["2027-03-25"],
                "Later 2": [],
            },
        ),
    ],
)
def test_open_steps_are_grouped_by_the_reader_s_day(
    page: Page, tiny: Site, today: str, groups: dict[str, list[str]]
) -> None:
    _show(page, _camille(tiny), today)
    assert _groups(page) == groups


@pytest.mark.parametrize(
    ("today", "group"),
    [
        ("2027-02-20", "Next week 1"),
        ("2027-02-23", "This week 1"),
        ("2027-03-10", "This week 1"),
        ("2027-03-13", "Late 1"),
    ],
)
def test_work_in_a_window_is_at_hand_while_that_is_open(page: Page, tmp_path: Path, today: str, group: str) -> None:
    steps = "```yaml steps\n- {id: brief, when: D-24..D-6}\n- {id: live, when: D}\n```"
    playbook = re.sub(r"```yaml steps.*?```", steps, HANDBOOK["playbooks/webinar.md"], count=1, flags=re.DOTALL)
    done = f"{HANDBOOK['campaigns/spring.yml']}done: {{live: 2027-03-18}}\n"
    _show(page, _camille(site_of(tmp_path, {"playbooks/webinar.md": playbook, "campaigns/spring.yml": done})), today)
    assert _groups(page) == {group: ["2027-03-12"]}


def test_later_is_folded_and_opens_by_keyboard(page: Page, tiny: Site) -> None:
    _show(page, _camille(tiny), "2027-03-15")
    later = page.get_by_role("button", name="Later 2")
    later.press("Enter")
    assert _groups(page)["Later 2"] == ["2027-04-08", "2027-04-15"]
    later.press("Space")
    assert _groups(page)["Later 2"] == []


def test_a_tick_lowers_the_count_and_is_late_no_more(page: Page, tiny: Site) -> None:
    _show(page, _camille(tiny), "2027-02-05")
    box = page.get_by_role("checkbox", name="Write the brief").first
    state = page.locator("[data-hb-state]").first
    assert state.text_content() == "Late · yesterday"
    box.press("Space")
    assert state.text_content() == "Ticked here"
    assert _groups(page) == {"Late 0": ["2027-02-04"], "Later 5": []}
    assert box.evaluate("box => box === document.activeElement")


def test_what_a_tick_is_worth_is_told_once_there_is_one(page: Page, tiny: Site) -> None:
    _show(page, _camille(tiny), "2027-02-05")
    told = page.get_by_text("What you tick here only you see.")
    assert not told.is_visible()
    page.locator("[data-hb-work] input").first.check()
    assert told.is_visible()


@pytest.mark.parametrize(("today", "is_calm"), [("2027-01-20", True), ("2027-01-25", False), ("2027-02-05", False)])
def test_who_has_nothing_at_hand_reads_that_and_what_comes_next(
    page: Page,
    tiny: Site,
    today: str,
    is_calm: bool,  # noqa: FBT001 -- a parameter
) -> None:
    _show(page, _camille(tiny), today)
    assert page.get_by_text("Nothing is late, and nothing is due in these two weeks.").is_visible() == is_calm
    assert page.locator("[data-hb-group=later] [data-hb-work]").first.is_visible() == is_calm


def test_without_a_script_the_steps_stand_by_week(browser: Browser, tiny: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    _show(page, _camille(tiny), "2027-02-05")
    headings = [heading.inner_text() for heading in page.locator(".hb-work h3").all() if heading.is_visible()]
    assert headings[:2] == ["Week of 1 Feb 2027", "Week of 22 Feb 2027"]
    assert sum(row.is_visible() for row in page.locator("[data-hb-work]").all()) == 6
    context.close()


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        # Both briefs are due on one day, on 4 Feb; both live sessions and both debriefs on one day too.
        ("2027-03-21", ["15 Mar", "22 Mar"]),
        ("2027-03-22", ["22 Mar"]),
        ("2027-03-29", []),
    ],
)
def test_full_weeks_are_told_until_they_are_over(page: Page, tmp_path: Path, today: str, shown: list[str]) -> None:
    twin = LATER.replace("2027-04-08", "2027-03-18")
    _show(page, _camille(site_of(tmp_path, {**FILES, "campaigns/later.yml": twin})), today)
    line = page.locator(".hb-work__full")
    assert line.locator("[data-hb-from]:not([hidden])").all_inner_texts() == shown
    assert line.is_visible() == bool(shown)


def test_a_person_prints_the_late_steps_and_two_weeks_with_a_box_each(page: Page, tiny: Site) -> None:
    _show(page, _camille(tiny), "2027-03-12")
    [(count, text)] = _printed(page)
    assert count == 4
    for expected in (
        "Camille Roy",
        "12 \N{EN DASH} 25 Mar 2027",
        "Thu 4 Feb",
        "Thu 25 Feb",
        "Thu 18 Mar",
        "Thu 25 Mar",
        "Initials",
    ):
        assert expected in text
    for other in ("8 Apr", "HubSpot", "Manager", "Print my two weeks"):
        assert other not in text
    _show(page, _camille(tiny), "2027-03-11")
    [(count, _)] = _printed(page)
    assert count == 3


def test_an_empty_sheet_says_so(page: Page, tiny: Site) -> None:
    _show(page, _camille(tiny), "2027-01-05")
    [(count, text)] = _printed(page)
    assert (count, "nothing is due in these two weeks" in text) == (0, True)


def test_the_team_pages_through_its_weeks(page: Page, tiny: Site) -> None:
    _show(page, week_page(tiny).html, "2027-03-16")
    heading, earlier = page.locator("[data-hb-shown-week]"), page.locator("[data-hb-earlier]")
    previous, now, following = (page.locator(f"[data-hb-move='{step}']") for step in (-1, 0, 1))

    def shown() -> tuple[str | None, list[str]]:
        days = [day.inner_text() for day in page.locator(".hb-week h3").all() if day.is_visible()]
        return heading.text_content(), days

    assert shown() == ("Week of 15 Mar 2027", ["Thu 18 Mar"])
    assert earlier.inner_text() == "Late from earlier weeks: 2"
    assert [previous.is_enabled(), now.is_enabled(), following.is_enabled()] == [True, False, True]
    previous.click()
    assert shown() == ("Week of 8 Mar 2027", [])
    assert page.get_by_text("Nothing is due in this week.").is_visible()
    assert earlier.is_hidden()
    now.click()
    for _ in range(4):
        following.click()
    assert shown() == ("Week of 12 Apr 2027", ["Thu 15 Apr"])
    assert [previous.is_enabled(), now.is_enabled(), following.is_enabled()] == [True, True, False]


def test_days_that_the_browser_writes_are_french_on_a_french_page(page: Page, tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES, "fr")
    _show(page, _camille(site), "2027-02-16", "fr")
    assert page.text_content("[data-hb-period]") == "16 févr. \N{EN DASH} 1er mars 2027"
    _show(page, week_page(site).html, "2027-03-01", "fr")
    assert page.text_content("[data-hb-shown-week]") == "Semaine du 1er mars 2027"
    assert page.get_by_text("Rien à rendre cette semaine-là.").is_visible()


def test_the_week_that_is_shown_is_printed_with_a_box_a_step(page: Page, tiny: Site) -> None:
    _show(page, week_page(tiny).html, "2027-03-16")
    page.locator("[data-hb-move='1']").click()
    [(count, text)] = _printed(page)
    assert count == 1
    for expected in ("Week of 22 Mar 2027", "Thu 25 Mar", "Write the debrief", "Camille Roy", "Spring webinar"):
        assert expected in text
    assert "Thu 18 Mar" not in text


SERIES = HANDBOOK["campaigns/spring.yml"].replace("active", "active\nrepeats: {every: 1 week, times: 3}")
DATES = {"campaigns/spring.yml": SERIES}
"""Briefs of the dates of 18 and 25 Mar and 1 Apr: 4, 11 and 18 Feb; debriefs a week after each date."""


@pytest.mark.parametrize(
    ("today", "late", "earlier"),
    [
        ("2027-03-24", ["2027-02-04", "2027-02-11", "2027-02-18", "2027-03-18"], "4"),
        ("2027-03-25", ["2027-02-11", "2027-02-18"], "2"),
        ("2027-04-20", ["2027-02-18", "2027-04-01", "2027-04-08"], "3"),
    ],
)
def test_of_a_series_what_is_open_leaves_with_the_next_date(
    page: Page, tmp_path: Path, today: str, late: list[str], earlier: str
) -> None:
    site = site_of(tmp_path, FILES | DATES | {"campaigns/later.yml": LATER.replace("active", "done")})
    _show(page, _camille(site), today)
    rows = page.locator("[data-hb-group=late] [data-hb-work]")
    assert [row.get_attribute("data-hb-due") for row in rows.all()] == late
    _show(page, week_page(site).html, today)
    assert page.locator("[data-hb-earlier]").inner_text().split()[-1] == earlier


@pytest.mark.parametrize(
    ("today", "late"),
    [("2027-03-31", ["2027-02-04", "2027-02-18", "2027-03-18", "2027-03-25"]), ("2027-04-01", ["2027-02-18"])],
)
def test_a_date_that_is_cancelled_takes_no_turn(page: Page, tmp_path: Path, today: str, late: list[str]) -> None:
    cancelled = SERIES + "each: {2027-03-25: {status: cancelled}}\n"
    files = FILES | {"campaigns/spring.yml": cancelled, "campaigns/later.yml": LATER.replace("active", "done")}
    _show(page, _camille(site_of(tmp_path, files)), today)
    rows = page.locator("[data-hb-group=late] [data-hb-work]")
    assert [row.get_attribute("data-hb-due") for row in rows.all()] == late


def test_the_sheet_of_somebody_has_no_step_of_a_date_before_the_last(page: Page, tmp_path: Path) -> None:
    _show(page, _camille(site_of(tmp_path, FILES | DATES)), "2027-04-02")
    [(count, text)] = _printed(page)
    assert (count, "4 Feb" in text, "18 Feb" in text) == (6, False, True)


def test_a_week_without_what_has_left_has_no_day_of_it(page: Page, tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES | DATES | {"campaigns/later.yml": LATER.replace("active", "done")})
    _show(page, week_page(site).html, "2027-03-25")
    page.locator("[data-hb-move='-1']").click()
    assert page.locator(".hb-week h3:visible").all_inner_texts() == []
    assert page.get_by_text("Nothing is due in this week.").is_visible()


def test_a_tick_is_the_same_in_all_places(visit: Visit) -> None:
    page = visit("people/camille/")
    page.locator("[data-hb-work='spring:brief'] .hb-step__box").dispatch_event("click")  # it may be folded
    for uri in ("campaigns/spring", "week"):
        page.goto(f"{page.url.rsplit('/site/', 1)[0]}/site/{uri}/index.html")
        boxes_ticked = page.locator(".hb-step__box:checked")
        assert boxes_ticked.count() == 1


@pytest.mark.parametrize("uri", ["week/", "people/camille/"])
def test_a_phone_never_scrolls_sideways_and_paper_is_light(visit: Visit, uri: str) -> None:
    page = visit(uri, width=390, dark=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="Letter", prefer_css_page_size=False)))
    assert len(pdf) == 1
    assert bytes(pdf[0].render(scale=1).buffer)[:3] == b"\xff\xff\xff"


def test_what_is_late_from_earlier_weeks_is_named(page: Page, tiny: Site) -> None:
    """A line a step, with links: opened on a screen, and on paper."""
    _show(page, week_page(tiny).html, "2027-03-16")
    earlier = page.locator("[data-hb-earlier]")
    brief = "Write the brief"
    lines = [
        f"{brief} · Spring webinar · CR Camille Roy · 4 Feb 2027 (6 weeks ago)",
        f"{brief} · Later · CR Camille Roy · 25 Feb 2027 (19 days ago)",
    ]
    earlier.locator("summary").click()
    assert [" ".join(line.split()) for line in earlier.locator("li").all_inner_texts()] == lines
    [(_, text)] = _printed(page)
    assert ("4 Feb 2027" in text, "6 weeks ago" in text) == (True, False)


def test_a_sheet_of_the_week_begins_with_the_week_whatever_is_late(page: Page, tmp_path: Path) -> None:
    """More than twelve late steps stand below the week on paper, and above it on a screen."""
    many = {f"campaigns/late-{number}.yml": LATER.replace("Later", f"Late {number}") for number in range(7)}
    _show(page, week_page(site_of(tmp_path, FILES | many)).html, "2027-04-20")
    page.add_style_tag(content=".md-typeset ul { display: flow-root; }")  # as the theme has it
    (late,) = page.locator("[data-hb-earlier] summary").all_inner_texts()
    page.locator("[data-hb-earlier] summary").click()
    assert page.locator("[data-hb-earlier] li").first.is_visible()
    text = "".join(text for _, text in _printed(page))
    assert text.index("Week of 19 Apr 2027") < text.index(late) < text.index("Feb 2027")
    assert text.count("Late 3") == 3
    page.emulate_media(media="screen")
    assert page.locator("[data-hb-earlier] + [role=status]").count() == 1


@pytest.mark.parametrize(
    ("today", "off"),
    [
        ("2027-03-22", []),
        ("2027-03-29", ["Mon 29 Mar 2027 · Easter Monday", "Wed 31 Mar - Tue 6 Apr 2027 · Inventory"]),
        ("2027-04-05", ["Wed 31 Mar - Tue 6 Apr 2027 · Inventory"]),
        ("2027-04-12", []),
    ],
)
def test_a_week_tells_the_days_on_which_nobody_works(page: Page, tmp_path: Path, today: str, off: list[str]) -> None:
    closed = "name: Nova\ncalendar: [FR]\nclosures: [{from: 2027-03-31, to: 2027-04-06, title: Inventory}]\n"
    _show(page, week_page(site_of(tmp_path, {"handbook.yml": closed})).html, today)
    assert page.locator(".hb-work__off:visible").all_inner_texts() == [day.replace(" - ", f" {DASH} ") for day in off]


MINE = (
    "localStorage.setItem('handbook:me', "
    "JSON.stringify({{id: '{id}', name: '{name}', page: new URL('../people/{id}/', location).href}}))"
)


@pytest.mark.parametrize(
    ("person", "name", "today", "late", "due"),
    [
        ("camille", "Camille Roy", "2027-02-04", [], ["Write the brief"]),
        ("camille", "Camille Roy", "2027-02-11", ["Write the brief"], []),
        ("tom", "Tom Leroy", "2027-02-11", ["Write the brief"], []),
        ("tom", "Tom Leroy", "2027-03-16", ["Write the brief"], []),
    ],
)
def test_my_week_holds_what_waits_for_my_yes_and_its_sheets_name_me(  # noqa: PLR0913 -- a table
    visit: Visit, tmp_path: Path, person: str, name: str, today: str, late: list[str], due: list[str]
) -> None:
    book = HANDBOOK["playbooks/webinar.md"].replace("id: brief, ", "id: brief, approver: event-manager, ")
    spring = HANDBOOK["campaigns/spring.yml"] + "steps: {brief: {owner: tom, reason: He likes it}}\n"
    site = site_of(tmp_path, {"playbooks/webinar.md": book, "campaigns/spring.yml": spring})
    page = visit("week/")
    page.evaluate(MINE.format(id=person, name=name))
    _show(page, week_page(site).html, today)
    page.get_by_role("button", name=f"Only {name}").click()
    page.locator("[data-hb-earlier]").evaluate("late => (late.open = true)")
    assert page.locator("[data-hb-earlier] li a:first-child").all_inner_texts() == late
    assert page.locator("[data-hb-work]:visible .hb-step__title").all_inner_texts() == due
    yes = page.locator(".hb-work__yes:visible").first.inner_text()
    assert yes == "Approved by: Camille Roy"
    [(_, text)] = _printed(page)
    assert (f"\n{name}\r\n" in f"\n{text}", f"· {name}" in text) == (True, True)  # on the sheet, and in its margin


def test_a_yes_that_is_late_is_told_as_late(page: Page, tmp_path: Path) -> None:
    book = HANDBOOK["playbooks/webinar.md"].replace("id: brief, ", "id: brief, approver: event-manager, ")
    spring = HANDBOOK["campaigns/spring.yml"] + "steps: {brief: {owner: tom, reason: He likes it}}\n"
    site = site_of(tmp_path, {"playbooks/webinar.md": book, "campaigns/spring.yml": spring})
    _show(page, _camille(site), "2027-02-16")
    asked = page.locator("[data-hb-asked] li:visible [data-hb-state]")
    assert asked.all_inner_texts() == ["Late · 12 days ago"]


MANY = {
    "playbooks/webinar.md": re.sub(
        r"```yaml steps.*?```",
        "```yaml steps\n"
        + "".join(f"- {{id: s{each}, when: D-{each}, title: Do {each}}}\n" for each in range(16))
        + "```",
        HANDBOOK["playbooks/webinar.md"],
        count=1,
        flags=re.DOTALL,
    ),
    **{
        f"campaigns/c{number:02}.yml": HANDBOOK["campaigns/spring.yml"]
        .replace("Spring", f"Talk {number}")
        .replace("2027-03-18", f"2027-03-{number + 10}")
        for number in range(10)
    },
}
"""176 steps: more than a browser has to draw at once."""
CAMILLE = {"id": "camille", "name": "Camille Roy"}


def _week(page: Page) -> dict[str, list[str]]:
    """What stands on the page of the week: what is late, whether nothing is due, and each row with its state."""
    late = (
        page.locator("[data-hb-earlier] li").all_inner_texts()
        if page.locator("[data-hb-earlier]:visible").count()
        else []
    )
    rows = page.locator(".hb-work__step:visible").all()
    return {
        "late": [" ".join(line.split()) for line in late],
        "rows": [" ".join(row.inner_text().split()) for row in rows],
        "ticked": [
            row.get_attribute("data-hb-work") or "" for row in rows if row.locator(".hb-step__box:checked").count()
        ],
        "head": page.locator("[data-hb-shown-week], [data-hb-none]").all_inner_texts(),
    }


def test_weeks_of_many_steps_are_drawn_once_they_are_wanted_and_say_the_same(visit: Visit, tmp_path: Path) -> None:
    site = site_of(tmp_path, MANY)
    packed = week_page(site).html
    assert packed.count("<noscript>") == len(week_view(site).weeks)
    seen = list[list[dict[str, list[str]]]]()
    for html in (packed, re.sub("</?noscript>", "", packed)):
        page = visit("week/")
        page.evaluate(MINE.format(**CAMILLE))
        _show(page, html, "2027-03-10")
        found = [_week(page)]
        page.locator(".hb-work__step:visible .hb-step__box").first.check()
        found.append(_week(page))
        page.get_by_role("button", name="Next").click()
        found.append(_week(page))
        page.get_by_role("button", name="Only Camille Roy").click()
        found.append(_week(page))
        page.get_by_role("button", name="Previous").click()
        found.append(_week(page))
        page.evaluate("localStorage.clear()")
        seen.append(found)
        page.context.close()
    assert seen[0] == seen[1]
    assert [len(each["rows"]) for each in seen[0]] == [len(each["rows"]) for each in seen[1]]
    assert seen[0][0]["late"]
    assert len(seen[0][1]["ticked"]) == 1


def test_without_scripts_all_weeks_are_read(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(week_page(site_of(tmp_path, MANY)).html)
    assert page.locator(".hb-work__step:visible").count() == 176
    context.close()
