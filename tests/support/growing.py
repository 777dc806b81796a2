"""Handbooks that grow in one direction: each input gives, for a number, the files that lie over the smallest handbook.

A path without text (None) is taken away. What is wrong in them is wrong on purpose: what is found is work too.
"""

import difflib
import math
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import FrameType
from typing import Any

from smallest import HANDBOOK

from handbook.diagnostics import names

Files = Mapping[str, str | None]
Input = Callable[[int], Files]
Trace = Callable[[FrameType, str, Any], Any]

PLAYBOOK, TOM, TOOL = "playbooks/webinar.md", "company/people/tom.yml", "company/tools/hubspot.yml"
CAMPAIGN, OKRS, SETTINGS = "campaigns/spring.yml", "okrs/2027-q1/marketing.yml", "handbook.yml"


def lines(number: int, line: Callable[[int], str]) -> str:
    """So many lines, each made of its number."""
    return "".join(map(line, range(number)))


def many(number: int, path: str, text: Callable[[int], str]) -> dict[str, str | None]:
    """So many files; `{n}` in the path is the number of each."""
    return {path.format(n=place): text(place) for place in range(number)}


def after(path: str, text: str) -> Files:
    """One file of the smallest handbook with something below it."""
    return {path: HANDBOOK[path] + text}


def write_grown(root: Path, files: Files) -> Path:
    """Write the smallest handbook with the files over it, and give its folder."""
    for path, text in {**HANDBOOK, **files}.items():
        if text is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8", newline="")
    return root


APART = frozenset(module.__file__ for module in (difflib, names, re))
"""Files whose lines are not counted."""


def _is_apart(frame: FrameType) -> bool:
    return frame.f_code.co_filename in APART


def steps_counted(call: Callable[[], object]) -> int:
    """The lines of Python that a call runs, each turn of a loop for itself: the same on every machine.

    What runs in C (a regular expression, a comparison of long texts, `in` on a list) counts as nothing here; nor does
    the search for the nearest of many names, which is held against its own limit (tests/diagnostics/test_names.py).
    """
    count = 0

    def trace(frame: FrameType, event: str, _value: object) -> Trace | None:
        nonlocal count
        count += event == "line"
        return None if _is_apart(frame) or (frame.f_back and _is_apart(frame.f_back)) else trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def cpu_seconds(call: Callable[[], object]) -> float:
    """The time of the processor for a call, whatever else runs on the machine."""
    begin = time.process_time()
    call()
    return time.process_time() - begin


def exponent(costs: Iterable[float]) -> float:
    """How costs grow that were taken at a size, at twice and at four times the size: 1 with it, 2 with its square.

    Of the differences, so that what every call costs, however small, does not count.
    """
    small, middle, large = costs
    first, second = middle - small, large - middle
    return math.log2(second / first) if first > 0 < second else 0.0


LITTLE = 0.3
"""Seconds of the processor that the larger size may take beyond all doubt: the square of 20,000 takes minutes."""
MOST = 1.2
"""The exponent that work may grow with over two sizes."""


def grows_too_fast(cost_of: Callable[[int], float], sizes: tuple[int, int]) -> str | None:
    """What is wrong with how a cost in seconds grows; the best of three, for others use the machine too."""
    small, large = sizes
    least = most = found = 0.0
    for _ in range(3):
        least, most = cost_of(small), cost_of(large)
        found = math.log(most / max(least, 1e-4)) / math.log(large / small)
        if most < LITTLE or found <= MOST:
            return None
    return f"{least:.2f} s at {small}, {most:.2f} s at {large}: exponent {found:.2f}"
