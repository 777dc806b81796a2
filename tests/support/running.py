"""The installed command, run as a user runs it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

COMMAND = Path(sys.executable).parent / "handbook"


@dataclass(frozen=True)
class Run:
    """What a command left behind."""

    code: int
    out: str
    err: str


def handbook(folder: Path, *arguments: str) -> Run:
    """Run `handbook ARGUMENTS` in a folder."""
    environment = {**os.environ, "COLUMNS": "100", "PYTHONWARNINGS": "error", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [COMMAND, *arguments], cwd=folder, capture_output=True, text=True, check=False, timeout=120, env=environment
    )
    return Run(done.returncode, done.stdout, done.stderr)
