"""A handbook in a site that was there: whatever the site has stays, and stays as it is."""

import json
import re
from pathlib import Path

import markdown
import pytest
from host_sites import DOCS, MKDOCS, build_both, changed, navigation
from running import handbook
from sites import build, pages
from smallest import HANDBOOK, write_handbook

from handbook.adapters.mkdocs_links import RecordLinks

STANDING = (
    ("README.md", "index.md"),
    ("tools/README.md", "tools/index.md"),
    ("calendar.md", "calendar/index.md"),
    ("People/index.md", "people/index.md"),
)


def test_written_pages_stay_and_the_log_says_what_each_stands_for(tmp_path: Path) -> None:
    _, after = build_both(tmp_path)
    assert after.code == 0, after.err
    assert changed(tmp_path) == []
    said = [line.partition("handbook: ")[2] for line in after.err.splitlines() if "stands where" in line]
    assert sorted(said) == sorted(
        f"{theirs} stands where the handbook's '{ours}' would be" for theirs, ours in STANDING
    )
    assert (tmp_path / "after/campaigns/spring/index.html").is_file()
    index = [
        json.loads((tmp_path / name / "search/search_index.json").read_text())["docs"] for name in ("before", "after")
    ]
    assert [entry for entry in index[0] if entry not in index[1]] == []


def test_the_tree_of_the_site_stays_and_one_section_follows_it(tmp_path: Path) -> None:
    build_both(tmp_path, "handbook: {prefix: handbook/, home: false}")
    before, after = navigation(tmp_path, "before"), navigation(tmp_path)
    assert {"Guide", "Deep", "People"} < set(before)
    assert after == [
        *before,
        "Nova handbook",
        *(f"/docs/handbook/{name}/" for name in ("playbooks", "campaigns", "okrs", "tools", "people", "health")),
    ]


def test_without_directory_urls_too(tmp_path: Path) -> None:
    _, after = build_both(tmp_path, mkdocs=f"{MKDOCS}use_directory_urls: false\n")
    assert (after.code, changed(tmp_path)) == (0, []), after.err
    assert "Our opening hours" in (tmp_path / "after/calendar.html").read_text()
    assert "tools that we wrote about" in (tmp_path / "after/tools/index.html").read_text().lower()


def test_a_navigation_that_the_site_wrote_stays_and_what_to_paste_is_told(tmp_path: Path) -> None:
    names = [path.removeprefix("docs/") for path in DOCS]
    mkdocs = f"{MKDOCS}nav: [{', '.join(names)}]\nvalidation: {{omitted_files: warn, anchors: warn}}\n"
    _, after = build_both(tmp_path, "handbook: {prefix: team/, home: false, pages: [playbooks, campaigns]}", mkdocs)
    assert (after.code, changed(tmp_path, with_navigation=True)) == (0, []), after.err
    told = "paste into 'nav:'\n  - Nova handbook:\n      - team/playbooks/index.md\n      - team/campaigns/index.md\n"
    assert after.err.count(told) == 1
    pasted = mkdocs.replace("README.md]", "README.md, {Ours: team/playbooks/index.md}]").replace(
        "People/index.md]", "People/index.md, {Ours: team/playbooks/index.md}]"
    )
    (tmp_path / "mkdocs.yml").write_text(f"{pasted}plugins: [search, {{handbook: {{prefix: team/, home: false}}}}]\n")
    again = build(tmp_path, "--strict")
    assert (again.code, "paste" in again.err) == (0, False), again.err
    assert ">Ours<" in "".join((tmp_path / "site/404.html").read_text().split())


def test_a_prefix_moves_all_that_is_ours(tmp_path: Path) -> None:
    settings = HANDBOOK["handbook.yml"] + "site: https://elsewhere.example/\n"
    build_both(tmp_path, "handbook: {prefix: a/b, home: true}", files={"handbook.yml": settings})
    before, after = (
        {path.relative_to(tmp_path / name).as_posix() for path in (tmp_path / name).rglob("*") if path.is_file()}
        for name in ("before", "after")
    )
    assert sorted(path for path in after - before if not path.startswith("a/b/")) == []
    html = (tmp_path / "after/a/b/campaigns/spring/index.html").read_text()
    assert '<link rel="canonical" href="https://host.example/docs/a/b/campaigns/spring/">' in html
    assert "<span>https://host.example/docs/a/b/campaigns/spring/</span>" in html
    assert 'href="../../assets/handbook/handbook.css"' in html
    calendar = (tmp_path / "after/a/b/campaigns/spring/calendar.ics").read_text().replace("\n ", "")
    assert "URL:https://host.example/docs/a/b/campaigns/spring/" in calendar.replace("\r\n ", "")
    tasks = json.loads((tmp_path / "after/a/b/data/tasks.json").read_text())
    assert tasks["tasks"][0]["url"] == "https://host.example/docs/a/b/campaigns/spring/"


