"""Write the locks from pyproject.toml: every version with its hashes, and no address of an index.

That of the kits names what a handbook's own jobs install, at the versions that this project is run with.
With a FILE, write into that one alone what is newest today: `lock.py FILE`.
"""

import subprocess
import sys
from pathlib import Path

COMPILE = (
    "pip compile pyproject.toml --python-version 3.11 --generate-hashes"
    " --no-emit-index-url --no-header --no-annotate -q"
)
BUILD = ("--group", "build")
ALL = (*BUILD, "--group", "test", "--group", "lint", "--group", "lock")
RUN_LOCK = "requirements/run.lock"
LOCKS = {
    RUN_LOCK: ("--universal", *BUILD),
    "requirements/test.lock": ("--universal", *ALL),
    "requirements/lowest.lock": ("--upgrade", "--resolution", "lowest-direct", *BUILD, "--group", "test"),
    "plugins/handbook/kits/requirements.txt": ("--universal", "--constraint", RUN_LOCK),
}
NEWEST = ("--upgrade", "--universal", *BUILD, "--group", "test")


def main(newest: str | None = None) -> None:
    """What is locked stays while it is allowed; `lowest.lock` is resolved anew, or it would keep to floors of old."""
    uv = str(Path(sys.executable).parent / "uv")
    locks = {newest: NEWEST} if newest else LOCKS
    for file, options in locks.items():
        subprocess.run([uv, *COMPILE.split(), *options, "-o", file], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
