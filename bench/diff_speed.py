"""`handbook diff` against `handbook check` on the reference handbook: two checks, and git that hands over one side."""

import sys
from pathlib import Path

from timing import compare

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Compare the last commit with the files as they are."""
    command = Path(sys.executable).parent / "handbook"
    diff, check = [command, "diff", "HEAD"], [command, "check", "--output-format", "concise"]
    compare("diff of the reference handbook, against check", diff, check, ROOT)


if __name__ == "__main__":
    main()
