"""`check --output-format gitlab`: the whole report, and fingerprints that outlive an edit."""

import json
from pathlib import Path

from repository import edit
from running import handbook
from smallest import HANDBOOK, write_handbook

CHECK = ("check", "--today", "2026-11-23", "--output-format", "gitlab")
SPRING = HANDBOOK["campaigns/spring.yml"].replace("owner: ", "onwer: ")


def issues(root: Path, *arguments: str) -> list[dict[str, object]]:
    return json.loads(handbook(root, *CHECK, *arguments).out)


def marks(root: Path) -> list[object]:
    return [issue["fingerprint"] for issue in issues(root)]


def test_a_clean_handbook_is_an_empty_list(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    assert issues(tmp_path) == []


def test_an_issue_has_what_the_code_host_reads(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"campaigns/spring.yml": SPRING})
    found = issues(tmp_path, "--lang", "fr")
    assert [issue.pop("fingerprint") for issue in found] == marks(tmp_path)
    assert found == [
        {
            "description": "il n'y a pas de clé « onwer » ici \N{EN DASH} vouliez-vous dire « owner » ?",
            "check_name": "unknown-key",
            "severity": "critical",
            "location": {"path": "campaigns/spring.yml", "lines": {"begin": 5, "end": 5}},
        }
    ]


def test_severities_are_those_of_the_code_host(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"campaigns/spring.yml": SPRING})
    for ours, theirs in (("error", "critical"), ("warning", "minor"), ("info", "info")):
        (tmp_path / "handbook.yml").write_text(HANDBOOK["handbook.yml"] + f"rules: {{unknown-key: {ours}}}\n")
        assert [issue["severity"] for issue in issues(tmp_path)] == [theirs]


def test_a_fingerprint_stays_when_the_line_moves_and_changes_with_what_is_wrong(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"campaigns/spring.yml": SPRING})
    before = marks(tmp_path)
    edit(tmp_path / "campaigns/spring.yml", "title: Spring webinar\n", "# Two lines\n# more.\ntitle: Spring webinar\n")
    assert [issue["location"] for issue in issues(tmp_path)] == [
        {"path": "campaigns/spring.yml", "lines": {"begin": 7, "end": 7}}
    ]
    assert marks(tmp_path) == before
    edit(tmp_path / "campaigns/spring.yml", "onwer", "ownre")
    assert marks(tmp_path) != before


def test_two_findings_alike_have_two_fingerprints(tmp_path: Path) -> None:
    team = HANDBOOK["okrs/2027-q1/marketing.yml"].replace("owner: camille", "owner: camile")
    second = team.partition("objectives:\n")[2].replace("o1\n", "o2\n", 1)
    write_handbook(tmp_path, {"okrs/2027-q1/marketing.yml": team + second})
    found = [(issue["check_name"], issue["location"]) for issue in issues(tmp_path)]
    assert [name for name, _ in found] == ["unknown-person", "unknown-person"]
    assert len(set(marks(tmp_path))) == 2
