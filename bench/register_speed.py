"""`handbook check` of 1,000 playbooks with 500 records of registers against the same without: at most 5 % more."""

import shutil
import sys
import tempfile
from pathlib import Path

from check_speed import write_playbooks
from handbook.kinds.registers.starters.register import shipped_registers
from handbooks import write_company
from timing import cpu_seconds

STARTERS = Path(sys.modules["handbook.kinds.registers.starters.register"].__file__ or "").parent
RECORDS = 500
RUNS = 5


def write_registers(root: Path) -> None:
    """The registers that come with the product; records of channels and segments."""
    (root / "registers").mkdir()
    for name in shipped_registers():
        shutil.copy(STARTERS / f"{name}.yml", root / "registers")
    for kind in ("channel", "segment"):
        (root / f"registers/{kind}").mkdir()
    for number in range(RECORDS // 2):
        channel = f"name: Channel {number}\nowner: event-manager\nshare: {{2026-q4: 0.4 %}}\nplan_b: Others.\n"
        (root / f"registers/channel/c{number}.yml").write_text(channel)
        segment = f"name: Segment {number}\nowner: event-manager\nindustry: i{number}\npersona: p\nproblem: Time.\n"
        (root / f"registers/segment/s{number}.yml").write_text(segment)


def main() -> None:
    """Check both in turn, as whole processes."""
    with tempfile.TemporaryDirectory() as folder:
        roots = [Path(folder, name) for name in ("with", "without")]
        for root in roots:
            write_company(root)
            write_playbooks(root)
        write_registers(roots[0])
        command = [Path(sys.executable).parent / "handbook", "check", "--output-format", "concise"]
        pairs = [tuple(cpu_seconds(command, root) for root in roots) for _ in range(RUNS + 1)][1:]
        ratios = sorted(mine / other for mine, other in pairs)
        told = f"ratio {ratios[len(ratios) // 2]:.3f}, from {ratios[0]:.3f} to {ratios[-1]:.3f}, {RUNS} runs"
        print(f"check 1,000 playbooks with {RECORDS} records of registers, against without: {told}")


if __name__ == "__main__":
    main()
