"""What a large company waits for: each command on one handbook, against what it is held to in the same run."""

import gzip
import re
import sys
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import yaml

from handbooks import LARGE, shares, write_large
from timing import Cost, cost_of

COUNT: Final = 1000
SCRIPTS: Final = Path(sys.executable).parent
YAML: Final = re.compile(r"^(?:---|```yaml steps)\n(.*?)^(?:---|```)$", re.DOTALL | re.MULTILINE)
"""The parts of a playbook that are YAML: its top and its steps."""
PAGES: Final = ("index.html", "week/index.html", "tools/index.html", "health/index.html", "playbooks/index.html")


def _handbook(*arguments: str) -> Sequence[str | Path]:
    return SCRIPTS / "handbook", *arguments


def _line(name: str, ours: Cost, other: Cost | None = None, against: str = "") -> None:
    ratio = f"  {ours.seconds / other.seconds:6.2f} times {against} ({other.seconds:.2f} s)" if other else ""
    print(f"{name:<34}{ours.seconds:7.2f} s {ours.megabytes:6.0f} MB{ratio}")


def events(root: Path) -> None:
    """Take in libyaml's bare events of the same files: the least that reading them costs."""
    for path in (*root.rglob("*.yml"), *root.glob("playbooks/*.md")):
        text = path.read_text()
        for part in YAML.findall(text) if path.suffix == ".md" else [text]:
            deque(yaml.parse(part, Loader=yaml.CSafeLoader), maxlen=0)


def commands(root: Path) -> None:
    """The commands that answer about all of it, and about one record."""
    bare = cost_of((sys.executable, __file__, root), root)
    whole = cost_of(_handbook("check", "--output-format", "concise"), root)
    _line("check", whole, bare, "libyaml's events")
    for name, arguments in (
        ("plan of one campaign", ("plan", "c0001")),
        ("export of one campaign to ics", ("export", "c0001", "--to", "ics")),
        ("new tool", ("new", "tool", "one-more", "--owner", "event-manager")),
    ):
        _line(name, cost_of(_handbook(*arguments), root), whole, "check")
    mkdocs = cost_of((SCRIPTS / "mkdocs", "--version"), root)
    for name in ("--version", "--help"):
        _line(f"handbook {name}", cost_of(_handbook(name), root), mkdocs, "mkdocs --version")


def pages(root: Path) -> Iterator[str]:
    """The pages that grow with the handbook: what a browser has to build of each, and what it fetches."""
    site = root / "site"
    size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file()) / 1e6
    yield f"{'output':<34}{size:7.0f} MB"
    for path in PAGES:
        text = (site / path).read_text()
        drawn = len(re.findall("<[a-zA-Z]", re.sub("(?s)<noscript>.*?</noscript>", "", text)))
        yield f"{path:<34}{drawn:7} elements {len(gzip.compress(text.encode())) / 1000:6.0f} KB"


def main() -> None:
    """Write the handbook, and print a line a figure."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_large(root, COUNT)
        (root / "mkdocs.yml").write_text(
            "site_name: Large\ntheme: {name: material, font: false}\nplugins: [search, handbook]\n"
        )
        print(LARGE.format(**shares(COUNT)))
        commands(root)
        _line("build", cost_of(_handbook("build"), root))
        print("\n".join(pages(root)))


if __name__ == "__main__":
    events(Path(sys.argv[1])) if sys.argv[1:] else main()
