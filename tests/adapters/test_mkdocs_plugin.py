"""The plugin in real builds: its pages, its findings in the log, and what `--strict` makes of them."""

import re
from pathlib import Path

import pytest
from running import handbook
from sites import MKDOCS, build, pages, process_build, write_site
from smallest import HANDBOOK

UNKNOWN = HANDBOOK["campaigns/spring.yml"].replace("playbook: webinar", "playbook: webinarr")
WITHOUT_OWNER = HANDBOOK["campaigns/spring.yml"].replace("owner: camille\n", "")


def test_every_record_has_a_page_and_none_is_in_the_navigation(plain_site: Path) -> None:
    built = pages(plain_site)
    ours = {path for path in built if not path.startswith("rules/")}
    assert ours == {
        "404.html",
        "about/index.html",
        "campaigns/index.html",
        "campaigns/spring/index.html",
        "experiments/index.html",
        "format/index.html",
        "health/index.html",
        "changes/index.html",
        "index.html",
        "okrs/2027-q1/cascade/index.html",
        "okrs/2027-q1/index.html",
        "okrs/2027-q1/review/index.html",
        "okrs/index.html",
        "kpis/index.html",
        "report/2027-q1/index.html",
        "okrs/set-aside/index.html",
        "people/away/index.html",
        "people/bus-factor/index.html",
        "people/camille/index.html",
        "people/index.html",
        "people/org-chart/index.html",
        "people/tom/index.html",
        "playbooks/index.html",
        "playbooks/templates/brief/index.html",
        "playbooks/webinar/index.html",
        "roles/event-manager/index.html",
        "teams/company/index.html",
        "teams/marketing/index.html",
        "tools/audit/index.html",
        "tools/hubspot/index.html",
        "tools/index.html",
        "week/index.html",
        "calendar/index.html",
    }
    navigation = re.search(r'<nav class="md-nav md-nav--primary.*?</nav>\s*</div>', built["index.html"], re.DOTALL)
    assert navigation
    links = set(re.findall(r'href="([^"#]+)"', navigation[0]))
    assert links == {".", "playbooks/", "campaigns/", "okrs/", "tools/", "people/", "about/", "health/"}


def test_links_inside_the_site_all_lead_somewhere(plain_site: Path) -> None:
    broken = [
        (path, link)
        for path, html in pages(plain_site).items()
        if path != "404.html"
        for link in re.findall(r'(?:href|src)="([^"#?:]+)(?:#[^"]*)?"', html)
        if not _exists(plain_site / Path(path).parent / link)
    ]
    assert broken == []


def _exists(target: Path) -> bool:
    return (target / "index.html").is_file() if target.is_dir() else target.is_file()


def test_fragments_exist_on_the_page_they_point_to(plain_site: Path) -> None:
    built = pages(plain_site)
    broken: list[tuple[str, str, str]] = []
    for path, html in built.items():
        for link, fragment in re.findall(r'<a[^>]* href="([^":]*)#([^"]+)"', html):
            target = (plain_site / Path(path).parent / link).resolve()
            file = (target if target.suffix else target / "index.html") if link else plain_site / path
            text = file.read_text("utf-8")
            if f'id="{fragment}"' not in text and f"id={fragment}" not in text:
                broken.append((path, link, fragment))
    assert broken == []


def test_no_label_leads_nowhere_and_no_place_in_the_order_is_empty(plain_site: Path) -> None:
    pages = {path: path.read_text("utf-8") for path in plain_site.rglob("index.html")}
    assert any(' id="__toc"' not in html for html in pages.values())
    assert [path for path, html in pages.items() if ' for="__toc"' in html and ' id="__toc"' not in html] == []
    assert [path for path, html in pages.items() if 'tabindex=""' in html] == []


def test_an_error_is_logged_once_and_stops_a_strict_build_only(tmp_path: Path) -> None:
    write_site(tmp_path, {"campaigns/spring.yml": UNKNOWN})
    relaxed = build(tmp_path)
    assert relaxed.code == 0
    assert relaxed.err.count("campaigns/spring.yml:2:11: error CAM201 no playbook is called 'webinarr'") == 1
    strict = build(tmp_path, "--strict")
    assert strict.code == 1
    assert strict.err.count("CAM201") == 1
    assert strict.out == "\nAborted with 1 errors in strict mode!\n"


def test_the_page_concerned_and_the_health_page_show_a_finding(tmp_path: Path) -> None:
    write_site(tmp_path, {"campaigns/spring.yml": UNKNOWN})
    build(tmp_path)
    built = pages(tmp_path / "site")
    for page in ("campaigns/spring/index.html", "health/index.html"):
        assert "no playbook is called &#39;webinarr&#39;" in built[page]
    assert "webinarr" not in built["playbooks/webinar/index.html"]


