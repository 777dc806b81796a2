"""No script of one page trips over another page: the theme loads pages in place, so all scripts meet all pages."""

from collections.abc import Iterator

import pytest
from hosting import hosted
from playwright.sync_api import Browser, Page
from sites import build, write_site

pytestmark = pytest.mark.browser
MKDOCS = """\
site_name: Test
site_url: {address}
theme: {{name: material, font: false, features: [navigation.instant, navigation.tabs]}}
plugins: [search, handbook]
"""
TODAY = """{
  const Real = Date;
  const today = [2027, 2, 17, 12];
  window.Date = class extends Real { constructor(...given) { super(...(given.length ? given : today)); } };
}"""
"""Playwright's own clock would do, but keeps to itself what timers throw, and with it what the theme reports."""
REFUSED = "Promise.reject(new DOMException('no', 'NotAllowedError'))"
ROUND = (
    "week/",
    "calendar/",
    "campaigns/spring/",
    "week/",
    "okrs/2027-q1/",
    "playbooks/webinar/",
    "people/",
    "people/camille/",
    "tools/",
    "health/",
    "calendar/",
    "",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site on a server of its own, as instant navigation needs it."""
    root = tmp_path_factory.mktemp("served")
    with hosted(root / "site") as place:
        address = f"{place}/"
        write_site(root, mkdocs=MKDOCS.format(address=address))
        run = build(root)
        assert run.code == 0, run.err
        yield address


@pytest.fixture
def mistakes() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, mistakes: list[str]) -> Iterator[Page]:
    """A page on a day in the middle of the campaign; what its scripts throw is kept."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(TODAY)
    page.on("pageerror", lambda error: mistakes.append(f"{page.url} {error}"))
    yield page
    context.close()


def test_a_reader_goes_from_page_to_page_without_loading_anew(page: Page, address: str, mistakes: list[str]) -> None:
    page.goto(address, wait_until="networkidle")  # a link that is clicked before the site knows its pages loads anew
    page.evaluate("window.isStillHere = true")
    for uri in ROUND:
        page.evaluate(
            "href => { const link = document.createElement('a'); link.href = href; link.textContent = 'go';"
            " document.querySelector('article').append(link); link.click(); }",
            f"{address}{uri}",
        )
        page.wait_for_url(f"{address}{uri}")
        page.locator(f"link[rel=canonical][href='{address}{uri}']").wait_for(state="attached")
        page.wait_for_timeout(50)
    assert page.evaluate("window.isStillHere")
    assert mistakes == []


@pytest.mark.parametrize("allowed", [True, False])
def test_copying_what_is_done_says_what_it_did(page: Page, address: str, mistakes: list[str], *, allowed: bool) -> None:
    page.add_init_script(f"document.execCommand = () => {'true' if allowed else 'false'}")
    page.goto(f"{address}campaigns/spring/")
    page.get_by_role("checkbox", name="Write the brief").check()
    button = page.locator("[data-hb-copy-done]")
    label = button.inner_text()
    button.click()
    assert mistakes == []
    assert button.inner_text() == label
    told = page.locator(".hb-pull [role=status]")
    assert told.inner_text() == told.get_attribute("data-hb-copied" if allowed else "data-hb-marked")


@pytest.mark.parametrize("allowed", [True, False])
def test_a_template_is_copied_or_marked_to_be_copied_by_hand(
    page: Page, address: str, mistakes: list[str], *, allowed: bool
) -> None:
    page.add_init_script(f"navigator.clipboard.writeText = () => {'Promise.resolve()' if allowed else REFUSED}")
    page.goto(f"{address}playbooks/templates/brief/")
    button = page.locator("[data-hb-copy]")
    label = button.inner_text()
    button.click()
    page.wait_for_timeout(50)
    assert mistakes == []
    assert button.inner_text() == (button.get_attribute("data-hb-copied") if allowed else label)
    assert ("Who is it for" in page.evaluate("getSelection().toString()")) != allowed
