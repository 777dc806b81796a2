"""Under its policy a page runs what the site was made with, on a server and from a disk, and not what a text brings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hosting import hosted
from playwright.sync_api import Browser, Page, expect
from running import handbook
from sites import build, pages, write_site

pytestmark = pytest.mark.browser

MKDOCS = """\
site_name: Test
site_url: {address}/
use_directory_urls: false
theme:
  name: material
  font: false
  custom_dir: theme
  features: [navigation.tabs, content.code.copy, content.tabs.link, announce.dismiss, search.suggest]
  palette:
    - {{scheme: default, toggle: {{icon: material/weather-sunny, name: To dark}}}}
    - {{scheme: slate, toggle: {{icon: material/weather-night, name: To light}}}}
extra_javascript: [own.js]
markdown_extensions: [pymdownx.superfences]
hooks: [hooks.py]
plugins: [search, handbook: {{csp: true}}, offline]
"""
ATTACK = "</title><script>alert(1)</script>"
FILES = {
    "theme/main.html": """\
{% extends "base.html" %}
{% block extrahead %}
<script>window.ran = [...(window.ran || []), "theme {{ page.url if page else 'no page' }}"]</script>
<title>{{ (page.title ~ "") | striptags if page }}</title>
{% endblock %}
{% block announce %}News{% endblock %}
""",
    "hooks.py": """\
from pathlib import Path

def on_post_page(output, **_):
    return output.replace("</body>", "<script>ran.push('plugin')</script></body>")

def on_post_build(config):
    page = "<!doctype html><title>Moved</title><script>location.replace('about.html')</script>"
    Path(config["site_dir"], "moved.html").write_text(page)
