"""Large handbooks for measuring: made-up, but shaped like real ones."""

from collections.abc import Iterator
from pathlib import Path

WORDS = (
    *("start", "from", "the", "questions", "that", "sales", "heard", "last", "month"),
    *("and", "keep", "the", "three", "that", "came", "up", "most", "often"),
)
SETTINGS = "name: Large\ncalendar: [FR]\n"
ROLE = "---\ntitle: Event manager\nperson: camille\nbackup: tom\n---\nFills rooms.\n"
PEOPLE = {"camille": "name: Camille Roy\nteam: marketing\n", "tom": "name: Tom Leroy\nteam: marketing\n"}
SECTIONS = {"Best practices": "Invite early.", "Pitfalls": "No rehearsal.", "Templates": "A brief."}


def write_company(root: Path) -> None:
    """The few files that playbooks refer to."""
    files = {
        "handbook.yml": SETTINGS,
        "company/roles/event-manager.md": ROLE,
        "company/teams/marketing.yml": "name: Marketing\nlead: camille\n",
        **{f"company/people/{name}.yml": text for name, text in PEOPLE.items()},
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


def how_to(number: int, step: int) -> str:
    """A how-to of about sixty words with a list, a link and an emphasis."""
    words = [WORDS[(number * 7 + step * 3 + position) % len(WORDS)] for position in range(36)]
    return (
        f"{' '.join(words[:18]).capitalize()}, and **{' '.join(words[18:22])}**.\n\n"
        f"1. {' '.join(words[22:27])}\n2. {' '.join(words[27:31])} ([example](https://example.com/{number}/{step}))\n"
        f"3. {' '.join(words[31:])}\n"
    )


def steps(count: int = 15) -> list[dict[str, object]]:
    """The steps of one playbook, from six weeks before the event to one week after."""
    return [
        {
            "id": f"step{number}",
            "when": f"D-{45 - 3 * number}" if number < count - 1 else "D+7",
            "owner": "event-manager",
            "days": 2,
            **({"after": [f"step{number - 1}"]} if number else {}),
            "done_when": f"Part {number} is done and somebody else has looked at it",
        }
        for number in range(count)
    ]


def write_large(root: Path, count: int) -> None:
    """A company with so many playbooks of 15 steps, and what goes with them: see `LARGE`."""
    write_company(root)
    for folder in ("playbooks", "campaigns", "company/tools", "okrs/2027-q1", "docs"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "handbook.yml").write_text(f"{SETTINGS}site: https://handbook.example/\n")
    (root / "company/teams/company.yml").write_text("name: Company\nlead: camille\n")
    for path, text in _large_files(count):
        (root / path).write_text(text)


LARGE = "{count} playbooks, {campaigns} campaigns, {tools} tools, 60 people in 40 teams with goals"
"""What `write_large` makes."""


def shares(count: int) -> dict[str, int]:
    """How many campaigns and tools go with so many playbooks."""
    return {"count": count, "campaigns": max(1, count * 3 // 10), "tools": max(1, count // 5)}


def _large_files(count: int) -> Iterator[tuple[str, str]]:
    campaigns, tools = shares(count)["campaigns"], shares(count)["tools"]
    for number in range(count):
        used = f"tools: [tool{number % tools}, tool{(number * 7 + 3) % tools}]"
        facts = f"{used}\nsummary: What number {number} is for.\ntype: event\nevent: the day\n"
        yield f"playbooks/p{number:04}.md", playbook_source(number, facts)
    for number in range(campaigns):
        day = f"2027-{1 + number % 12:02}-{1 + number % 27:02}"
        yield (
            f"campaigns/c{number:04}.yml",
            CAMPAIGN.format(number=number, day=day, person=number % 60, team=number % 40),
        )
    for number in range(tools):
        yield f"company/tools/tool{number}.yml", TOOL.format(number=number, category=number % 9, sum=100 + number)
    for number in range(60):
        yield (
            f"company/people/person{number}.yml",
            f"name: Person {number}\nteam: team{number % 40}\nmanager: camille\n",
        )
    for number in range(40):
        yield f"company/teams/team{number}.yml", f"name: Team {number}\nlead: person{number}\nparent: marketing\n"
        yield f"okrs/2027-q1/team{number}.yml", GOALS.format(number=number)


CAMPAIGN = """\
title: Campaign {number}
playbook: p{number:04}
date: {day}
status: active
owner: person{person}
supports: [2027-q1/team{team}/o1/kr1]
budget: {{planned: 1500 EUR}}
effort: 12 days
"""
TOOL = """\
name: Tool {number}
category: Category {category}
owner: event-manager
cost: {{amount: {sum}, currency: EUR, per: month}}
seats: 4
bought: 2025-01-06
renewal: 2027-06-01
notice: 30 days
last_used: {{date: 2026-11-16, evidence: Used}}
reviewed: 2026-11-02
access: Ask.
"""
GOALS = """\
team: team{number}
objectives:
  - id: o1
    title: Objective {number}
    owner: person{number}
    key_results:
      - {{id: kr1, title: Meetings, baseline: 0, target: 40, current: 4, unit: calls, as_of: 2026-11-20, source: CRM}}
"""


def playbook_source(number: int, facts: str = "") -> str:
    """A playbook as a handbook holds it; `facts` are more lines at its top."""
    block = "\n".join(f"- {{{', '.join(f'{key}: {_flow(value)}' for key, value in step.items())}}}" for step in steps())
    prose = "\n".join(f"### Do part {at} {{#{step['id']}}}\n{how_to(number, at)}" for at, step in enumerate(steps()))
    rest = "\n".join(f"## {title}\n{text}\n" for title, text in SECTIONS.items())
    front = f"title: Playbook {number}\nowner: event-manager\nreviewed: 2026-11-01\neffort: 14 days\n{facts}"
    return (
        f"---\n{front}---\nWhat this is for.\n\n## Retroplan\n```yaml steps\n{block}\n```\n\n## Steps\n{prose}\n{rest}"
    )


def _flow(value: object) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)
