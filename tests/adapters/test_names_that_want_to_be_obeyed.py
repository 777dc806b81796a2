"""Names of files and words in them that want to be obeyed, in every output and by each reader's own rules."""

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from hosts import annotations, commands, obeyed, path_of
from lxml import etree
from published import junit_faults, sarif_faults
from repository import commit
from running import handbook
from sites import build, write_site
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.adapters.cli import main
from handbook.diagnostics.outputs import OUTPUTS, github_summary
from handbook.diagnostics.report import Report
from handbook.pipeline.checks.checking import check as find

NAMES = (
    "new\n::error::line",
    "return\r::warning::line",
    "both\r\n::notice title=x::y",
    "::error file=a.yml,line=1::forged",
    " ::add-mask::x",
    "\u00a0::debug::x",
    "%0A::error::x,a=b:c%25",
    "##[error]x",
    "##vso[task.setvariable variable=a]b",
    "##teamcity[buildProblem description='x']",
    "section_start:1:x\r\x1b[0Kx",
    "red\x1b[31m",
    "title\x1b]0;x\x07",
    "c1\x9b31m\x85",
    "bell\x07\x08\x7f",
    "rtl\u202egnp",
    "isolate\u2066x",
    "lines\u2028x\u2029y",
    "wide\u200bless\ufeff",
    "tags\U000e0041\U000e0042",
    "bytes\udcff\udcfe",
    "]]><script>alert(1)<!--&\"'",
    "[a](javascript:x) `b` *c* | d",
    "$(touch ran) `touch ran` ;touch ran",
    "--output=x",
    "quote\" 'and' \\back\\",
    "te\u0301t\ue000",
    "x" * 200,
)
FOLDERS = ("campaigns", "playbooks", "company/teams", "okrs/2027-q1", "company/{}", "okrs/{}", "playbooks/{}")
VALUE = "".join(name for name in NAMES if "\udcff" not in name)
"""All of them as one value."""


def files() -> Mapping[str, str]:
    """Files of each name in each folder, with a mistake in each; and records whose words are as bad."""
    found: dict[str, str] = {}
    for name in NAMES:
        for folder in FOLDERS:
            place = folder.format(name) + ("/x" if "{}" in folder else f"/{name}")
            found[f"{place}.yml"] = "onwer: x\n"
        found[f"playbooks/templates/{name}.md"] = "# T\n\n[none](none.md)\n"
        found[f"docs/{name}.md"] = f"# D\n\n[{name.encode('utf-8', 'replace').decode()}](none.md)\n"
    quoted = json.dumps(VALUE)
    titled = HANDBOOK["campaigns/spring.yml"].replace("title: Spring webinar", f"title: {quoted}")
    found["campaigns/worded.yml"] = titled.replace("owner: camille", f"owner: {quoted}\n{quoted}: {quoted}")
    raw = VALUE.replace("\n", " ").replace("\r", " ")
    found["company/teams/raw.yml"] = f"name: >-\n  {raw}\nlead: '{raw.replace(chr(39), '')}'\n"
    return found


def write(root: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode("utf-8", "surrogatepass"))