def test_pages_that_are_not_made_leave_their_names_and_no_link(tmp_path: Path) -> None:
    _, after = build_both(tmp_path, "handbook: {prefix: hb/, home: false, pages: [playbooks, campaigns]}")
    assert after.code == 0, after.err
    made = {path for path in pages(tmp_path / "after") if path.startswith("hb/")}
    assert made == {
        "hb/playbooks/index.html",
        "hb/playbooks/webinar/index.html",
        "hb/playbooks/templates/brief/index.html",
        "hb/campaigns/index.html",
        "hb/campaigns/spring/index.html",
    }
    feeds = {path.relative_to(tmp_path / "after/hb").as_posix() for path in (tmp_path / "after/hb").rglob("*.[ij]*")}
    assert feeds == {"campaigns/spring/calendar.ics", "assets/handbook/handbook.js"}
    html = (tmp_path / "after/hb/campaigns/spring/index.html").read_text()
    assert "Camille Roy" in html
    assert "people/camille" not in html


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("{prefixes: x}", "Plugin 'handbook' option 'prefixes': there is no such option (did you mean 'prefix'?)"),
        ("{home: maybe}", "Plugin 'handbook' option 'home': 'maybe' is neither true nor false"),
        (
            "{pages: [playbook]}",
            "'pages': there are no pages called 'playbook' (did you mean 'playbooks'?): choose from",
        ),
        ("{pages: []}", "'pages': no pages are left: choose from playbooks, campaigns, okrs"),
        ("{prefix: ../up}", "'prefix': '../up' is no address inside a site: write one like 'handbook/'"),
        ("{prefix: 'https://x'}", "'prefix': 'https://x' is no address inside a site"),
        ("{root: 3}", "'root': 3 is no folder: name the one of handbook.yml, as seen from mkdocs.yml"),
        ("{root: nowhere}", "there is no handbook.yml in 'nowhere', seen from"),
        (
            "{home: 1, root: 2}",
            "is no folder: name the one of handbook.yml, as seen from mkdocs.yml\nPlugin 'handbook' option 'home': 1",
        ),
    ],
)
def test_a_wrong_option_is_told_in_words(tmp_path: Path, options: str, said: str) -> None:
    write_handbook(tmp_path, {"mkdocs.yml": f"site_name: A\nplugins: [{{handbook: {options}}}]\n", **DOCS})
    run = build(tmp_path)
    assert run.code == 1
    assert said in run.err
    assert "Traceback" not in run.err


def test_a_link_to_the_file_of_a_record_leads_to_its_page(tmp_path: Path) -> None:
    written = """\
# Here

- [playbook](../../playbooks/webinar.md#brief), [the same][below], <a href="#x">x</a>
- [campaign](../../campaigns/spring.yml "Spring"), [goals](../../okrs/2027-q1/marketing.yml)
- [person](../../company/people/camille.yml), [template](../../playbooks/templates/brief.md)
- [written](first.md#more), [outside](https://example.com/playbooks/webinar.md)

![picture](../../playbooks/templates/a%20b.png)

[below]: ../../playbooks/webinar.md
"""
    files = {"docs/guide/here.md": written, "playbooks/templates/a b.png": "png"}
    mkdocs = f"{MKDOCS}validation: {{anchors: warn, unrecognized_links: warn}}\n"
    write_handbook(tmp_path, {"mkdocs.yml": f"{mkdocs}plugins: [{{handbook: {{prefix: hb/}}}}]\n", **DOCS, **files})
    run = build(tmp_path, "--strict")
    assert run.code == 0, run.err
    html = (tmp_path / "site/guide/here/index.html").read_text()
    article = html[html.index("<article") : html.index("</article>")]
    links = re.findall(r'(?:href|src)="([^"]*)"', article)
    assert [link for link in links if link != "#here"] == [
        "../../hb/playbooks/webinar/#brief",
        "../../hb/playbooks/webinar/",
        "#x",
        "../../hb/campaigns/spring/",
        "../../hb/okrs/2027-q1/#marketing",
        "../../hb/people/camille/",
        "../../hb/playbooks/templates/brief/",
        "../first/#more",
        "https://example.com/playbooks/webinar.md",
        "../../hb/playbooks/templates/a%20b.png",
    ]


