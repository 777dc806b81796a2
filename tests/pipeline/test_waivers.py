"""What a file allows is not told, but counted; and comes back the day after."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook
from tiny_site import site_of

from handbook.diagnostics.finding import Rule
from handbook.loading.kinds import installed_kinds
from handbook.model.document import Document, Waiver, as_document
from handbook.model.settings import Settings
from handbook.model.values import Shape, Text
from handbook.pipeline.checks.by_day import told_by_day
from handbook.pipeline.checks.checking import check
from handbook.rendering.findings import notes_of
from handbook.rules.registry import RULES
from handbook.rules.waivers import rule_meant

TOOL = "company/tools/hubspot.yml"
UNUSED = HANDBOOK[TOOL].replace("last_used: {date: 2026-11-16", "last_used: {date: 2026-03-18")
ALLOWED = UNUSED + "allow:\n  - {rule: unused-tool, until: 2026-11-30, reason: The contract ends in November}\n"
ROLE = "company/roles/event-manager.md"
ONE_DAY = datetime.timedelta(days=1)


def _names(root: Path, today: datetime.date = TODAY, **options: tuple[str, ...]) -> list[str]:
    return [finding.rule.name for finding in check(root, today, **options).report.findings]


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2026-11-23", []),
        ("2026-11-30", []),
        ("2026-12-01", ["unused-tool", "expired-waiver"]),
    ],
)
def test_a_waiver_holds_until_its_last_day(tmp_path: Path, today: str, told: list[str]) -> None:
    write_handbook(tmp_path, {TOOL: ALLOWED})
    assert _names(tmp_path, datetime.date.fromisoformat(today)) == told


def test_what_is_allowed_is_counted_with_its_reason(tmp_path: Path) -> None:
    write_handbook(tmp_path, {TOOL: ALLOWED})
    run = handbook(tmp_path, "check", "--today", "2026-11-23", "--output-format", "json")
    document = json.loads(run.out)
    assert (run.code, document["findings"]) == (0, [])
    assert document["waived"] == [
        {
            "path": TOOL,
            "line": 9,
            "column": 19,
            "end_line": 9,
            "end_column": 29,
            "severity": "warning",
            "code": "TOL101",
            "name": "unused-tool",
            "message": "nobody has used 'HubSpot' since 18 Mar 2026; a tool may rest until 18 Sep 2026",
            "hint": "cut it with `sunset:`, or use it and set `last_used:`",
            "url": None,
            "fixable": False,
            "followers": [],
            "until": "2026-11-30",
            "reason": "The contract ends in November",
        }
    ]
    assert document["summary"]["waived"] == 1
    assert document["summary"]["debt"]["total"] == 0


def test_a_waiver_is_for_its_own_file_and_its_own_rule(tmp_path: Path) -> None:
    other = UNUSED.replace("HubSpot", "Hotjar").replace("cost: 1200 EUR\n", "").replace("CRM", "Heatmaps")
    write_handbook(tmp_path, {TOOL: ALLOWED, "company/tools/hotjar.yml": other})
    findings = check(tmp_path, TODAY).report.findings
    assert {finding.path for finding in findings} == {"company/tools/hotjar.yml"}
    assert {"unused-tool", "tool-without-cost"} <= {finding.rule.name for finding in findings}


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"select": ("unneeded-waiver",)}, []),
        ({"select": ("unneeded-waiver", "unused-tool")}, ["unneeded-waiver"]),
        ({"ignore": ("TOL101",)}, []),
        ({"ignore": ("unneeded-waiver",)}, []),
        ({}, ["unneeded-waiver"]),
    ],
)
def test_a_waiver_is_unneeded_only_where_its_rule_has_looked(
    tmp_path: Path, options: dict[str, tuple[str, ...]], told: list[str]
) -> None:
    write_handbook(tmp_path, {TOOL: ALLOWED.replace("2026-03-18", "2026-11-16")})
    assert _names(tmp_path, **options) == told


@pytest.mark.parametrize("path", [path for path in HANDBOOK if "templates" not in path])
def test_every_kind_of_file_may_allow(tmp_path: Path, path: str) -> None:
    line = "allow: [{rule: unused-tool, until: 2026-11-30, reason: A test}]\n"
    text = HANDBOOK[path]
    text = text.replace("---\n", f"---\n{line}", 1) if path.endswith(".md") else text + line
    write_handbook(tmp_path, {path: text})
    findings = check(tmp_path, TODAY).report.findings
    assert [(finding.path, finding.rule.name) for finding in findings] == [(path, "unneeded-waiver")]


def test_all_models_of_files_are_documents() -> None:
    assert all(issubclass(spec.model, Document) for spec in installed_kinds())
    assert issubclass(Settings, Document)


def test_an_extension_s_kind_allows_unless_the_key_is_its_own() -> None:
    class Partner(Shape):
        name: Text

    class Badge(Shape):
        allow: Text

    record = as_document(Partner).model_validate(
        {"name": "Lune", "allow": [{"rule": "x", "until": datetime.date(2026, 1, 1), "reason": "y"}]}
    )
    assert isinstance(record, Partner)
    assert isinstance(record, Document)
    assert record.allow == [Waiver(rule="x", until=datetime.date(2026, 1, 1), reason="y")]
    assert as_document(Badge) is Badge


def test_a_finding_of_the_settings_is_allowed_in_the_settings(tmp_path: Path) -> None:
    settings = "name: Nova\ncalendar: [ZZ]\n"
    allow = "allow: [{rule: unknown-calendar, until: 2026-11-30, reason: Wait for the library}]\n"
    write_handbook(tmp_path, {"handbook.yml": settings})
    assert _names(tmp_path) == ["unknown-calendar"]
    write_handbook(tmp_path, {"handbook.yml": settings + allow})
    assert _names(tmp_path) == []


def test_what_the_reader_notices_cannot_be_allowed(tmp_path: Path) -> None:
    allow = "allow: [{rule: unknown-key, until: 2026-11-30, reason: No time}]\n"
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL] + "colour: red\n" + allow})
    report = check(tmp_path, TODAY).report
    told = {finding.rule.name: finding.hint("en") for finding in report.findings}
    assert set(told) == {"unknown-key", "unknown-waived-rule"}
    assert told["unknown-key"].partition(";")[0].endswith("access, url, allow, reviewed, review_every")
    assert told["unknown-waived-rule"] == "mend what it finds: a file has to be read as it was meant"


@pytest.mark.parametrize(
    ("waiver", "rule"),
    [
        ("{rule: unused-tool, until: 2026-11-30}", "missing-key"),
        ("{rule: unused-tool, reason: Later}", "missing-key"),
        ("{rule: unused-tool, until: soon, reason: Later}", "not-a-date"),
        ("{rule: unused-tool, until: 2026-11-30, reason: ''}", "empty-value"),
        ("unused-tool", "not-a-mapping"),
    ],
)
def test_a_waiver_without_its_parts_hides_nothing(tmp_path: Path, waiver: str, rule: str) -> None:
    write_handbook(tmp_path, {TOOL: UNUSED + f"allow:\n  - {waiver}\n"})
    assert sorted(_names(tmp_path)) == sorted(["unused-tool", rule])


@given(
    st.sampled_from([entry.rule for entry in RULES.values()]),
    st.sampled_from([str.upper, str.lower]),
    st.sampled_from(["name", "code"]),
)
def test_a_rule_is_meant_by_name_or_code_in_any_case(rule: Rule, typed: Callable[[str], str], said: str) -> None:
    waivable = {rule.name: rule.code, "other": "HBK999"}
    assert rule_meant(typed(getattr(rule, said)), waivable) == rule.name


def test_the_page_says_what_is_allowed_and_holds_what_comes_back(tmp_path: Path) -> None:

    waiver = "allow: [{rule: PPL102, until: 2026-10-31, reason: '<b> hires'}]\n"
    site = site_of(tmp_path, {ROLE: HANDBOOK[ROLE].replace("backup: tom\n", waiver)})
    notes = notes_of(site, "roles/event-manager/index.md", ROLE)
    assert [(note.code, note.first) for note in notes.dated] == [
        ("PPL102", "2026-11-01"),
        ("HBK403", "2026-11-01"),
    ]
    assert [(note.rule.text, note.until, note.end, note.reason) for note in notes.waivers] == [
        ("role-without-backup", "31 Oct 2026", "2026-11-01", "<b> hires")
    ]
    assert "role-without-backup" not in [finding.rule.name for finding in site.findings]


@pytest.mark.parametrize("days", [-1, 0, 1, 400])
def test_a_site_is_the_same_on_any_day(tmp_path: Path, days: int) -> None:
    waiver = "allow: [{rule: PPL102, until: 2026-11-23, reason: Soon}]\n"
    write_handbook(tmp_path, {ROLE: HANDBOOK[ROLE].replace("backup: tom\n", waiver)})
    told = [told_by_day(check(tmp_path, TODAY + ONE_DAY * shift), None) for shift in (0, days)]
    assert [one.finding.rule.name for one in told[0].dated].count("role-without-backup") == 1
    assert told[0] == told[1]
