"""Real sites built by a real engine from tiny handbooks."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from unittest.mock import patch

from mkdocs import __main__ as mkdocs
from running import Run, run
from smallest import write_handbook

SCRIPTS = Path(sys.executable).parent
MKDOCS = """\
site_name: Test
theme: {name: material, font: false}
plugins: [search, handbook]
"""


def write_site(root: Path, files: Mapping[str, str] | None = None, mkdocs: str = MKDOCS) -> None:
    """A handbook with a `mkdocs.yml` and one page written by hand."""
    write_handbook(root, {"mkdocs.yml": mkdocs, "docs/about.md": "# About\n\n[Home](index.md)\n", **(files or {})})


def build(root: Path, *arguments: str, site: str = "site") -> Run:
    """Run `mkdocs build` in a folder, in this process: the same (`test_mkdocs_plugin.py`), and fast."""
    with patch.object(mkdocs.ColorFormatter.text_wrapper, "width", 0):  # as where nobody looks on
        return run(mkdocs.cli, "mkdocs", root, *_arguments(site, arguments))


def process_build(root: Path, *arguments: str, engine: str = "mkdocs", site: str = "site") -> Run:
    """Run the engine's `build` in a folder, as it is installed."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [SCRIPTS / engine, *_arguments(site, arguments)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=120, env=environment)
    return Run(done.returncode, done.stdout, done.stderr)


def _arguments(site: str, others: tuple[str, ...]) -> list[str]:
    return ["build", "-f", "mkdocs.yml", "-d", site, *others]


def pages(site: Path) -> dict[str, str]:
    """Path -> HTML of every page of a built site."""
    return {str(path.relative_to(site)): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
