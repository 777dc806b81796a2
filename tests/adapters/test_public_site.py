"""A public site holds nothing that is marked confidential, in no file and in no spelling."""

import gzip
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from planting import Plant, files_of, plants
from running import Run, handbook
from serving import served, wait_for
from sites import MKDOCS, build, write_site
from smallest import HANDBOOK

LEAVER = {
    "company/people/leaver.yml": "name: Quaggaleaver\nteam: marketing\nleft: 2026-12-31\n",
    "company/roles/growth.md": "---\ntitle: Growth\nperson: leaver\n---\nI bring people.\n",
    "campaigns/handed-on.yml": "title: Handed on\nplaybook: webinar\ndate: 2027-04-15\nowner: leaver\n",
    "playbooks/mistaken.md": HANDBOOK["playbooks/webinar.md"]
    .replace("owner: event-manager", "owner: leaver", 2)
    .replace("tools: [hubspot]", "tools: [hubspot, leaver]"),
    "campaigns/mistaken.yml": "title: Mistaken\nplaybook: mistaken\ndate: 2027-05-20\nstatus: active\nowner: tom\n"
    "people: {leaver: tom}\nsteps: {live: {owner: Quaggaleaver, approver: Leaver}}\n",
}
"""Somebody whose last day is known, and files that still name them, some where a role or a tool is expected."""
ADDRESSES = ("quaggacode", "quaggasite")
SHOWN_NOWHERE = {"person.account", "settings.experiments.budget"}
"""Marked, and on no page of the internal site either."""


@dataclass(frozen=True)
class Sites:
    """The same handbook for both audiences: folder -> name of a file -> its text, made plain."""

    planted: list[Plant]
    internal: Mapping[str, str]
    public: Mapping[str, str]
    staged: Mapping[str, str]
    root: Path


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, plain_site: Path) -> Sites:
    root, planted = tmp_path_factory.mktemp("planted"), plants()
    files = files_of(planted)
    teams = {f"company/teams/{Path(path).stem}.yml": "name: Plot\n" for path in files if path.startswith("okrs/")}
    write_site(root, {**files, **teams, **LEAVER})
    for command in (
        ("build", "-d", "internal"),
        ("build", "-d", "public", "--audience", "public"),
        ("stage", "staged/en", "--audience", "public"),
        ("stage", "staged/fr", "--audience", "public", "--lang", "fr"),
    ):
        run = handbook(root, *command)
        assert run.code == 0, run.err
    texts = [_texts(root / name, beside=plain_site) for name in ("internal", "public", "staged")]
    return Sites(planted, *texts, root)


def test_no_file_of_a_public_site_holds_a_secret(sites: Sites) -> None:
    told = {**sites.public, **{f"staged/{name}": text for name, text in sites.staged.items()}}
    secrets = {plant.name: plant.patterns for plant in sites.planted} | {"addresses": ADDRESSES, "leaver": ("leaver",)}
    found = {name: next(_leaks(told, patterns), None) for name, patterns in secrets.items()}
    assert {name: leak for name, leak in found.items() if leak} == {}


def test_the_internal_site_holds_each_of_them(sites: Sites) -> None:
    """Else the one above would prove nothing."""
    unseen = {
        plant.name for plant in sites.planted if plant.patterns and not any(_leaks(sites.internal, plant.patterns))
    }
    assert unseen <= SHOWN_NOWHERE
    for word in (*ADDRESSES, "leaver"):
        assert any(_leaks(sites.internal, (word,))), word


HELD_BACK_WORDS = {
    "person.manager": ("people", "camille"),
    "person.level": ("people", "junior"),
    "campaign.budget.approved_by": ("campaigns", "agreed by"),
    "okr.objectives.key_results.keep": ("okrs", "keep at"),
}
"""What has no spelling of its own -> where it is shown, and the words that show it."""


def _page_of(path: str) -> str:
    """The page of a file: goals stand on that of their quarter."""
    return Path(path).parent.name if path.startswith("okrs/") else Path(path).stem


def test_what_has_no_spelling_of_its_own_is_held_back_where_it_is_shown(sites: Sites) -> None:
    plain = {plant.name: _page_of(plant.path) for plant in sites.planted if not plant.patterns}
    del plain["strategy.north_star.kpi"]  # it only shows a number of a KPI, and those are held back as a whole
    assert plain.keys() == HELD_BACK_WORDS.keys()
    for name, (folder, words) in HELD_BACK_WORDS.items():
        page = f"{folder}/{plain[name]}/index.html"
        assert words in _article(sites.root / "internal" / page), name
        assert words not in _article(sites.root / "public" / page), name


def test_every_link_of_a_public_site_leads_somewhere(sites: Sites) -> None:
    site = sites.root / "public"
    dead = [
        (str(page.relative_to(site)), href)
        for page in site.rglob("*.html")
        if page.name != "404.html"
        for href in re.findall(r"""\bhref=["']?([^"'\s>]+)""", page.read_text("utf-8"))
        if (target := urlsplit(html.unescape(href))) and not target.scheme and not target.netloc and target.path
        if not _file(page.parent, unquote(target.path)).is_file()
    ]
    assert dead == []


