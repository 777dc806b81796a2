"""Planning 5,000 steps over ten years against reading their file: the target is at most 5 times its time."""

import datetime
import tempfile
from pathlib import Path

from handbook.loading.folder import load_handbook
from handbook.model.playbook import Playbook
from handbook.model.settings import Settings
from handbook.planning.schedule import plan_playbook
from timing import compare_calls

COUNT = 5000
EVENT = datetime.date(2027, 1, 28)
SETTINGS = "name: Large\ncalendar: [FR, IN]\nclosures: [{from: 2026-12-24, to: 2027-01-01, title: Winter closure}]\n"
FORMS = ("D-{days}", "D-{workdays}wd", "D-{weeks}w thu", "D-{months}m", "step{previous} + 3wd")
"""In turn over the steps; every fifth step is told from the one before it, all others from day D."""


def playbook_source() -> str:
    """A playbook whose first step lies ten years before day D."""
    return f"---\ntitle: Ten years\n---\n## Retroplan\n```yaml steps\n{''.join(map(_step, range(COUNT)))}```\n"


def _step(number: int) -> str:
    days = 3650 * (COUNT - number) // COUNT
    when = FORMS[number % len(FORMS)].format(
        days=days, workdays=days * 5 // 7, weeks=days // 7, months=days // 30, previous=number - 1
    )
    return f"- {{id: step{number}, when: {when}, days: {number % 4 + 1}}}\n"


def read(root: Path) -> tuple[Playbook, Settings]:
    """The playbook as a command gets it, with its settings."""
    handbook = load_handbook(root)
    return handbook.playbooks["long"].model, handbook.settings


def main() -> None:
    """Write the playbook, check that all of it is planned, and compare."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "playbooks").mkdir()
        (root / "handbook.yml").write_text(SETTINGS)
        (root / "playbooks/long.md").write_text(playbook_source())
        playbook, settings = read(root)
        if len(plan_playbook(playbook, EVENT, settings, {}).steps) != COUNT:
            message = "a step of the made-up playbook has no date"
            raise SystemExit(message)
        compare_calls(
            "plan 5,000 steps over ten years, against reading their file",
            lambda: plan_playbook(playbook, EVENT, settings, {}),
            lambda: read(root),
        )


if __name__ == "__main__":
    main()
