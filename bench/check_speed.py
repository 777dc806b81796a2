"""`handbook check` against a JSON Schema checker on 1,000 playbooks of 15 steps: the target is a tenth of its time."""

import json
import sys
import tempfile
from pathlib import Path

import yaml

from handbook.model.playbook import Playbook
from handbooks import how_to, steps, write_company
from timing import compare

COUNT = 1000


def write_playbooks(root: Path) -> None:
    """Playbooks in the YAML form, which both programs can read."""
    (root / "playbooks").mkdir()
    for number in range(COUNT):
        playbook = {
            "title": f"Playbook {number}",
            "owner": "event-manager",
            "reviewed": "@",
            "effort": "14 days",
            "steps": [{**step, "title": f"Do part {at}", "how": how_to(number, at)} for at, step in enumerate(steps())],
            "sections": {"best-practices": {"title": "Best practices", "text": "Invite early."}},
        }
        text = yaml.safe_dump(playbook, sort_keys=False, allow_unicode=True).replace("'@'", "2026-11-01")
        (root / f"playbooks/p{number:04}.yml").write_text(text)


def main() -> None:
    """Write the handbook and the equal schema, and compare whole processes."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_company(root)
        write_playbooks(root)
        (root / "schema.json").write_text(json.dumps(Playbook.model_json_schema()))
        scripts = Path(sys.executable).parent
        ours = [scripts / "handbook", "check", "--output-format", "concise"]
        other = [scripts / "check-jsonschema", "--schemafile", "schema.json", *sorted((root / "playbooks").iterdir())]
        compare("check 1,000 playbooks, handbook against check-jsonschema", ours, other, root, runs=3)


if __name__ == "__main__":
    main()
