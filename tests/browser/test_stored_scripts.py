"""No text of a handbook runs in a reader's browser, wherever a theme prints it; and all of it reads as it was typed."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from attacks import ATTACKS, RUN, WORD, attacked, attacked_ids
from hosting import hosted
from playwright.sync_api import Browser, Locator, Page
from sites import build, write_site
from smallest import write_handbook

from handbook.loading.folder import load_handbook
from handbook.loading.kinds import own_kinds

pytestmark = pytest.mark.browser

SETTINGS = {
    "material": """\
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.path, navigation.footer, content.action.edit, search.highlight, search.suggest]
plugins: [search, handbook, offline]
""",
    "mkdocs": "theme: mkdocs\nuse_directory_urls: false\nplugins: [search, handbook]\n",
    "readthedocs": "theme: readthedocs\nuse_directory_urls: false\nplugins: [search, handbook]\n",
}
"""Theme -> what makes it print all that it can."""
WATCH = """
window.ran = [];
window.alert = (what) => window.ran.push(what);
"""
HARM = """() => {
  for (const part of document.querySelectorAll("a, input, [tabindex], h1, h2, p")) {
    part.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
  }
  const RUNS = /^\\s*(?:j\\s*a\\s*v\\s*a|data|vbscript)[a-z\\s]*:(?!void\\(0\\))/i;
  const all = [...document.querySelectorAll("*")];
  const attributes = all.flatMap((part) => [...part.attributes].map((one) => [part, one]));
  const found = attributes.filter(([part, { name, value }]) =>
    /^on|^srcdoc$/i.test(name) || (/^(?:href|src|action|formaction|data|xlink:href)$/i.test(name) && RUNS.test(value)));
  const strange = document.querySelectorAll(
    "base, iframe:not([hidden]), object, embed, math, mglyph, [http-equiv=refresh], [name=hb], form#__config," +
    "#__md_scope, #__config:not(script)");
  return [...window.ran, ...found.map(([part, { name }]) => `${part.localName} ${name}`),
          ...[...strange].map((part) => part.outerHTML.slice(0, 80))];
}"""
"""What an attack left behind: what ran, what would run, and what is no part of our pages."""
SPELLINGS = """() => [...document.querySelectorAll("*")].flatMap((part) => [
  ...[...part.attributes].filter(({ name }) => name !== "style").map(({ value }) => value),
  ...[...part.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE).map(({ data }) => data),
]).filter((text) => text.includes("quoted") && !/playbook(?:%3A|:)|mkdocs_page_name|^\\s*→ /.test(text))"""
"""Every text and every attribute that tells the name; in the text of a new file, it is written as YAML has it.

What the check proposes to write instead is another name.
"""
TYPED = "okapi R&D <3 \"quoted\" 'it's' a<b & c &amp; é"
"""A name that no program may change."""
TYPED_FILES = {
    "campaigns/typed.yml": f"title: {json.dumps(TYPED)}\nplaybook: typed\ndate: 2027-03-18\n",
    "company/tools/typed.yml": f"name: {json.dumps(TYPED)}\ncategory: CRM\n",
    "company/people/typed.yml": f"name: {json.dumps(TYPED)}\nteam: marketing\n",
    "playbooks/typed.yml": (
        f"title: {json.dumps(TYPED)}\nsummary: {json.dumps(TYPED)}\nsteps: [{{id: live, when: D, title: It lasts}}]\n"
    ),
}
SOME = r"(?:.*(?:attacked-(?:series-)?[01](?:-2027-04-01)?|attacked-md)/)?[^/]*|tools/[a-z]*/[^/]*"
"""Pages of each kind."""
PLACES = {
    "material": ("h1", ".md-header__topic", ".md-tabs__link", ".md-nav--primary .md-nav__link", ".md-footer__title"),
    "mkdocs": ("h1", ".navbar .nav-link"),
    "readthedocs": ("h1", ".wy-menu a", ".breadcrumb-item"),
}
"""Theme -> where it prints a page's title on the page before it, on the page itself, or on the one after."""


