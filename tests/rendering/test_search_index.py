"""What search is given: entries of pages and parts, and the words of all prose."""

import datetime
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from smallest import TODAY, write_handbook

from handbook.loading.kind import Standing
from handbook.locales import wording
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build
from handbook.pipeline.site.searching import search_files
from handbook.rendering.page import Found, FoundPart, Page, TocEntry
from handbook.rendering.search.common_names import common_names_in
from handbook.rendering.search.entry import Entry, entries_of, written_entry
from handbook.rendering.search.index_files import index_files
from handbook.rendering.search.prose_words import fold, prose_files, words_of

FOLDER = "assets/handbook/search/"


def received(text: str) -> Any:  # noqa: ANN401 -- JSON
    """What a script of the index hands over."""
    return json.loads("[" + text.removeprefix("handbookSearch.receive(").removesuffix(");\n") + "]")[1]


def files_of(root: Path, files: Mapping[str, str] | None = None, **options: Any) -> dict[str, Any]:  # noqa: ANN401
    write_handbook(root, files or {})
    built = build(check(root, TODAY), **options)
    urls = {page.uri: page.uri.removesuffix("index.md") for page in built.pages.values()}
    return {uri.removeprefix(FOLDER): received(text) for uri, text in search_files(built, urls).items()}


def test_a_page_is_an_entry_and_so_is_a_part_that_has_a_kind() -> None:
    parts = (FoundPart("a", "First", "line"), FoundPart("b", "Word", "meaning", ("other",), "Glossary", Standing.TERM))
    found = Found("Tool", "CRM", ("w",), ("u",), parts, Standing.RECORD, datetime.date(2027, 1, 5))
    html = '<h1>T</h1>before<h2 id="a">First</h2> in&nbsp;a <table>1 2</table><div id=b>Word</div>in b'
    page = Page("tools/t/index.md", "T", html, description="What it is", found=found)
    assert list(entries_of(page, "tools/t/", "Overview")) == [
        Entry(
            "tools/t/",
            "T",
            "Tool",
            3,
            "CRM",
            ("w",),
            ("u",),
            "What it is",
            parts[:1],
            datetime.date(2027, 1, 5),
            prose={0: "T before", 1: "First in a"},
        ),
        Entry(
            "tools/t/#b",
            "Word",
            "Glossary",
            6,
            "meaning",
            ("other",),
            until=datetime.date(2027, 1, 5),
            prose={0: "Word in b"},
        ),
    ]


def test_a_page_that_says_nothing_is_found_by_its_headings() -> None:
    page = Page("x/index.md", "X", '<h2 id="h">H</h2>', (TocEntry("h", "H"),), description="About", searchable=False)
    assert list(entries_of(page, "x/", "Overview")) == [
        Entry("x/", "X", "Overview", 3, "About", parts=(FoundPart("h", "H"),), prose={})
    ]


def test_a_section_that_is_no_part_belongs_to_the_page_and_not_to_the_part_before_it() -> None:
    html = 'before<h2 id="mission">Mission</h2>texts<h2 id="tools">Tools</h2>HubSpot'
    found = Found(parts=(FoundPart("mission", "Mission"),))
    toc = (TocEntry("mission", "Mission"), TocEntry("tools", "Tools"))
    (entry,) = entries_of(Page("r/index.md", "R", html, toc, found=found), "r/", "Role")
    assert entry.prose == {0: "before Tools HubSpot", 1: "Mission texts"}


def test_a_written_page_stands_where_its_boost_sets_it() -> None:
    entry = written_entry("a/", "A", "text", (), kind="Help", description="d", words=("w",), boost=0.5)
    assert entry == Entry("a/", "A", "Help", Standing.HELP, "d", ("w",), boost=0.5, prose={0: "text"})
    files = dict(index_files([entry], [], "en", wording("en"), "people/"))
    assert received(files[f"{FOLDER}index.js"])["entries"] == [
        {"url": "a/", "title": "A", "standing": 7, "line": "d", "words": ["w"], "boost": 0.5}
    ]


def test_prose_is_told_by_the_alphabet_and_where_it_stands() -> None:
    assert prose_files([{0: "Été bleu", 2: "bleus BLEU"}, None, {1: "été"}]) == [
        ("bleu", {"bleu": "0.2", "bleus": "0.2", "ete": "0 2.1"})
    ]


@given(st.lists(st.dictionaries(st.integers(0, 3), st.text()), max_size=4))
def test_every_word_of_a_text_is_in_one_file_and_leads_back_to_it(prose: list[dict[int, str]]) -> None:
    found = prose_files(prose)
    words = [word for file in found for word in file.words]
    assert words == sorted(set(words))
    assert set(words) == {word for texts in prose for text in texts.values() for word in words_of(text)}
    for file in found:
        for word, told in file.words.items():
            entries = {int(place.split(".")[0]) for place in told.split()}
            assert entries == {
                at for at, texts in enumerate(prose) if any(word in words_of(text) for text in texts.values())
            }


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_names_of_countries_and_days_are_lent_in_all_languages() -> None:
    assert list(common_names_in(["Opening Spain in march", "lundi"])) == [
        ("Spain", "Espagne"),
        ("March", "mars"),
        ("Monday", "lundi"),
    ]


def test_the_index_holds_what_an_entry_says_and_the_public_one_no_secret(tmp_path: Path) -> None:
    files = files_of(tmp_path)
    index = files["index.js"]
    entries = {entry["url"]: entry for entry in index["entries"]}
    tool = entries["tools/hubspot/"]
    assert (tool["title"], index["kinds"][tool["kind"]], tool["standing"]) == ("HubSpot", "Tool", 3)
    assert tool["line"] == "CRM · How to get access: Ask Camille for a seat. · Owner: Event manager"
    public = files_of(tmp_path, audience="public")
    assert "tools/hubspot/" in {entry["url"] for entry in public["index.js"]["entries"]}
    assert "Ask Camille" not in json.dumps(public)
    assert "people/away/" not in {entry["url"] for entry in public["index.js"]["entries"]}


def test_the_headings_of_a_large_handbook_come_apart(tmp_path: Path) -> None:
    playbook = "---\ntitle: P\nowner: event-manager\n---\n## Retroplan\n```yaml steps\n{}\n```\n\n## Steps\n{}\n"
    steps = "\n".join(f"- {{id: s{number}, when: D-{number}}}" for number in range(120))
    how_to = "\n".join(f"### {'A heading of some words ' * 8}{number} {{#s{number}}}\nText\n" for number in range(120))
    many = {f"playbooks/p{number}.md": playbook.format(steps, how_to) for number in range(12)}
    files = files_of(tmp_path, many)
    assert files["index.js"]["parts"] is None
    assert len(files["parts.js"]) == len(files["index.js"]["entries"])


def test_what_is_over_says_until_when(tmp_path: Path) -> None:
    entries = {entry["url"]: entry for entry in files_of(tmp_path)["index.js"]["entries"]}
    assert entries["campaigns/spring/"]["until"] == "2027-03-25"
    assert entries["okrs/2027-q1/"]["until"] == "2027-03-31"
