"""Who reads says it once, in this browser alone: home shows what is to be done, checklists have the name first."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from hosting import hosted
from playwright.sync_api import Browser, Page, expect
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.campaigns.pages.page import campaign_page
from handbook.kinds.home.page import home_page
from handbook.kinds.people.pages.page import person_page
from handbook.rendering.assets import SCRIPTS, bundled_assets
from handbook.rendering.page import framed

pytestmark = pytest.mark.browser

NOBODY = "nobody in particular (a shared screen)"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name there
        del format, args


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page.clock.set_fixed_time("2027-02-10T12:00:00")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    page.context.close()
    assert faults == []


def _groups(page: Page) -> list[str]:
    return page.locator("[data-hb-mine] [data-hb-group]:not([hidden]) h3").all_text_contents()


def test_home_becomes_mine_and_stays_so(page: Page, address: str) -> None:
    page.goto(address)
    choice = page.get_by_label("I am")
    assert choice.locator("option").all_text_contents() == [NOBODY, "Camille Roy", "Tom Leroy"]
    choice.select_option(label="Camille Roy")
    expect(page.locator("[data-hb-mine] [data-hb-my-work]")).to_be_visible()
    late = _groups(page)
    assert [group.split()[0] for group in late] == ["Late", "Later"]
    assert page.locator(".hb-me__badge").inner_text() == "Camille Roy"
    step = page.locator("[data-hb-mine] [data-hb-my-work] .hb-step__title").first
    assert (step.get_attribute("href") or "").startswith(f"{address}campaigns/")
    assert page.get_by_role("link", name="My page").get_attribute("href") == f"{address}people/camille/index.html"
    box = page.locator("[data-hb-mine] [data-hb-my-work] .hb-step__box").first
    box.check()
    page.reload()
    expect(page.locator("[data-hb-mine] [data-hb-my-work] .hb-step__box").first).to_be_checked()
    page.goto(f"{address}campaigns/spring/index.html")
    assert page.locator(".hb-me__badge").get_attribute("href") == f"{address}index.html"
    page.goto(address)
    page.get_by_label("I am").select_option(label=NOBODY)
    expect(page.locator(".hb-me__badge")).to_have_count(0)
    assert (_groups(page), page.evaluate("localStorage.getItem('handbook:me')")) == ([], None)


def test_a_page_from_a_disk_leads_to_mine(visit: Callable[..., Page]) -> None:
    page = visit("", width=390)
    page.get_by_label("I am").select_option(label="Tom Leroy")
    assert (page.get_by_role("link", name="My page").get_attribute("href") or "").endswith("/people/tom/index.html")
    assert page.locator(".hb-me__badge .hb-me__initials").inner_text() == "TL"


def test_who_has_left_is_told_by_the_day_and_a_public_site_asks_nobody(page: Page, tmp_path: Path) -> None:
    site = site_of(tmp_path, {"company/people/lea.yml": "name: Léa Marchand\nteam: marketing\nleft: 2027-02-09\n"})
    html = home_page(site).html
    for day, names in (
        ("2027-02-09", ["Camille Roy", "Léa Marchand", "Tom Leroy"]),
        ("2027-02-10", ["Camille Roy", "Tom Leroy"]),
    ):
        page.clock.set_fixed_time(f"{day}T12:00:00")
        page.set_content(
            f'<html lang="en"><body>{framed(html)}<script>{bundled_assets()[SCRIPTS]}</script></body></html>'
        )
        assert page.locator("[data-hb-me-choice] option").all_text_contents() == [NOBODY, *names]
    public = "name: Nova\ncalendar: [FR]\naudience: public\n"
    assert "data-hb-me" not in home_page(site_of(tmp_path / "public", {"handbook.yml": public})).html


def test_who_leaves_is_led_to_the_hand_over(page: Page, tmp_path: Path) -> None:
    site = site_of(
        tmp_path / "root", {"company/people/lea.yml": "name: Léa Marchand\nteam: marketing\nleft: 2027-02-12\n"}
    )
    pages = {"index.html": home_page(site), "people/lea/index.html": person_page(site, site.handbook.people["lea"])}
    script = f"<script>{bundled_assets()[SCRIPTS]}</script>"
    for place, made in pages.items():
        file = tmp_path / "site" / place
        file.parent.mkdir(parents=True)
        head = '<html lang="en"><meta charset="utf-8">'
        file.write_text(f"{head}<body>{framed(made.html)}{script}</body></html>", "utf-8")
    with hosted(tmp_path / "site") as address:
        page.goto(address)
        page.get_by_label("I am").select_option(label="Léa Marchand")
        leaving = page.locator("[data-hb-mine] .hb-leaving")
        assert leaving.inner_text() == "The last day is 12 Feb 2027. To hand over"
        assert leaving.locator("a").get_attribute("href") == f"{address}/people/lea/#hand-over"
        page.clock.set_fixed_time("2027-02-13T12:00:00")
        page.reload()
        expect(leaving).to_have_count(0)


def test_a_checklist_has_my_name_behind_that_of_everybody(page: Page, address: str, tmp_path: Path) -> None:
    steps = "steps: {live: {owner: tom, reason: He likes it}}\n"
    site = site_of(tmp_path, {"campaigns/spring.yml": HANDBOOK["campaigns/spring.yml"] + steps})
    page.goto(address)
    page.get_by_label("I am").select_option(label="Tom Leroy")
    html = campaign_page(site, site.handbook.campaigns["spring"]).html
    page.set_content(f'<html lang="en"><body>{framed(html)}<script>{bundled_assets()[SCRIPTS]}</script></body></html>')
    names = [text.split("\n")[0].strip() for text in page.locator(".hb-chip").all_inner_texts()]
    assert names == ["Everybody", "TL Tom Leroy 1", "CR Camille Roy 2"]


def test_the_teams_week_is_filtered_to_me(page: Page, address: str) -> None:
    page.goto(f"{address}week/index.html")
    only = page.locator("[data-hb-only]")
    expect(only).to_be_hidden()
    page.goto(address)
    page.get_by_label("I am").select_option(label="Tom Leroy")
    page.clock.set_fixed_time("2027-03-16T12:00:00")
    page.goto(f"{address}week/index.html")
    shown = page.locator("[data-hb-week-of] [data-hb-work]:visible .hb-work__who")
    everybody = shown.all_inner_texts()
    assert (only.inner_text(), only.get_attribute("aria-pressed")) == ("Only Tom Leroy", "false")
    assert everybody
    assert not any("Tom" in who for who in everybody)
    only.click()
    assert (shown.all_inner_texts(), only.get_attribute("aria-pressed")) == ([], "true")
    expect(page.locator("[data-hb-none]")).to_be_visible()
    assert page.locator(".hb-week:visible").count() == 0
    only.click()
    assert shown.all_inner_texts() == everybody
    expect(page.locator("[data-hb-none]")).to_be_hidden()
    page.evaluate(
        "localStorage.setItem('handbook:me', JSON.stringify({id: 'camille', name: 'Camille Roy', "
        "page: new URL('../people/camille/index.html', location).href}))"
    )
    page.reload()
    only.click()
    assert shown.all_inner_texts() == [who for who in everybody if "Camille" in who] != []


def test_a_yes_between_ticked_steps_is_asked_for(page: Page, tmp_path: Path) -> None:
    """Of what is ticked, each step that somebody else has to approve, and what waits before it for a yes (CAM124)."""
    book = HANDBOOK["playbooks/webinar.md"]
    book = book.replace("id: live, when: D, ", "id: live, when: D, approver: event-manager, ")
    site = site_of(tmp_path, {"playbooks/webinar.md": book})
    html = campaign_page(site, site.handbook.campaigns["spring"]).html
    page.set_content(f'<html lang="en"><body>{framed(html)}<script>{bundled_assets()[SCRIPTS]}</script></body></html>')
    asked = page.locator("[data-hb-pull-yes]")
    page.get_by_role("checkbox", name="Write the brief").check()
    assert asked.inner_text() == ""
    page.get_by_role("checkbox", name="Write the debrief").check()
    yes = "“Run the live session” needs the yes of Camille Roy first."
    assert asked.inner_text() == yes
    page.get_by_role("checkbox", name="Run the live session").check()
    assert asked.inner_text() == yes
