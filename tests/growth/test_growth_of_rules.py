"""The work of each reader and each rule grows with what it is given, not with its square.

Work is counted in lines of Python, which are the same on every machine; tests/growth/test_growth_in_time.py measures
what runs in C. Each input for itself is held in the night (`make test-nightly`), all of them at once in every test.
"""

import math
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from growing import MOST, Files, Input, exponent, steps_counted, write_grown
from growing_files import FILES
from growing_handbooks import HANDBOOKS, examples
from smallest import HANDBOOK, TODAY

from handbook.diagnostics.outputs import OUTPUTS, github_summary
from handbook.loading.folder import load_handbook
from handbook.pipeline.checks.checking import Checked, check
from handbook.rules.registry import RULES

SIZES = (12, 24, 48)
FEWER = (4, 8, 16)
"""For the handbook of everything."""
TOO_LITTLE = 2_000
"""Lines: what is more than that at the largest size is held against the limit."""
INPUTS: Mapping[str, Input] = {**FILES, **HANDBOOKS}
READ = (
    *("unknown keys", "duplicate keys", "syntax errors", "absences that are none", "control characters"),
    *("steps without a day", "steps and headings", "open blocks of steps", "broken links"),
)
"""What a file may hold much of: what is read of it in every test."""
MOST_FINDINGS = ("unknown keys", "typographic", "cycles", "pairs", "broken links", "campaigns of a", "steps after")
"""The beginnings of the names of those with many findings, long findings, or many on one line."""
EXAMPLES: Mapping[str, Input] = {f"example of {name}": case for name, case in examples().items()}
ALONE: Mapping[str, str] = {
    **dict.fromkeys(
        ("not-utf8", "name-not-utf8", "tab-indent", "bad-indent"),
        "is told once a file: the bytes, the name, the first line",
    ),
    **dict.fromkeys(("unreadable-history", "cut-off-history"), "is told once a handbook"),
    "not-a-percentage": "only settings hold percentages, one a key",
    "more-than-one-north-star": "is told once a handbook",
    "wrong-value": "stands for faults that nobody knows yet",
    "broken-extension": "comes from an installed package, not from a file",
    "unreadable-file": "a file that cannot be opened holds nothing that grows",
    "too-large": "nothing of the file is read",
    "too-many-values": "ends the reading of its file",
    "long-line": "ends the reading of its file",
    "outside-handbook": "the file is not opened",
    "target-changed-without-reason": "needs a history: tests/growth/test_growth_in_time.py",
}
"""Rule -> why no input of this module makes it find more and more."""


def _check_of(name: str, checked: Checked) -> Callable[[], object]:
    find = RULES[name].check
    return (lambda: list(find(checked.context))) if find else list


def _parts(root: Path) -> Mapping[str, Callable[[], object]]:
    """What a check is made of: the reading, each rule, and all of it together."""
    checked = check(root, TODAY)
    return {
        "reading": lambda: load_handbook(root),
        "check": lambda: check(root, TODAY),
        **{f"rule {name}": _check_of(name, checked) for name in RULES},
    }


def _outputs(root: Path) -> Mapping[str, Callable[[], object]]:
    report = check(root, TODAY).report
    return {
        **{name: lambda output=output: output(report, "fr") for name, output in OUTPUTS.items()},
        "summary of a job": lambda: github_summary.render(report, "en"),
    }


def _counted(parts: Mapping[str, Callable[[], object]]) -> Mapping[str, int]:
    """Part -> the lines that it runs, once everything is there that is worked out but once."""
    for part in parts.values():
        part()
    return {name: steps_counted(part) for name, part in parts.items()}


def _too_fast(counts: list[Mapping[str, int]]) -> Mapping[str, float]:
    """Part -> the exponent that it grows with, of those that grow too fast."""
    grown = {name: exponent(each[name] for each in counts) for name in counts[-1] if counts[-1][name] > TOO_LITTLE}
    return {name: round(found, 2) for name, found in grown.items() if found > MOST}


def _everything(count: int) -> Files:
    """Whatever does not lie in the place of something else, at once; the smallest handbook stays what it is, for more
    campaigns of a longer playbook are a square by themselves."""
    found: dict[str, str | None] = {}
    for grow in INPUTS.values():
        files = grow(count)
        if {*found, *HANDBOOK}.isdisjoint(files):
            found.update(files)
    return found


def test_work_grows_with_a_handbook_of_everything(tmp_path: Path) -> None:
    roots = [write_grown(tmp_path / str(size), _everything(size)) for size in FEWER]
    assert _too_fast([_counted(_parts(root)) for root in roots]) == {}


@pytest.mark.parametrize("name", READ)
def test_reading_grows_with_the_file(name: str, tmp_path: Path) -> None:
    roots = [write_grown(tmp_path / str(size), INPUTS[name](size)) for size in SIZES]
    assert _too_fast([_counted({"reading": lambda root=root: load_handbook(root)}) for root in roots]) == {}


@pytest.mark.nightly
@pytest.mark.parametrize("name", INPUTS)
def test_work_grows_with_what_there_is(name: str, tmp_path: Path) -> None:
    roots = [write_grown(tmp_path / str(size), INPUTS[name](size)) for size in SIZES]
    assert _too_fast([_counted(_parts(root)) for root in roots]) == {}


@pytest.mark.nightly
@pytest.mark.parametrize("name", EXAMPLES)
def test_work_grows_with_the_findings_of_a_rule(name: str, tmp_path: Path) -> None:
    roots = [write_grown(tmp_path / str(size), EXAMPLES[name](size)) for size in SIZES]
    parts = [_parts(root) for root in roots]
    own = ("reading", f"rule {name.removeprefix('example of ')}")
    assert _too_fast([_counted({part: each[part] for part in own}) for each in parts]) == {}


@pytest.mark.nightly
@pytest.mark.parametrize("name", [name for name in INPUTS if name.startswith(MOST_FINDINGS)])
def test_work_of_outputs_grows_with_the_findings(name: str, tmp_path: Path) -> None:
    roots = [write_grown(tmp_path / str(size), INPUTS[name](size)) for size in SIZES]
    assert _too_fast([_counted(_outputs(root)) for root in roots]) == {}


@pytest.mark.nightly
def test_every_rule_finds_more_where_there_is_more(tmp_path: Path) -> None:
    most: Counter[str] = Counter()
    for place, grow in enumerate({**INPUTS, **EXAMPLES}.values()):
        report = check(write_grown(tmp_path / str(place), grow(SIZES[0])), TODAY).report
        most |= Counter(found.rule.name for found in report.findings)
    few = {name for name in RULES if most[name] < SIZES[0] // 2}
    assert few == ALONE.keys(), "a rule without an input that makes it grow: add one, or say why there is none"


def test_a_loop_in_a_loop_would_be_seen() -> None:
    sizes = [steps_counted(lambda size=size: [other for one in range(size) for other in range(size)]) for size in SIZES]
    assert math.isclose(exponent(sizes), 2, abs_tol=0.2)
    assert exponent(steps_counted(lambda size=size: [*map(str, range(size))]) for size in SIZES) <= MOST
