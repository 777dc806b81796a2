"""Write the three locks from pyproject.toml: every version with its hashes, and no address of an index.

With a FILE, write into that one alone what is newest today: `lock.py FILE`.
"""

import subprocess
import sys
from pathlib import Path

COMPILE = (
    "pip compile pyproject.toml --group build --python-version 3.11 --generate-hashes"
    " --no-emit-index-url --no-header --no-annotate -q"
)
ALL = ("--group", "test", "--group", "lint", "--group", "lock")
LOCKS = {
    "run.lock": ("--universal",),
    "test.lock": ("--universal", *ALL),
    "lowest.lock": ("--upgrade", "--resolution", "lowest-direct", "--group", "test"),
}
NEWEST = ("--upgrade", "--universal", "--group", "test")


def main(newest: str | None = None) -> None:
    """What is locked stays while it is allowed; `lowest.lock` is resolved anew, or it would keep to floors of old."""
    uv = str(Path(sys.executable).parent / "uv")
    locks = {newest: NEWEST} if newest else {f"requirements/{name}": options for name, options in LOCKS.items()}
    for file, options in locks.items():
        subprocess.run([uv, *COMPILE.split(), *options, "-o", file], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
