"""`handbook export --all --to pdf`, 15 steps a checklist: the target is 0.6 s for each more, in one browser."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from handbooks import how_to, steps, write_company

FEW, MANY = 5, 45
MKDOCS = "site_name: Bench\ntheme: {name: material, font: false}\nplugins: [search, handbook, offline]\n"


def write_campaigns(root: Path, count: int) -> None:
    """So many campaigns of one playbook."""
    playbook = {"title": "Webinar", "steps": [{**step, "title": step["id"], "how": how_to(1, 1)} for step in steps()]}
    (root / "playbooks").mkdir()
    (root / "playbooks/webinar.yml").write_text(yaml.safe_dump(playbook, sort_keys=False))
    (root / "campaigns").mkdir()
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(MKDOCS)
    for number in range(count):
        text = f"title: Webinar {number}\nplaybook: webinar\ndate: 2027-03-18\nstatus: active\n"
        (root / f"campaigns/c{number:02}.yml").write_text(text)


def seconds(count: int) -> float:
    """Wall-clock seconds of the whole command, the build of the site and the start of the browser included."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_company(root)
        write_campaigns(root, count)
        begin = time.perf_counter()
        command = [Path(sys.executable).parent / "handbook", "export", "--all", "--to", "pdf", "-o", "paper"]
        subprocess.run(command, cwd=root, capture_output=True, check=True)
        return time.perf_counter() - begin


def main() -> None:
    """Compare few with many, so that only what comes with each checklist counts."""
    few, many = seconds(FEW), seconds(MANY)
    each = (many - few) / (MANY - FEW)
    print(f"print {MANY} checklists: {many:.1f} s, {FEW}: {few:.1f} s, so {each:.2f} s each")


if __name__ == "__main__":
    main()
