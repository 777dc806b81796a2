"""The published tables, and plans of their rows through the real command."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner

from handbook.adapters.cli import main

FOLDER = Path(__file__).parent


@cache
def table(name: str) -> Any:  # noqa: ANN401 -- plain YAML, whose shape the file shows
    """The table `name`, dates as ISO text."""
    return yaml.load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 -- text only


def planned(folder: Path, day: str, calendar: str, whens: Mapping[str, str]) -> dict[str, str]:
    """Row -> its due date, as `handbook plan` gives it for one playbook whose steps are the rows (row -> when)."""
    ids = {f"row{number}": row for number, row in enumerate(whens)}
    steps = "\n".join(_step(step, whens[row]) for step, row in ids.items())
    playbook = f"---\ntitle: Published\n---\n## Retroplan\n```yaml steps\n{steps}\n```\n"
    (folder / "playbooks").mkdir(exist_ok=True)
    (folder / "handbook.yml").write_text("name: Published\n")
    (folder / "playbooks/published.md").write_text(playbook)
    command = ["-C", str(folder), "plan", "published", "--date", day, "--calendar", calendar, "--output-format", "json"]
    run = CliRunner().invoke(main, command)
    assert run.exit_code == 0, run.output
    return {ids[step["id"]]: step["due"] for step in json.loads(run.stdout)["steps"]}


def _step(name: str, when: str) -> str:
    """A step on the rows' own terms: months were published without rolling, all else by the default."""
    return f"- {{id: {name}, when: {when}{', roll: none' if when.endswith('m') else ''}}}"
