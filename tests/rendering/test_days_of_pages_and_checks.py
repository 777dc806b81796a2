"""What is true on some days only: pages show it on the days on which the check tells it, and on no other.

The days are worked out by hand: 4 weeks from 12 October 2026 end on 9 November. A page holds the first day and the day
after the last, which the browser compares with its own day (`tests/browser/test_pages_by_day.py`).
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build

FILES: Mapping[str, str] = {
    "okrs/2026-q4/marketing.yml": """\
team: marketing
objectives:
  - id: o1
    title: Meetings
    key_results:
      - {id: kr1, title: Calls, baseline: 0, target: 9, current: 3, as_of: 2026-10-12}
      - {id: kr2, title: Mails, baseline: 0, target: 9, current: 3, as_of: 2026-08-03}
  - id: o2
    title: Gone
    dropped: {date: 2026-10-20, reason: The market closed}
    key_results:
      - {id: kr1, title: Letters, baseline: 0, target: 9, current: 3, as_of: 2026-10-12}
""",
    "company/kpis/meetings.yml": "name: Meetings\nreviewed: 2026-05-25\n",
    "company/people/camille.yml": HANDBOOK["company/people/camille.yml"]
    + "away: [{from: 2026-11-30, to: 2026-12-04, title: Leave}]\n",
    "company/people/lea.yml": "name: Léa Morel\nteam: marketing\nstarted: 2025-01-06\nleft: 2026-12-18\n",
    "campaigns/spring.yml": HANDBOOK["campaigns/spring.yml"].replace("owner: camille", "owner: lea"),
    "company/people/tom.yml": HANDBOOK["company/people/tom.yml"]
    + "away: [{from: 2026-12-02, to: 2026-12-10, title: Leave}]\n",
    "company/roles/event-manager.md": HANDBOOK["company/roles/event-manager.md"].replace(
        "onboarding:", "reviewed: 2025-11-30\nonboarding:"
    ),
    "company/tools/hubspot.yml": HANDBOOK["company/tools/hubspot.yml"]
    .replace("renewal: 2027-06-01", "renewal: 2027-01-20")
    .replace("last_used: {date: 2026-11-16", "last_used: {date: 2026-03-16")
    .replace("reviewed: 2026-11-02", "reviewed: 2026-05-20"),
    "company/tools/zoom.yml": "name: Zoom\ncategory: Calls\nlast_used: {date: 2026-05-16}\n",
    "campaigns/autumn.yml": HANDBOOK["campaigns/spring.yml"]
    .replace("2027-03-18", "2026-11-05")
    .replace(
        "budget: {planned: 1500 EUR}", "allow: [{rule: campaign-without-budget, until: 2026-11-27, reason: Soon}]"
    ),
    "playbooks/webinar.md": HANDBOOK["playbooks/webinar.md"].replace("reviewed: 2026-10-02", "reviewed: 2026-05-31"),
}


class Fact(NamedTuple):
    """What a rule finds in a file, by a word of its message, from `first` to `last`, both included; None: no bound.

    `shown` maps the uri of a page -> the words that it shows on these days.
    """

    rule: str
    path: str
    says: str
    first: date | None
    last: date | None
    shown: Mapping[str, str]


_HEALTH, _OVERDUE = "health/index.md", "|This page should have been read again"
_GOALS = "okrs/2026-q4/index.md"
FACTS = (
    Fact(
        "OKR105",
        "okrs/2026-q4/marketing.yml",
        "Calls",
        date(2026, 11, 10),
        date(2026, 12, 31),
        {_GOALS: "12 Oct 2026|old number", _HEALTH: "the number of 'Calls'"},
    ),
    Fact(
        "OKR105",
        "okrs/2026-q4/marketing.yml",
        "Mails",
        date(2026, 10, 1),
        date(2026, 12, 31),
        {_GOALS: "3 Aug 2026|old number", _HEALTH: "the number of 'Mails'"},
    ),
    Fact(
        "OKR141",
        "company/kpis/meetings.yml",
        "",
        date(2026, 11, 26),
        None,
        {"kpis/meetings/index.md": _OVERDUE, _HEALTH: "KPI 'Meetings' was last reviewed"},
    ),
    Fact(
        "PLB106",
        "playbooks/webinar.md",
        "",
        date(2026, 12, 1),
        None,
        {
            "playbooks/webinar/index.md": _OVERDUE,
            "playbooks/index.md": "|Review overdue",
            "people/camille/index.md": "|Review overdue",
            _HEALTH: "playbook 'Webinar'",
        },
    ),
    Fact(
        "HBK401",
        "company/roles/event-manager.md",
        "",
        date(2026, 12, 1),
        None,
        {"roles/event-manager/index.md": _OVERDUE, _HEALTH: "role 'Event manager'"},
    ),
    Fact(
        "TOL107",
        "company/tools/hubspot.yml",
        "",
        date(2026, 11, 21),
        None,
        {"tools/hubspot/index.md": _OVERDUE, _HEALTH: "tool 'HubSpot' was last reviewed"},
    ),
    Fact(
        "TOL101",
        "company/tools/zoom.yml",
        "",
        date(2026, 11, 17),
        None,
        {
            "tools/zoom/index.md": "|unused for 6 months",
            "tools/index.md": "|Zoom",
            _HEALTH: "nobody has used 'Zoom'",
        },
    ),
    Fact(
        "TOL106",
        "company/tools/hubspot.yml",
        "",
        date(2026, 11, 21),
        date(2026, 12, 21),
        {"tools/hubspot/index.md": "|decide", "tools/index.md": "|decide"},
    ),
    Fact("CAM114", "campaigns/autumn.yml", "debrief", date(2026, 11, 20), None, {_HEALTH: "took place on 5 Nov 2026"}),
    Fact("HBK403", "campaigns/autumn.yml", "", date(2026, 11, 28), None, {_HEALTH: "was allowed here until"}),
    Fact(
        "CAM113", "campaigns/autumn.yml", "", date(2026, 11, 28), None, {"campaigns/autumn/index.md": "has no budget"}
    ),
    Fact(
        "PPL104",
        "campaigns/spring.yml",
        "Léa Morel left",
        date(2026, 12, 19),
        None,
        {"people/lea/index.md": "|No longer here"},
    ),
    Fact(
        "PPL112",
        "company/roles/event-manager.md",
        "",
        None,
        date(2026, 12, 4),
        {"people/away/index.md": "|Event manager : nobody is there"},
    ),
)
_ONE, _AROUND = timedelta(days=1), range(-14, 15)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("handbook")
    write_handbook(folder, FILES)
    return folder


def test_pages_show_the_days_of_the_facts(root: Path) -> None:
    html = {page.uri: page.html for page in build(check(root, TODAY)).pages.values()}
    for fact in FACTS:
        first, end = fact.first and fact.first.isoformat(), fact.last and (fact.last + _ONE).isoformat()
        for uri, words in fact.shown.items():
            assert set(_days(html[uri], words)) == {(first or "", end or "")}, (fact.rule, uri)


def test_the_check_tells_the_facts_on_their_days(root: Path) -> None:
    bounds = {bound for fact in FACTS for bound in (fact.first, fact.last) if bound}
    for day in sorted({bound + count * _ONE for bound in bounds for count in _AROUND}):
        told = {(found.rule.code, found.path, found.message("en")) for found in check(root, day).report.findings}
        for fact in FACTS:
            is_told = any(told_of[:2] == fact[:2] and fact.says in told_of[2] for told_of in told)
            assert is_told == ((fact.first or day) <= day <= (fact.last or day)), (fact.rule, fact.path, day)


def _days(page: str, words: str) -> Iterator[tuple[str, str]]:
    """The ISO days from which and until which the part of a page with these words is shown; `|`: where it begins."""
    before, *parts = re.split(r"<(?=[^>]*data-hb-from)", page)
    for part in parts:
        tag, _, html = part.partition(">")
        if words in (f"{_text(before)}|{_text(html)}" if "|" in words else _text(html)):
            yield _attribute(tag, "from"), _attribute(tag, "end")
        before = html


def _text(html: str) -> str:
    return unescape(" ".join(re.sub(r"<[^>]*>?", " ", html).split()))


def _attribute(tag: str, name: str) -> str:
    return "".join(re.findall(f'data-hb-{name}="([^"]*)"', tag))
