"""Whoever left is named nowhere: every field that can name a person is told, each at its line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.loading.kinds import own_kinds
from handbook.model.references import PointsTo
from handbook.pipeline.checks.checking import check

LEFT = {"company/people/lea.yml": "name: Léa Marchand\nteam: marketing\nleft: 2026-10-30\n"}
SPRING, OKRS = HANDBOOK["campaigns/spring.yml"], HANDBOOK["okrs/2027-q1/marketing.yml"]
SERIES = "repeats: {every: 1 week, times: 3}\neach:\n"
NAMED = {
    "Person.manager": ("company/people/tom.yml", "name: Tom Leroy\nteam: marketing\nmanager: lea\n", 3),
    "Team.lead": ("company/teams/marketing.yml", "name: Marketing\nparent: company\nlead: lea\n", 3),
    "Role.person": ("company/roles/event-manager.md", "---\ntitle: Host\nbackup: tom\nperson: lea\n---\nI host.\n", 4),
    "Role.backup": ("company/roles/event-manager.md", "---\ntitle: Host\nperson: camille\nbackup: lea\n---\nHi.\n", 4),
    "Tool.owner": ("company/tools/fax.yml", "name: Fax\ncategory: Phone\nowner: lea\n", 3),
    "Step.approver": (
        "playbooks/webinar.md",
        HANDBOOK["playbooks/webinar.md"].replace("milestone: live,", "approver: lea, milestone: live,"),
        18,
    ),
    "Campaign.owner": ("campaigns/spring.yml", SPRING.replace("owner: camille", "owner: lea"), 5),
    "Campaign.people": ("campaigns/spring.yml", SPRING + "people: {event-manager: lea}\n", 9),
    "OneDate.owner": ("campaigns/spring.yml", SPRING + SERIES + "  2027-03-18: {owner: lea}\n", 11),
    "OneDate.people": ("campaigns/spring.yml", SPRING + SERIES + "  2027-03-18: {people: {event-manager: lea}}\n", 11),
    "StepChange.owner": ("campaigns/spring.yml", SPRING + "steps:\n  live: {owner: lea, reason: Asked}\n", 10),
    "StepChange.approver": ("campaigns/spring.yml", SPRING + "steps:\n  live: {approver: lea, reason: Asked}\n", 10),
    "OffOkr.approved_by": ("campaigns/spring.yml", SPRING + "off_okr: {reason: Asked, approved_by: lea}\n", 9),
    "Budget.approved_by": (
        "campaigns/spring.yml",
        SPRING.replace("{planned: 1500 EUR}", "{planned: 1500 EUR, approved_by: lea}"),
        7,
    ),
    "Objective.owner": ("okrs/2027-q1/marketing.yml", OKRS.replace("owner: camille", "owner: lea"), 5),
    "Experiment.owner": ("experiments/emoji.yml", "title: Emoji\nstatus: running\nowner: lea\n", 3),
    "KeyIndicator.owner": ("company/kpis/meetings.yml", "name: Meetings\nowner: lea\n", 2),
    "KeyResult.owner": ("okrs/2027-q1/marketing.yml", OKRS.replace("title: Meetings", "title: Calls, owner: lea"), 9),
}
"""Model and field -> path, text that names Léa there, and the line."""


def _fields_that_name_people(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    if model in seen:
        return
    seen.add(model)
    for name, field in model.model_fields.items():
        marks = [*field.metadata, *_parts(field.annotation)]
        if any(isinstance(mark, PointsTo) and "person" in mark.kinds for mark in marks):
            yield f"{model.__name__}.{name}"
        for part in marks:
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from _fields_that_name_people(part, seen)


def _parts(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 -- a type
    yield annotation
    for part in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        yield from _parts(part)


def _told(root: Path) -> list[tuple[str, int]]:
    findings = check(root, TODAY, select=["PPL104"]).report.findings
    return [(finding.path, finding.span.line) for finding in findings]


def test_each_field_that_names_a_person_has_a_case_here() -> None:
    seen = set[type[BaseModel]]()
    assert sorted(NAMED) == sorted(name for kind in own_kinds() for name in _fields_that_name_people(kind.model, seen))


@pytest.mark.parametrize(("path", "text", "line"), NAMED.values(), ids=NAMED.keys())
def test_a_field_that_names_who_left_is_told_once(tmp_path: Path, path: str, text: str, line: int) -> None:
    write_handbook(tmp_path, {**LEFT, path: text})
    assert _told(tmp_path) == [(path, line)]


def test_the_last_day_itself_is_a_day_of_work(tmp_path: Path) -> None:
    path, text, _ = NAMED["Campaign.owner"]
    stays = {"company/people/lea.yml": f"name: Léa Marchand\nteam: marketing\nleft: {TODAY}\n"}
    write_handbook(tmp_path, {**stays, path: text})
    assert _told(tmp_path) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("campaigns/spring.yml", NAMED["Campaign.owner"][1].replace("active", "done")),
        ("campaigns/spring.yml", NAMED["StepChange.owner"][1].replace("active", "cancelled")),
        ("experiments/emoji.yml", NAMED["Experiment.owner"][1].replace("running", "won")),
        ("okrs/2026-q3/marketing.yml", NAMED["Objective.owner"][1]),
        ("company/people/max.yml", "name: Max\nteam: marketing\nmanager: lea\nleft: 2026-11-01\n"),
    ],
)
def test_history_keeps_its_names(tmp_path: Path, path: str, text: str) -> None:
    write_handbook(tmp_path, {**LEFT, path: text})
    assert _told(tmp_path) == []


def test_a_role_of_the_same_name_is_not_the_person(tmp_path: Path) -> None:
    role = "---\ntitle: Lea\nperson: tom\nbackup: camille\n---\nI do.\n"
    tool = HANDBOOK["company/tools/hubspot.yml"].replace("owner: event-manager", "owner: lea")
    write_handbook(tmp_path, {**LEFT, "company/roles/lea.md": role, "company/tools/hubspot.yml": tool})
    assert _told(tmp_path) == []