def test_a_file_that_cannot_be_read_takes_no_other_down(tmp_path: Path) -> None:
    write_site(tmp_path, {"playbooks/webinar.md": "---\ntitle: [\n---\n", "company/tools/hubspot.yml": "\tname: x\n"})
    run = build(tmp_path)
    assert (run.code, "Traceback" in run.err) == (0, False)
    built = pages(tmp_path / "site")
    assert "HBK" in built["playbooks/webinar/index.html"]
    assert "Spring webinar" in built["campaigns/spring/index.html"]


def test_what_comes_with_time_is_told_but_changes_neither_build_nor_page(tmp_path: Path) -> None:
    old = HANDBOOK["playbooks/webinar.md"].replace("reviewed: 2026-10-02", "reviewed: 2020-01-01")
    write_site(tmp_path, {"playbooks/webinar.md": old})
    run = build(tmp_path, "--strict")
    assert run.code == 0
    assert "INFO    -  handbook: playbooks/webinar.md" in run.err
    assert "stale-playbook" in run.err
    row = '<tr data-hb-counts="0 2020-07-02:1" data-hb-if="some" hidden><th scope="row"><a href="../rules/plb/#plb106">'
    assert row in pages(tmp_path / "site")["health/index.html"]


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_each_engine_builds_one_state_equal_to_the_byte_in_another_process(
    tmp_path: Path, plain_site: Path, engine: str
) -> None:
    write_site(tmp_path)
    run = process_build(tmp_path, engine=engine)
    assert run.code == 0, run.err
    assert _timeless(tmp_path / "site") == _timeless(plain_site)


def _timeless(site: Path) -> dict[str, str]:
    """The pages, but for the time of the build and the name of the engine."""
    mark = re.compile(r"Build Date[^\n]*|<meta name=\"generator\"[^>]*>")
    return {path: mark.sub("", html) for path, html in pages(site).items()}


def test_a_build_says_the_same_as_in_a_process_of_its_own(tmp_path: Path) -> None:
    write_site(tmp_path, {"campaigns/spring.yml": UNKNOWN})
    runs = [run(tmp_path, "--strict") for run in (build, process_build)]
    assert runs[0] == runs[1]


def test_a_page_written_by_hand_stays(tmp_path: Path) -> None:
    write_site(tmp_path, {"docs/index.md": "# Our own home\n"})
    build(tmp_path)
    assert "Our own home" in pages(tmp_path / "site")["index.html"]


def test_no_handbook_is_said_in_one_line(tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / "handbook.yml").unlink()
    run = build(tmp_path)
    assert run.code == 1
    assert "there is no handbook.yml beside" in run.err
    assert "Traceback" not in run.err


def test_the_theme_language_is_the_language_of_the_pages(tmp_path: Path) -> None:
    write_site(tmp_path, mkdocs=MKDOCS.replace("font: false", "font: false, language: fr"))
    build(tmp_path)
    html = pages(tmp_path / "site")["campaigns/spring/index.html"]
    assert "jeudi 18 mars 2027" in html
    assert "Thursday" not in html


TWO_LANGUAGES = {"handbook.yml": HANDBOOK["handbook.yml"] + "languages: [en, fr]\n"}
ONE_OF_TWO = {
    "en": "this site is in English alone; 'handbook build' makes it in each language: English, French",
    "fr": "ce site est en français seulement ; « handbook build » le fait dans chaque langue : anglais, français",
}


@pytest.mark.parametrize("language", ONE_OF_TWO)
def test_a_build_in_one_language_of_two_says_so_and_stays_a_clean_one(tmp_path: Path, language: str) -> None:
    mkdocs = MKDOCS.replace("font: false", f"font: false, language: {language}")
    write_site(tmp_path, TWO_LANGUAGES, mkdocs)
    run = build(tmp_path, "--strict")
    said = [line.partition("handbook: ")[2] for line in run.err.splitlines() if "handbook build" in line]
    assert (run.code, said) == (0, [ONE_OF_TWO[language]])


def test_nothing_is_said_of_languages_where_the_site_has_them_all(tmp_path: Path) -> None:
    """One language; both, by our own command; both, by a site that offers others by itself."""
    write_site(tmp_path)
    runs = [build(tmp_path)]
    write_site(tmp_path, TWO_LANGUAGES)
    runs.append(handbook(tmp_path, "build"))
    write_site(tmp_path, TWO_LANGUAGES, MKDOCS + "extra: {alternate: [{name: Français, lang: fr, link: /fr/}]}\n")
    runs.append(build(tmp_path))
    assert [(run.code, "handbook build" in run.err) for run in runs] == [(0, False)] * 3