""",
    "docs/own.js": "window.ran = [...(window.ran || []), 'extra']",
    "docs/about.md": "# About\n\n<script>ran.push('written')</script>\n\n```py\nx = 1\n```\n\n[Home](index.md)\n",
    "docs/demo.html": "<button onclick='alert(2)'>Mine</button>",
    "company/tools/evil.yml": f"name: {ATTACK}\ncategory: CRM\nowner: camille\ncost: 0 EUR\n",
}
"""A theme with a sink left open on purpose, scripts of everybody who may have some, and one in a record."""
WATCH = """
window.alert = (what) => (window.attacked = what);
window.print = () => (window.printed = true);
window.violations = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  violations.push(`${violatedDirective} ${blockedURI}`));
"""


@dataclass(frozen=True)
class Site:
    """A built site on a server, and what the build said."""

    folder: Path
    address: str
    log: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    root = tmp_path_factory.mktemp("policy")
    with hosted(root / "site") as address:
        write_site(root, FILES, MKDOCS.format(address=address))
        run = build(root)
        assert run.code == 0, run.err
        yield Site(root / "site", address, run.err)


@pytest.fixture(params=["server", "disk"])
def address(request: pytest.FixtureRequest, site: Site) -> str:
    return site.address if request.param == "server" else f"file://{site.folder}"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def test_scripts_of_the_theme_of_plugins_and_of_written_pages_run(address: str, page: Page) -> None:
    page.goto(f"{address}/about.html")
    assert page.evaluate("ran") == ["theme about.html", "written", "extra", "plugin"]
    page.goto(f"{address}/campaigns/spring/index.html")
    assert page.evaluate("ran") == ["theme campaigns/spring/index.html", "extra", "plugin"]
    page.goto(f"{address}/moved.html")
    page.wait_for_url("**/about.html")
    assert page.evaluate("violations") == []


def test_a_script_that_a_record_brings_through_a_sink_does_not_run(site: Site, address: str, page: Page) -> None:
    assert f"<title></title><script>{ATTACK[16:]}" in (site.folder / "tools/evil/index.html").read_text("utf-8")
    page.goto(f"{address}/tools/evil/index.html")
    assert page.evaluate("window.attacked") is None
    assert page.evaluate("violations") == ["script-src-elem inline"]
    assert page.evaluate("ran") == ["theme tools/evil/index.html", "extra", "plugin"]
    told = re.findall(r"handbook: (\S+) holds a script that stands in no template and in no written page", site.log)
    assert told == ["tools/evil/index.html"]


def test_everything_that_a_page_can_do_it_still_does(address: str, page: Page) -> None:
    page.goto(f"{address}/campaigns/spring/index.html")
    _tick(page)
    page.get_by_role("button", name="Print the checklist").click()
    assert page.evaluate("window.printed")
    page.locator("label[for=__palette_1]").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert page.locator("#box-brief").is_checked()
    page.locator(".md-search__input").press_sequentially("hubspot")
    page.locator(".md-search-result__link", has_text="HubSpot").first.wait_for()
    page.goto(f"{address}/about.html")
    page.locator(".md-code__button, .md-clipboard").first.click()
    expect(page.locator(".md-dialog")).to_contain_text("Copied")
    assert page.evaluate("violations") == []


def _tick(page: Page) -> None:
    page.locator(".hb-has-script").wait_for()
    page.locator("#box-brief").check()
    expect(page.locator("[data-hb-pull-lines]")).to_contain_text("brief: ")


def test_pages_can_be_swapped_in_place(tmp_path: Path, page: Page) -> None:
    with hosted(tmp_path / "site") as address:
        features = "features: [navigation.instant, navigation.tabs]"
        mkdocs = MKDOCS.format(address=address).replace(", offline", "").replace("features:", f"{features}\n  #")
        write_site(tmp_path, FILES, mkdocs)
        assert build(tmp_path).code == 0
        page.goto(f"{address}/index.html")
        page.evaluate("window.first = true")
        for link, title in (("campaigns/index.html", "Campaigns"), ("about.html", "About")):
            page.locator(f"a.md-tabs__link[href$='{link}']").click()
            page.locator("h1", has_text=title).wait_for()
        assert page.evaluate("window.first"), "the page was loaded anew"
        assert "written" in page.evaluate("ran")
        assert page.evaluate("violations") == []


def test_every_page_has_one_policy_before_its_first_script_and_copies_have_none(site: Site) -> None:
    built = pages(site.folder)
    assert (site.folder / "demo.html").read_text("utf-8") == FILES["docs/demo.html"]
    del built["demo.html"]
    assert {"404.html", "moved.html", "about.html", "tools/evil/index.html"} < built.keys()
    for name, html in built.items():
        before, _, after = html.partition('<meta http-equiv="Content-Security-Policy"')
        assert after, name
        assert "Content-Security-Policy" not in after, name
        assert "<script" not in before, name
        assert "data-hb-" not in "".join(re.findall(r"<script[^>]*>", html)), name


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_the_themes_of_mkdocs_work_under_a_policy(theme: str, tmp_path: Path, page: Page) -> None:
    mkdocs = f"site_name: Test\nuse_directory_urls: false\ntheme: {theme}\nplugins: [search, handbook: {{csp: true}}]\n"
    write_site(tmp_path, mkdocs=mkdocs)
    assert build(tmp_path, "--strict").code == 0
    page.goto(f"file://{tmp_path}/site/campaigns/spring/index.html")
    _tick(page)
    assert [found for found in page.evaluate("violations") if "cdnjs" not in found] == []


def test_a_site_of_somebody_else_has_no_policy_unless_it_asks_for_one(plain_site: Path) -> None:
    assert not [name for name, html in pages(plain_site).items() if "Content-Security-Policy" in html]


def test_a_guest_in_a_site_leaves_it_the_hosts_that_it_asks_for(tmp_path: Path) -> None:
    mkdocs = """\
site_name: Test
theme: {name: material, font: false}
extra_javascript: [https://maths.example.com/tex.js]
plugins: [search, handbook: {csp: true, prefix: handbook/}, offline]
"""
    write_site(tmp_path, {"docs/index.md": "# Ours\n\n![A picture](https://pictures.example.com/a.png)\n"}, mkdocs)
    assert build(tmp_path).code == 0
    for name, html in pages(tmp_path / "site").items():
        told = dict(
            re.findall(r"([a-z]+-src) ([^;\"]*)", html.partition('Security-Policy" content="')[2].partition('">')[0])
        )
        assert {"https://maths.example.com", "https://unpkg.com"} < set(told["script-src"].split()), name
        assert "https://pictures.example.com" in told["img-src"].split(), name


def test_a_new_handbook_has_a_policy(tmp_path: Path) -> None:
    assert handbook(tmp_path, "init", "nova").code == 0
    run = handbook(tmp_path / "nova", "build", "--strict")
    assert run.code == 0, run.err
    built = pages(tmp_path / "nova/site")
    assert {name for name, html in built.items() if "Content-Security-Policy" not in html} == set()