@dataclass(frozen=True)
class Site:
    """A site on a server of this machine."""

    theme: str
    folder: Path
    address: str

    def attacked(self, seen: str) -> list[str]:
        """The pages to open: those that hold an attack and are called so."""
        names = [str(file.relative_to(self.folder)) for file in sorted(self.folder.rglob("*.html"))]
        wanted = [name for name in names if not name.startswith("rules/") and re.fullmatch(seen, name)]
        return [name for name in wanted if RUN in (self.folder / name).read_text("utf-8")]

    def search(self, page: Page, text: str) -> Locator:
        """Type a text into the search of the page about; gives the titles of what is found."""
        if self.theme == "material":
            page.goto(f"{self.address}/about.html")
            page.locator(".md-search__input").press_sequentially(text)
            titles = page.locator(".hb-hit__title")
        else:
            page.goto(f"{self.address}/{'search' if self.theme == 'readthedocs' else 'about'}.html?q={text}")
            titles = page.locator("#mkdocs-search-results article h3 a")
        titles.first.wait_for(state="attached")
        return titles


@pytest.fixture(scope="module", params=list(PLACES))
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    root, theme = tmp_path_factory.mktemp("attacked"), request.param
    pages = [f"{folder}/{name}/index.md" for name in ("attacked-0", "typed") for folder in ("campaigns", "tools")]
    nav = f"nav: [index.md, {', '.join(pages)}, {{Sub: [people/typed/index.md]}}, about.md]\n"
    write_site(root, {**attacked(), **TYPED_FILES}, f"site_name: Test\n{SETTINGS[theme]}{nav}")
    run = build(root)
    assert run.code == 0, run.err
    with hosted(root / "site") as address:
        yield Site(theme, root / "site", address)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def test_every_attack_is_in_a_record_that_is_read(tmp_path: Path) -> None:
    """Else the next one would prove nothing."""
    write_handbook(tmp_path, attacked())
    read = {(record.kind, record.id) for record in load_handbook(tmp_path).records}
    planted = {
        (spec.name, f"2027-q1/{name}" if spec.nested else name)
        for spec in own_kinds()
        for name in attacked_ids(spec.name)
    }
    assert planted - read == set()
    assert all(any(attack in text for text in attacked().values()) for attack in ATTACKS if "\\" not in attack)


@pytest.mark.parametrize("seen", [SOME, pytest.param(".*", marks=pytest.mark.nightly)], ids=["some", "all"])
def test_no_page_runs_what_a_file_holds(site: Site, page: Page, seen: str) -> None:
    found: dict[str, list[str]] = {}
    tripped: list[str] = []
    page.on("pageerror", lambda error: tripped.append(f"{page.url}: {error}"))
    for name in site.attacked(seen):
        page.goto(f"{site.address}/{name}")
        found[name] = page.evaluate(HARM)
    assert {name: harm for name, harm in found.items() if harm} == {}
    assert len(found) > 2 * len(own_kinds())
    assert [error for error in tripped if "hb-" in error or "null" in error or "undefined" in error] == []


def test_no_result_of_a_search_runs(site: Site, page: Page) -> None:
    titles = site.search(page, WORD)
    assert any(ATTACKS[0] in title for title in titles.all_text_contents())
    assert page.evaluate(HARM) == []
    with page.expect_navigation():
        titles.filter(has_text=ATTACKS[0]).first.click()
    assert page.evaluate(HARM) == []


def test_a_search_tells_a_name_as_it_was_typed(site: Site, page: Page) -> None:
    titles = {title.strip() for title in site.search(page, "okapi").all_text_contents()}
    assert TYPED in titles
    assert {title for title in titles if "quoted" in title.split() and TYPED not in title} == set()


def test_a_name_reads_as_it_was_typed_wherever_a_theme_prints_it(site: Site, page: Page) -> None:
    places: set[str] = set()
    for folder in ("campaigns", "tools", "people", "playbooks"):
        page.goto(f"{site.address}/{folder}/typed/index.html")
        assert page.title() == f"{TYPED} - {ATTACKS[0]}"  # the name of the handbook
        places |= {place for place in PLACES[site.theme] if TYPED in " ".join(page.locator(place).all_text_contents())}
        assert [text for text in page.evaluate(SPELLINGS) if TYPED not in text] == []
    assert places == set(PLACES[site.theme])
