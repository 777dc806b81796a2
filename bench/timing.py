"""Processes and calls timed in turn, so that a drift of the machine hits both alike."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """What one run of a command takes: seconds of CPU, its children included, and the most memory in megabytes."""

    seconds: float
    megabytes: float


def cost_of(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run a command, whatever it says and however it ends."""
    silent = subprocess.DEVNULL
    running = subprocess.Popen(command, cwd=folder, stdin=silent, stdout=silent, stderr=silent)
    _, _, used = os.wait4(running.pid, 0)
    running.returncode = 0  # it was waited for
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def cpu_seconds(command: Sequence[str | Path], folder: Path) -> float:
    """User and system time of one run of a command, its children included."""
    return cost_of(command, folder).seconds


def compare(name: str, ours: Sequence[str | Path], other: Sequence[str | Path], folder: Path, runs: int = 5) -> float:
    """Print the median CPU time of both commands and of their ratio, run by run after one warm-up; give the ratio."""
    pairs = [(cpu_seconds(ours, folder), cpu_seconds(other, folder)) for _ in range(runs + 1)][1:]
    return _report(name, pairs)


def compare_calls(name: str, ours: Callable[[], object], other: Callable[[], object], runs: int = 7) -> float:
    """As `compare`, for two calls in this process."""
    pairs = [(_cpu_of(ours), _cpu_of(other)) for _ in range(runs + 1)][1:]
    return _report(name, pairs)


def _cpu_of(call: Callable[[], object]) -> float:
    before = time.process_time()
    call()
    return time.process_time() - before


def _report(name: str, pairs: Sequence[tuple[float, float]]) -> float:
    ratio = statistics.median(mine / theirs for mine, theirs in pairs)
    mine, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"{name}: {mine:.2f} s against {theirs:.2f} s of CPU, ratio {ratio:.3f}, median of {len(pairs)} runs")
    return ratio
