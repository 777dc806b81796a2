"""`check --output-format sarif`: valid against the schema of OASIS, with the rules and no path of a machine."""

import datetime
import json
from pathlib import Path

from published import sarif_faults
from running import handbook
from smallest import HANDBOOK, write_handbook

from handbook.diagnostics.outputs.sarif import render
from handbook.diagnostics.report import Report
from handbook.diagnostics.span import Span
from handbook.rules.registry import RULES

CHECK = ("check", "--today", "2026-11-23", "--output-format", "sarif")
SPRING = HANDBOOK["campaigns/spring.yml"].replace("title: Spring webinar", "title: 🌱 Été, onwer\nonwer: tom")
SITE = HANDBOOK["handbook.yml"] + "site: https://handbook.example.com/\n"


def test_a_result_says_where_in_characters_and_what_to_do(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"campaigns/spring.yml": SPRING.replace("playbook: webinar", 'playbook: "🌱"')})
    log = json.loads(handbook(tmp_path, *CHECK, "--lang", "fr").out)
    assert sarif_faults(log) == []
    run = log["runs"][0]
    codes = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [codes[result.pop("ruleIndex")] for result in run["results"]] == ["HBK201", "CAM201"]
    assert all(len(result.pop("partialFingerprints")["handbook/v1"]) == 32 for result in run["results"])
    assert (run["columnKind"], run["language"]) == ("unicodeCodePoints", "fr")
    assert run["results"][1] == {
        "ruleId": "CAM201",
        "level": "error",
        "message": {"text": "aucun playbook ne s'appelle « 🌱 »\nau choix : webinar"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "campaigns/spring.yml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3, "startColumn": 11, "endLine": 3, "endColumn": 14},
                }
            }
        ],
    }


def test_every_rule_is_there_with_its_page_and_its_address(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"handbook.yml": SITE})
    log = json.loads(handbook(tmp_path, *CHECK).out)
    assert sarif_faults(log) == []
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["name"]) for rule in rules] == [(e.rule.code, e.rule.name) for e in RULES.values()]
    unknown = next(rule for rule in rules if rule["id"] == "CAM201")
    page = RULES["unknown-playbook"].page.strip()
    assert unknown["shortDescription"] == {"text": "A campaign names a playbook that does not exist."}
    assert unknown["help"]["markdown"] == page
    assert page.endswith(unknown["help"]["text"])
    assert f"## Why\n{unknown['fullDescription']['text']}\n\n## Fails" in page
    assert unknown["helpUri"] == "https://handbook.example.com/rules/cam/#cam201"
    assert unknown["defaultConfiguration"] == {"level": "error"}


def test_only_the_rules_that_looked_are_there_and_settings_change_a_level(tmp_path: Path) -> None:
    settings = HANDBOOK["handbook.yml"] + "rules: {unknown-key: info}\n"
    write_handbook(tmp_path, {"campaigns/spring.yml": SPRING, "handbook.yml": settings})
    run = json.loads(handbook(tmp_path, *CHECK, "--select", "HBK2").out)["runs"][0]
    assert {rule["id"][:4] for rule in run["tool"]["driver"]["rules"]} == {"HBK2"}
    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [("HBK201", "note")]


def test_no_path_of_the_machine_is_told_and_names_are_encoded(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"campaigns/Été 50%.yml": SPRING})
    out = handbook(tmp_path, *CHECK).out
    assert str(tmp_path) not in out
    log = json.loads(out)
    assert sarif_faults(log) == []
    places = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in log["runs"][0]["results"]
    }
    assert places == {"campaigns/%C3%89t%C3%A9%2050%25.yml"}


def test_of_more_results_than_the_host_takes_the_gravest_are_there_and_the_others_are_counted() -> None:
    grave, slight = RULES["unknown-playbook"], RULES["unread-file"]
    facts = {"id": "x", "nearest": "y", "wanted": "y", "suffixes": "y", "kind": "tool"}
    findings = [
        slight.rule.at("a.yml", Span(line, 1, line, 2), **facts).with_severity("warning") for line in range(1, 25_002)
    ]
    findings.append(grave.rule.at("z.yml", Span(1, 1, 1, 2), **facts))
    whole = Report(tuple(findings), {}, 2, datetime.date(2026, 11, 23), (grave, slight))
    run = json.loads(render(whole, "en"))["runs"][0]
    assert [run["results"][0]["ruleId"], len(run["results"])] == [grave.rule.code, 25_000]
    assert sarif_faults({"version": "2.1.0", "runs": [{**run, "results": run["results"][:2]}]}) == []
    assert run["invocations"] == [
        {
            "executionSuccessful": True,
            "toolExecutionNotifications": [
                {
                    "level": "warning",
                    "message": {"text": "And 2 more, for which there is no room here: 'handbook check' says them all."},
                }
            ],
        }
    ]
    few = json.loads(render(whole.only(lambda path: path == "z.yml"), "en"))["runs"][0]
    assert "invocations" not in few
    assert [each["partialFingerprints"] for each in few["results"]] == [run["results"][0]["partialFingerprints"]]