@pytest.fixture(scope="module")
def nova(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("nova")
    write_handbook(root)
    commit(root)
    write(root, files())
    return root


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("tiny")
    write_handbook(root)
    commit(root)
    return root


@pytest.fixture(scope="module")
def report(nova: Path) -> Report:
    return find(nova, TODAY).report


def run(root: Path, *arguments: str) -> str:
    """Run the command in this process, as `handbook -C`; give all that it prints."""
    return CliRunner().invoke(main, ["-C", str(root), *arguments]).output


def assert_plain(printed: str) -> None:
    """Nobody obeys what was printed."""
    assert "Traceback" not in printed
    assert (commands(printed), obeyed(printed)) == ([], [])


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("form", ["text", "concise", "json", "gitlab", "sarif", "junit"])
def test_no_format_holds_a_command(report: Report, form: str, lang: str) -> None:
    assert_plain(OUTPUTS[form](report, lang))


def test_each_line_is_a_finding(nova: Path, report: Report) -> None:
    assert sum(1 + len(found.followers) for found in report.findings) > len(NAMES) * 7
    done = handbook(nova, "check", "--today", "2026-11-23", "--output-format", "concise")
    assert (done.code, done.err) == (1, "")
    assert_plain(done.out)
    assert len(done.out.splitlines()) == len(report.findings)
    assert all(re.search(r":\d+:\d+: (error|warning|info) [A-Z]{3}\d{3} ", line) for line in done.out.splitlines())


def test_what_github_shows_at_the_lines(report: Report) -> None:
    out = OUTPUTS["github"](report, "en")
    found = annotations(out)
    assert len(found) == len(report.findings)
    assert (obeyed(out), [line for line in out.splitlines() if re.search(r"##\w*\[", line)]) == ([], [])
    known = {"file", "line", "endLine", "title", "col", "endColumn"}
    for name, properties, _ in found:
        assert name in {"error", "warning", "notice"}
        assert {"file", "line", "endLine", "title"} <= set(properties) <= known


def test_the_summary_of_a_job(report: Report) -> None:
    text = github_summary.render(report, "en")
    assert obeyed(text) == []
    assert "<script" not in text
    assert all(line[:1] in {"", "#", "|"} or line[:1].isdigit() for line in text.splitlines())


def test_what_gitlab_reads(report: Report) -> None:
    issues = json.loads(OUTPUTS["gitlab"](report, "en"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(report.findings)
    assert [issue for issue in issues if obeyed(issue["description"] + issue["location"]["path"])] == []


def test_what_code_scanning_reads(nova: Path, report: Report) -> None:
    log = json.loads(OUTPUTS["sarif"](report, "en"))
    assert sarif_faults(log) == []
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in log["runs"][0]["results"]]
    assert {place["uriBaseId"] for place in places} == {"%SRCROOT%"}
    paths = {os.fsdecode(path_of(place["uri"])) for place in places}
    lost = {path for path in paths if not (nova / path).exists()}
    assert all(r"bytes\xff\xfe" in path for path in lost)  # a name that is no UTF-8 goes by what is shown of it


def test_what_reads_test_results(report: Report) -> None:
    out = OUTPUTS["junit"](report, "en")
    assert junit_faults(out) == []
    elements = etree.fromstring(out.encode()).iter()
    texts = [text for element in elements for text in (element.text or "", *element.attrib.values())]
    assert [text for text in texts if obeyed(text.replace("\n", ""))] == []


COMMANDS = (
    ("plan", "worded"),
    ("plan", "worded", "--output-format", "json"),
    ("plan", "webinar", "--date", "2027-03-18", "--date", "2027-03-19"),
    ("plan", "webinar", "--date", "2027-03-18", "--date", "2027-03-19", "--output-format", "json"),
    ("diff", "--today", "2026-11-23"),
    ("diff", "--today", "2026-11-23", "--output-format", "markdown"),
    ("diff", "--today", "2026-11-23", "--output-format", "json"),
    ("rebase", "worded"),
    ("check", "--today", "2026-11-23", "--fix", "--output-format", "concise"),
    ("export", "worded", "--to", "json"),
    ("export", "worded", "--to", "csv", "-o", "out.csv"),
    ("stage", "stage"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_commands_say_of_such_records(
    tmp_path: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_handbook(
        tmp_path, {"playbooks/webinar.md": HANDBOOK["playbooks/webinar.md"].replace("live session", "::x:: ##[a]")}
    )
    commit(tmp_path)
    write(tmp_path, {path: text for path, text in files().items() if "worded" in path or "raw" in path})
    assert_plain(run(tmp_path, *command))


@pytest.mark.parametrize("bad", [*NAMES, VALUE], ids=ascii)
def test_what_commands_say_of_such_arguments(tiny: Path, bad: str) -> None:
    for command in (
        ("plan", "--", bad),
        ("plan", "webinar", "--date", bad),
        ("plan", "webinar", "--date", "2027-03-18", "--option", bad),
        ("rebase", "--", bad),
        ("explain", "--", bad),
        ("new", "role", "--", bad),
        ("new", "tool", "--from", bad),
        ("diff", "--", bad),
        ("check", "--", bad),
        ("check", "--select", bad),
        ("check", f"--{bad}"),
        ("export", "--all", "--to", bad),
        ("export", "--to", "csv", "--", bad),
        ("schema", "--", bad),
        ("--", bad),
        ("-C", bad, "check"),
        (f"--{bad}",),
    ):
        assert_plain(run(tiny, *command))


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("x")], ids=ascii)
def test_a_handbook_in_a_folder_of_that_name(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / name
    root.mkdir()
    monkeypatch.chdir(root)
    assert_plain(run(root, "check"))
    assert_plain(run(tmp_path, "init", "--", name))
    for command in (
        ("check",),
        ("new", "role", "x"),
        ("export", "--all", "--to", "csv", "-o", f"out/{name}.csv"),
        ("stage", "--", f"stage/{name}"),
        ("stage", "."),
        ("schema", "--write"),
    ):
        assert_plain(run(root, *command))


def test_the_log_of_our_build(tmp_path: Path) -> None:
    write_site(tmp_path)
    write(tmp_path, {path: text for path, text in files().items() if "\udcff" not in path})
    log = handbook(tmp_path, "build")
    assert_plain(log.out + log.err)


def test_the_log_of_mkdocs_itself(tmp_path: Path) -> None:
    write_site(tmp_path)
    write(
        tmp_path,
        {path: text for path, text in files().items() if "\udcff" not in path and not path.startswith("docs/")},
    )
    log = build(tmp_path)
    assert_plain(log.out + log.err)
