"""The summary of a job on GitHub: all findings, as plain text whatever the files hold, within the host's limit."""

import datetime
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from running import handbook
from smallest import HANDBOOK, write_handbook

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.outputs.github import render as annotations
from handbook.diagnostics.outputs.github_summary import LARGEST, render
from handbook.diagnostics.report import Report
from handbook.diagnostics.span import Span

SPRING = HANDBOOK["campaigns/spring.yml"].replace("owner: ", "onwer: ").replace("webinar\nd", '"@all <b>|**x**`"\nd')
SITE = HANDBOOK["handbook.yml"] + "site: https://handbook.example.com/\n"


class Tags(HTMLParser):
    """The tags of a document, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 -- the base class hands it over
        self.found.append(tag)


def rule(severity: str) -> Rule:
    message = {"en": "{what}", "fr": "{what}"}
    return Rule("HBK999", f"only-{severity}", severity, "0.1", message, message)  # type: ignore[arg-type]


def report(findings: Iterator[Finding]) -> Report:
    return Report(tuple(findings), {}, 1, datetime.date(2026, 11, 23), ())


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_handbook(tmp_path / "nova", {"campaigns/spring.yml": SPRING, "handbook.yml": SITE})
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    return tmp_path / "summary.md"


def test_it_is_added_to_what_the_step_has_said_in_the_language_of_the_handbook(summary: Path) -> None:
    summary.write_text("Before.\n")
    run = handbook(summary.parent / "nova", "check", "--output-format", "github", "--today", "2026-11-23")
    assert (run.code, run.err, run.out.count("\n")) == (1, "", 2)
    assert (
        summary.read_text()
        == """\
Before.
## What the check says

2 errors, 0 warnings, 0 notes in 11 files

### campaigns&#47;spring&#46;yml

| Line |  | What is wrong | What to do |
|--:|---|---|---|
| 2 | Error | no playbook is called '&#64;all &#60;b&#62;&#124;&#42;&#42;x&#42;&#42;&#96;' \
([CAM201](<https://handbook.example.com/rules/cam/#cam201>)) | choose one of&#58; webinar |
| 5 | Error | there is no key 'onwer' here ([HBK201](<https://handbook.example.com/rules/hbk/#hbk201>)) \
| did you mean 'owner'&#63; |
"""
    )


def test_no_other_format_and_no_file_that_cannot_be_written_is_touched(
    summary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handbook(summary.parent / "nova", "check", "--output-format", "json")
    assert not summary.exists()
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary.parent / "nowhere/summary.md"))
    run = handbook(summary.parent / "nova", "check", "--output-format", "github", "--lang", "fr")
    assert run.code == 1
    told = f"{summary.parent / 'nowhere/summary.md'} cannot be written: No such file or directory\n"
    assert run.err == told


def test_hostile_text_makes_no_element(summary: Path) -> None:
    handbook(summary.parent / "nova", "check", "--output-format", "github", "--today", "2026-11-23", "--lang", "fr")
    markdown = summary.read_text()
    assert markdown.startswith("## Ce que dit la vérification\n\n2 erreurs, 0 avertissement, 0 note dans 11 fichiers\n")
    page = MarkdownIt("gfm-like", {"linkify": False}).render(markdown)
    tags = Tags()
    tags.feed(page)
    rows = ["tr", "td", "td", "td", "a", "td"]
    assert tags.found == ["h2", "p", "h3", "table", "thead", "tr", *["th"] * 4, "tbody", *rows, *rows]
    assert "« @all &lt;b&gt;|**x**` »" in page


def test_files_with_errors_come_first_and_what_has_no_room_is_counted() -> None:
    late = rule("error").at("z.yml", Span(7, 1, 7, 2), what="x" * 700)
    many = (rule("info").at("a.yml", Span(line, 1, line, 2), what="é" * 700) for line in range(1, 2001))
    found = report(iter([*many, late]))
    text = render(found, "en")
    assert LARGEST - 4000 < len(text.encode()) <= LARGEST
    assert text.index("### z&#46;yml") < text.index("### a&#46;yml")
    shown = text.count("\n| ") - 2
    assert text.endswith(
        f"\nAnd {2001 - shown} more, for which there is no room here&#58; 'handbook check' says them all&#46;\n"
    )
    assert render(found, "en", 100) == ""
    assert render(found, "fr", 900).endswith(
        "\nEt 2001 autres, faute de place ici &#58; « handbook check » les donne toutes&#46;\n"
    )


def test_the_ten_annotations_that_are_shown_are_the_gravest() -> None:
    notes = (rule("info").at("a.yml", Span(line, 1, line, 2), what="n") for line in range(1, 12))
    grave = rule("error").at("z.yml", Span(3, 1, 4, 2), what="e")
    lines = annotations(report(iter([*notes, grave])), "en").splitlines()
    assert lines[0] == "::error file=z.yml,line=3,endLine=4,title=HBK999 only-error::e%0Ae"
    assert lines[1] == "::notice file=a.yml,line=1,endLine=1,col=1,endColumn=2,title=HBK999 only-info::n%0An"
