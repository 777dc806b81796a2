"""A package of somebody else, as an installer leaves it, without an installer."""

import os
from collections.abc import Mapping
from pathlib import Path


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