def test_an_anchor_that_a_record_does_not_have_is_told(tmp_path: Path) -> None:
    written = "# Here\n\n[step](../playbooks/webinar.md#bref)\n"
    mkdocs = f"{MKDOCS}validation: {{anchors: warn}}\nplugins: [handbook]\n"
    write_handbook(tmp_path, {"mkdocs.yml": mkdocs, "docs/here.md": written})
    run = build(tmp_path, "--strict")
    assert run.code == 1
    assert "does not contain an anchor '#bref'" in run.err


def test_a_link_to_a_page_that_is_not_made_becomes_its_text(tmp_path: Path) -> None:
    written = "# Here\n\n[Camille](../company/people/camille.yml), [Webinar](../playbooks/webinar.md)\n"
    mkdocs = f"{MKDOCS}plugins: [{{handbook: {{prefix: hb/, home: false, pages: [playbooks]}}}}]\n"
    write_handbook(tmp_path, {"mkdocs.yml": mkdocs, "docs/here.md": written})
    run = build(tmp_path, "--strict")
    assert run.code == 0, run.err
    assert (
        '<p>Camille, <a href="../hb/playbooks/webinar/">Webinar</a></p>'
        in (tmp_path / "site/here/index.html").read_text()
    )


def test_a_handbook_in_a_folder_of_the_site(tmp_path: Path) -> None:
    files = {f"docs/team/{path}": text for path, text in HANDBOOK.items()}
    about = "# About\n\n[Webinar](team/playbooks/webinar.md#brief)\n"
    mkdocs = f"{MKDOCS}plugins: [search, {{handbook: {{root: docs/team, prefix: team/}}}}]\n"
    for path, text in {**files, "mkdocs.yml": mkdocs, "docs/index.md": about}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    for command in (
        build(tmp_path, "--strict"),
        handbook(tmp_path, "build", "--strict"),
        handbook(tmp_path / "docs/team", "check"),
    ):
        assert command.code == 0, command.err + command.out
    site = tmp_path / "site"
    assert '<a href="team/playbooks/webinar/#brief">' in (site / "index.html").read_text()
    assert "Write the brief" in (site / "team/playbooks/webinar/index.html").read_text()
    assert [path for path in site.rglob("*") if path.suffix in (".yml", ".md")] == []


def test_prose_of_a_record_links_to_where_the_site_has_a_written_page(tmp_path: Path) -> None:
    prose = HANDBOOK["playbooks/webinar.md"].replace(
        "Open the room",
        "See [a](../written/guide/first.md#more), [b](../written/README.md), [c](../written/b.txt). Open the room",
    )
    files = {path.replace("docs/", "written/"): text for path, text in DOCS.items()}
    mkdocs = f"{MKDOCS}docs_dir: written\nuse_directory_urls: false\nplugins: [{{handbook: {{prefix: hb/}}}}]\n"
    write_handbook(tmp_path, {"mkdocs.yml": mkdocs, "playbooks/webinar.md": prose, "written/b.txt": "b", **files})
    run = build(tmp_path, "--strict")
    assert run.code == 0, run.err
    html = (tmp_path / "site/hb/playbooks/webinar/index.html").read_text()
    for link in ("../../../guide/first.html#more", "../../../index.html", "../../../b.txt"):
        assert f'href="{link}"' in html


def test_an_address_that_none_can_be_is_left_to_the_engine(tmp_path: Path) -> None:
    html = markdown.markdown("[x](http://[y)", extensions=[RecordLinks(tmp_path)])
    assert html == '<p><a href="http://[y">x</a></p>'