def test_navigation_and_written_pages_go_without_the_pages_of_the_team(tmp_path: Path) -> None:
    nav = "nav: [index.md, about.md, {Team: [health/index.md, {Week: week/index.md}]}, {Goals: okrs/index.md}]\n"
    about = "# About\n\nSee [Health](health/index.md), [tasks](data/tasks.json) and [Goals](okrs/index.md).\n"
    write_site(tmp_path, {"docs/about.md": about}, MKDOCS + nav)
    run = handbook(tmp_path, "build", "-d", "public", "--strict", "--audience", "public")
    assert run.code == 0, run.err
    page = (tmp_path / "public/about/index.html").read_text("utf-8")
    assert '<p>See Health, tasks and <a href="../okrs/">Goals</a>.</p>' in page
    assert not list((tmp_path / "public").rglob("data"))
    assert "Team" not in page


THEME = "theme: {name: material, font: false, features: [content.action.edit, content.action.view]}\n"
HOME = "repo_url: https://quaggacode.example/nova\nedit_uri: edit/main/docs/\n"


@pytest.mark.parametrize("settings", ["", HOME, "edit_uri_template: 'https://quaggacode.example/e?{path}'\n"])
def test_no_page_says_where_it_is_edited_nor_which_repository_is_the_team_s(tmp_path: Path, settings: str) -> None:
    site = _public_site(tmp_path, f"{settings}plugins: [search, handbook]\n")
    assert [name for name, text in site.items() if "quaggacode" in text] == []


def test_a_handbook_that_is_public_everywhere_keeps_the_repository_in_its_head_alone(tmp_path: Path) -> None:
    pages = _public_site(tmp_path, f"{HOME}plugins: [search, handbook]\n", "audience: public\n")
    assert set(re.findall(r"quaggacode\.[^\s\">]*", pages["about/index.html"])) == {"quaggacode.example/nova"}


def test_where_the_handbook_is_a_guest_the_pages_of_the_host_stay(tmp_path: Path) -> None:
    site = _public_site(tmp_path, f"{HOME}plugins: [search, handbook: {{prefix: book/, home: false}}]\n")
    told = [name for name, text in site.items() if "quaggacode.example/nova/edit" in text]
    assert sorted(told) == ["about/index.html", "index.html"]


def _public_site(root: Path, mkdocs: str, settings: str = "") -> Mapping[str, str]:
    repository = "name: Nova handbook\ncalendar: [FR]\nrepository: https://quaggacode.example/nova\n"
    files = {"handbook.yml": repository + settings, "docs/index.md": "# Home\n"}
    write_site(root, files, f"site_name: Test\n{THEME}{mkdocs}")
    run = handbook(root, "build", "-d", "public", "--audience", "public")
    assert run.code == 0, run.err
    return _texts(root / "public")


def _file(folder: Path, path: str) -> Path:
    target = folder / path
    return target / "index.html" if target.is_dir() else target


def _article(page: Path) -> str:
    return page.read_text("utf-8").partition("<article")[2].partition("</article")[0].lower()


def _leaks(texts: Mapping[str, str], patterns: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The files in which a pattern is found, and what was found."""
    for name, text in texts.items():
        for pattern in patterns:
            if found := re.search(pattern, text) or re.search(pattern, name.lower()):
                yield name, found[0]


def _texts(folder: Path, beside: Path | None = None) -> dict[str, str]:
    """Name -> text of each file that is not the same in a site of another handbook."""
    files = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    return {name: _plain(path) for name, path in files.items() if not (beside and _is_same(path, beside / name))}


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def _plain(path: Path) -> str:
    """What a file says: unpacked, unfolded (RFC 5545, 3.1), without escapes, and with numbers in one piece."""
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8", "replace")
    text = text.replace("\r\n ", "") if path.suffix == ".ics" else text
    text = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
    text = unquote(html.unescape(text)).lower()
    return re.sub(r"(?<=\d)[\s,.'\u2019](?=\d{3}(?!\d))", "", text)


@pytest.mark.parametrize(
    ("settings", "asked", "key"),
    [
        ("audience: publik\n", (), "audience"),
        ("audience: public\nconfidental: [tool]\n", (), "confidential"),
        ("confidential: tool\n", ("--audience", "public"), "confidential"),
    ],
)
def test_nothing_is_published_while_nobody_can_tell_what(
    tmp_path: Path, settings: str, asked: tuple[str, ...], key: str
) -> None:
    write_site(tmp_path, {"handbook.yml": f"name: Nova\n{settings}"})
    before = sorted(tmp_path.rglob("*"))
    told = f"handbook.yml has a mistake where it says what may be published ('{key}'): run 'handbook check'\n"
    for command in (("build", "-d", "out"), ("stage", "out")):
        assert handbook(tmp_path, *command, *asked) == Run(2, "", f"handbook: {told}")
    assert sorted(tmp_path.rglob("*")) == before
    if not asked:
        run = build(tmp_path, "--dirty")
        assert (run.code, run.err.endswith(told)) == (1, True)
        assert not list(tmp_path.rglob("*.html"))


def test_whoever_looks_at_what_they_write_sees_it_all_the_same(tmp_path: Path) -> None:
    write_site(tmp_path, {"handbook.yml": "name: Nova\naudience: publik\n"})
    with served(tmp_path, "mkdocs") as found:
        wait_for(f"{found}/campaigns/spring/", lambda html: "Run the live session" in html)
