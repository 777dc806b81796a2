"""Schedules that others published, typed in as a user would: nothing that they say is lost, no false alarm.

Each folder of `published_schedules` is a handbook but for its people. The days are facts; the words are ours.
"""

from datetime import date
from pathlib import Path

import pytest

from handbook.kinds.campaigns.plans import plans_of
from handbook.loading.folder import load_handbook
from handbook.pipeline.checks.checking import check
from handbook.planning.schedule import PlannedStep

FOLDER = Path(__file__).parent / "published_schedules"
_PERSON = "name: {name}\nteam: company\nroles: [{role}]\nstarted: 2010-02-05\n"
_ROLE = "---\ntitle: {title}\nperson: {person}\nbackup: {backup}\n---\nI hold the events.\n"
PEOPLE = {
    "company/teams/company.yml": "name: Nova\nlead: camille\n",
    "company/people/camille.yml": _PERSON.format(name="Camille Roy", role="event-manager"),
    "company/people/tom.yml": _PERSON.format(name="Tom Leroy", role="assistant") + "manager: camille\n",
    "company/roles/event-manager.md": _ROLE.format(title="Event manager", person="camille", backup="tom"),
    "company/roles/assistant.md": _ROLE.format(title="Assistant", person="tom", backup="camille"),
}
SCHEDULES = {
    "python-releases": {  # PEP 693, 719 and 745
        "python-3-12": "2022-05-08 2022-10-24 2023-04-04 2023-05-22 2023-07-11 2023-08-06 2023-09-06 2023-10-02",
        "python-3-13": (
            "2023-05-22 2023-10-13 2024-04-09 2024-05-08 2024-07-18 2024-08-01 2024-09-06 2024-10-01 2024-10-07"
        ),
        "python-3-14": "2024-05-08 2024-10-15 2025-04-08 2025-05-07 2025-07-08 2025-07-22 2025-08-14 2025-10-07",
        "python-3-14-fixes": (
            "2026-06-09 2026-08-04 2026-10-06 2026-12-01 2027-02-02 2027-04-06 2027-06-01 2027-08-03 2027-10-05"
        ),
    },
    "rust": {  # Rust 1.80 to 1.91
        "rust": (
            "2024-07-25 2024-09-05 2024-10-17 2024-11-28 2025-01-09 2025-02-20 2025-04-03 2025-05-15 2025-06-26 "
            "2025-08-07 2025-09-18 2025-10-30"
        )
    },
    "kubernetes": {  # releases 1.36 and 1.37 of kubernetes/sig-release; each freeze is at 12:00 UTC
        "kubernetes-1-36": (
            "2026-01-12 2026-02-05T12:00 2026-02-12T12:00 2026-02-27T12:00 2026-03-19T12:00 2026-03-23..2026-03-26 "
            "2026-04-09T12:00 2026-04-22"
        ),
        "kubernetes-1-37": (
            "2026-05-18 2026-06-10T12:00 2026-06-17T12:00 2026-07-10T12:00 2026-07-23T12:00 2026-08-06T12:00 2026-08-26"
        ),
    },
    "conference": {  # AAATE 2025, important dates; that of the papers was 31 January at first
        "aaate-2025": (
            "2024-09-30..2024-12-31T23:59 2025-01-14 2025-02-10 2025-03-31 2025-01-01..2025-05-16 2025-05-16 "
            "2025-05-31 2025-06-15 2025-07-15 2025-09-08..2025-09-09 2025-09-10..2025-09-12"
        )
    },
    "monthly-club": {  # a club in the USA: the third Monday, but in July and August
        "meetings": (
            "2023-06-19 2023-10-02 2023-11-06 2023-12-18 2024-01-15 2024-02-19 2024-03-18 2024-04-15 2024-05-20 "
            "2024-06-17"
        )
    },
    "hackathon": {  # HackPSU, 7 and 8 April 2018: 24 hours
        "hackpsu-2018": (
            "2018-04-07T11:00 2018-04-07T13:00 2018-04-07T14:00-14:00(24h) 2018-04-07T14:00 2018-04-07T19:00 "
            "2018-04-08T01:00 2018-04-08T03:00 2018-04-08T10:00 2018-04-08T14:00-16:00 2018-04-08T16:00"
        )
    },
    "show": {  # a convention centre's list for organisers, counted from 29 February 2028
        "show-2028": (
            "2027-02-26 2027-02-28..2027-05-28 2027-02-28..2027-05-28 2027-05-29..2027-08-27 2027-08-27 "
            "2027-12-01..2027-12-31 2027-12-01..2027-12-31 2027-12-31 2028-01-14 2028-01-28 2028-02-18 "
            "2028-02-27..2028-02-28 2028-02-29..2028-03-02 2028-03-02T18:00-23:59"
        )
    },
    "onboarding": {  # a list for the first ninety days, from Monday 1 February 2027; 2 May is a Sunday, 3 May a holiday
        "tom-levy": (
            "2027-01-22 2027-01-28 2027-01-28..2027-01-29 2027-01-29 2027-02-01T09:30-10:00 2027-02-01..2027-02-05 "
            "2027-03-03 2027-04-02 2027-05-04"
        )
    },
    "french-club": {  # dates to keep of a club at a French school, spring 2024
        "conseils-2024": "2024-03-13 2024-04-03 2024-05-15 2024-06-05 2024-07-03",
        "nettoyage": "2024-03-22..2024-04-02",
        "fete": "2024-06-21..2024-06-22",
        "art": "2024-06-29..2024-06-30",
        "forum": "2024-09-07T09:00-12:00",
    },
}
"""Handbook -> campaign -> the days of its steps in their order; of one that repeats, those of its dates."""
TODAY = {
    "python-releases": date(2025, 8, 1),
    "rust": date(2024, 7, 1),
    "kubernetes": date(2026, 3, 1),
    "conference": date(2024, 10, 1),
    "monthly-club": date(2023, 6, 1),
    "hackathon": date(2018, 3, 1),
    "show": date(2026, 11, 30),
    "onboarding": date(2026, 11, 30),
    "french-club": date(2024, 3, 1),
}


def _written(root: Path, name: str) -> Path:
    files = {str(path.relative_to(FOLDER / name)): path.read_text("utf-8") for path in (FOLDER / name).rglob("*.yml")}
    for path, text in {**PEOPLE, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def _told(step: PlannedStep) -> str:
    first = f"{step.start}.." if step.is_spread else ""
    hours = f"T{step.hours}".replace("\N{EN DASH}", "-").replace("\N{NO-BREAK SPACE}", "") if step.hours else ""
    return f"{first}{step.due}{hours}"


@pytest.mark.parametrize("name", SCHEDULES)
def test_each_day_is_the_published_one(tmp_path: Path, name: str) -> None:
    handbook = load_handbook(_written(tmp_path, name))
    found: dict[str, list[str]] = {}
    for run, plan in plans_of(handbook).items():
        series = handbook.runs[run].part_of
        found.setdefault(series or run, []).extend([str(plan.date)] if series else map(_told, plan.steps))
    assert {campaign: " ".join(days) for campaign, days in found.items()} == SCHEDULES[name]


@pytest.mark.parametrize("name", SCHEDULES)
def test_there_is_no_false_alarm(tmp_path: Path, name: str) -> None:
    report = check(_written(tmp_path, name), TODAY[name]).report
    assert [(found.path, found.message("en")) for found in report.findings] == []
