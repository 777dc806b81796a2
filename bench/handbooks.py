"""Large handbooks for measuring: made-up, but shaped like real ones."""

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
