"""A package of somebody else, as an installer leaves it, without an installer."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from running import COMMAND, Run


def install(folder: Path, name: str, entry_points: str, files: Mapping[str, str]) -> Path:
    """Write a package's files and what is known about it into a folder; gives the folder."""
    metadata = folder / f"{name}-1.0.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(entry_points)
    for path, text in files.items():
        (folder / path).write_text(text)
    return folder


def environment_with(folder: Path) -> dict[str, str]:
    """The environment of a process that finds the packages of a folder."""
    paths = os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "PYTHONPATH": paths, "NO_MKDOCS_2_WARNING": "1"}


ENTRY = "[handbook.extensions]\nacme = acme_handbook:extension\n"


def placed(folder: Path, text: str) -> Path:
    """An extension of one module, as an installer leaves it; gives the folder."""
    return install(folder, "acme_handbook", ENTRY, {"acme_handbook.py": text})


def run_with(packages: Path, root: Path, *arguments: str) -> Run:
    """Run `handbook ARGUMENTS` in a folder where the packages of another are installed."""
    environment = {**environment_with(packages), "COLUMNS": "100"}
    command = [COMMAND, *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=120, env=environment)
    return Run(done.returncode, done.stdout, done.stderr)
