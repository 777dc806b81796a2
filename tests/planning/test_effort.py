"""The share of a team's work that serves its goals, worked by hand."""

from decimal import Decimal
from pathlib import Path

import pytest
from smallest import HANDBOOK, write_handbook

from handbook.kinds.campaigns.plans import plans_of
from handbook.kinds.goals.efforts import efforts_of
from handbook.loading.folder import load_handbook
from handbook.model.values import Duration
from handbook.planning.effort import AlignedEffort, EffortOf, effort_shares, working_days

SPRING = HANDBOOK["campaigns/spring.yml"]
OFF = SPRING.replace(
    "supports: [2027-q1/marketing/o1/kr1]", "off_okr: {reason: A promise to a partner, approved_by: camille}"
)


@pytest.mark.parametrize(
    ("typed", "days_a_week", "days"),
    [
        ("12 days", 5, "12"),
        ("0.5 day", 5, "0.5"),
        ("4 weeks", 5, "20"),
        ("4 weeks", 4, "16"),
        ("1,5 semaines", 5, "7.5"),
        ("3 months", 5, "65"),  # 13 weeks
        ("1 an", 5, "260"),
    ],
)
def test_an_effort_in_working_days(typed: str, days_a_week: int, days: str) -> None:
    assert working_days(Duration.parse(typed), days_a_week) == Decimal(days)


def test_shares_by_quarter_and_team() -> None:
    efforts = [
        EffortOf("2027-q1", "sales", Decimal(5), is_aligned=False),
        EffortOf("2027-q1", "marketing", Decimal(12), is_aligned=True),
        EffortOf("2027-q1", "marketing", Decimal("2.5"), is_aligned=False),
        EffortOf("2027-q1", "marketing", Decimal("0.5"), is_aligned=False),
        EffortOf("2026-q4", "sales", Decimal(0), is_aligned=True),
    ]
    shares = effort_shares(efforts)
    assert list(shares.items()) == [
        (("2026-q4", "sales"), AlignedEffort(Decimal(0), Decimal(0))),
        (("2027-q1", "marketing"), AlignedEffort(Decimal(12), Decimal(15))),
        (("2027-q1", "sales"), AlignedEffort(Decimal(0), Decimal(5))),
    ]
    assert [share.share for share in shares.values()] == [None, Decimal("0.8"), Decimal(0)]


def test_which_campaigns_count(tmp_path: Path) -> None:
    others = {
        "off": OFF.replace("12 days", "2 weeks"),
        "cancelled": SPRING.replace("active", "cancelled"),
        "done": SPRING.replace("active", "done"),
        "wrong-name": SPRING.replace("o1/kr1", "o7"),
        "unanswered": SPRING.replace("supports: [2027-q1/marketing/o1/kr1]\n", ""),
        "without-effort": SPRING.replace("effort: 12 days\n", ""),
        "without-team": SPRING.replace("camille", "lea"),
    }
    write_handbook(tmp_path, {f"campaigns/{name}.yml": text for name, text in others.items()})
    assert [(campaign.id, effort) for campaign, effort in efforts_of(load_handbook(tmp_path), {})] == [
        ("done", EffortOf("2027-q1", "marketing", Decimal(12), is_aligned=True)),
        ("off", EffortOf("2027-q1", "marketing", Decimal(10), is_aligned=False)),
        ("spring", EffortOf("2027-q1", "marketing", Decimal(12), is_aligned=True)),
        ("without-effort", EffortOf("2027-q1", "marketing", Decimal(14), is_aligned=True)),
        ("wrong-name", EffortOf("2027-q1", "marketing", Decimal(12), is_aligned=True)),
    ]


def test_the_work_lies_where_the_steps_lie(tmp_path: Path) -> None:
    """Two of four working days are due on 25 February; the event and the debrief are in April."""
    write_handbook(tmp_path, {"campaigns/spring.yml": SPRING.replace("2027-03-18", "2027-04-08")})
    handbook = load_handbook(tmp_path)
    assert [effort for _, effort in efforts_of(handbook, plans_of(handbook))] == [
        EffortOf("2027-q1", "marketing", Decimal(6), is_aligned=True),
        EffortOf("2027-q2", "marketing", Decimal(6), is_aligned=True),
    ]
