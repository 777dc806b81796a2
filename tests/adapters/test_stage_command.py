"""`handbook stage`: the whole site as plain files, without MkDocs and without taking anything away."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from running import handbook
from smallest import write_handbook


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    write_handbook(tmp_path)
    return tmp_path


def test_a_page_is_one_block_of_html_below_its_front_matter(nova: Path) -> None:
    run = handbook(nova, "stage", "out")
    assert run.code == 0, run.err
    text = (nova / "out/campaigns/spring/index.md").read_text()
    front, _, body = text.partition("\n---\n")
    assert front.splitlines()[:2] == ["---", 'title: "Spring webinar"']
    assert 'source: "campaigns/spring.yml"' in front
    assert "\n\n" not in body.strip()
    assert body.strip().startswith('<div class="hb-page">')
    assert (nova / "out/assets/handbook/handbook.css").is_file()


def test_the_index_of_the_search_is_staged_and_what_no_engine_should_search_says_so(nova: Path) -> None:
    assert handbook(nova, "stage", "out").code == 0
    index = (nova / "out/assets/handbook/search/index.js").read_text("utf-8")
    assert '{"url":"playbooks/webinar/","title":"Webinar"' in index
    assert "search: {exclude: true}\n" in (nova / "out/week/index.md").read_text("utf-8")
    assert "exclude: true" not in (nova / "out/playbooks/webinar/index.md").read_text("utf-8")


def test_staging_again_replaces_what_was_staged(nova: Path) -> None:
    handbook(nova, "stage", "out")
    (nova / "campaigns/spring.yml").unlink()
    assert handbook(nova, "stage", "out").code == 0
    assert not (nova / "out/campaigns/spring").exists()


def test_a_folder_with_other_files_is_left_alone(nova: Path) -> None:
    (nova / "mine").mkdir()
    (nova / "mine/notes.txt").write_text("keep me")
    run = handbook(nova, "stage", "mine")
    assert (run.code, run.out) == (2, "")
    assert run.err == "handbook: mine holds other files: name a new folder, or empty this one\n"
    assert [path.name for path in (nova / "mine").iterdir()] == ["notes.txt"]


def test_the_core_needs_no_site_engine() -> None:
    """Check, plan and pages import neither MkDocs nor its theme."""
    code = (
        "import sys, handbook.pipeline.site.staging, handbook.pipeline.answers.planning;"
        "print([name for name in sys.modules if name.split('.')[0] in ('mkdocs', 'material')])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize(
    ("typed", "staged"),
    [
        ('R&D <3 "it\'s" a < b', 'R&D <3 \\"it\'s\\" a < b'),
        ("</title><script>alert(1)</script>", "\u2039/title>\u2039script>alert(1)\u2039/script>"),
        ("&lt;script&gt;", "\uff06lt;script\uff06gt;"),
        ('0" http-equiv="refresh', "0\u201d http-equiv=\u201drefresh"),
        ("0' http-equiv=refresh x='", "0\u2019 http-equiv=refresh x=\u2019"),
    ],
)
def test_front_matter_is_harmless_where_an_engine_prints_it_as_html(nova: Path, typed: str, staged: str) -> None:
    (nova / "company/tools/hubspot.yml").write_text(f"name: {json.dumps(typed)}\ncategory: CRM\n")
    assert handbook(nova, "stage", "out").code == 0
    lines = (nova / "out/tools/hubspot/index.md").read_text().splitlines()
    assert lines[1] == f'title: "{staged}"'
