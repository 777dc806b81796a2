"""Files with mistakes, a thousand in the night: `--fix` makes none of them worse, and touches none without reason."""
# ruff: noqa: S311 -- the same mistakes in every run

import shutil
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from mutations import DRESSES, MENDABLE, WILD
from smallest import TODAY, write_handbook

from handbook.pipeline.checks.checking import check
from handbook.pipeline.files.mending import mend, write

REFERENCE = Path(__file__).parents[2]
FOLDERS = ("playbooks", "campaigns", "okrs", "company")


@pytest.fixture
def smallest(tmp_path: Path) -> Path:
    write_handbook(tmp_path)
    return tmp_path


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    for folder in FOLDERS:
        shutil.copytree(REFERENCE / folder, tmp_path / folder)
    shutil.copy(REFERENCE / "handbook.yml", tmp_path)
    return tmp_path


def _files(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.suffix in (".yml", ".md")}


def _spoil(file: Path, random: Random, share_of_wild: float) -> tuple[bytes, str] | None:
    """Write the file with one mistake; gives its bytes before, and the kind of mistake."""
    text = random.choice(DRESSES)(file.read_bytes().decode(), random)
    kinds = WILD if random.random() < share_of_wild else MENDABLE
    for kind in random.sample(sorted(kinds), len(kinds)):
        spoilt = kinds[kind](text, random)
        if spoilt != text:
            file.write_bytes(spoilt.encode())
            return text.encode(), kind
    return None


def _round(root: Path, originals: dict[Path, bytes], random: Random, number: int, tally: Counter[str]) -> None:
    """Spoil some files at once, mend them, and compare."""
    for file, data in originals.items():
        file.write_bytes(data)
    chosen = random.sample([file for file in originals if file.parent.name != "templates"], number)
    spoilt = {file: done for file in chosen if (done := _spoil(file, random, share_of_wild=0.25))}
    before = _files(root)
    findings = check(root, TODAY).report.findings
    mending = mend(root, TODAY)
    assert write(root, mending) == {}
    after = _files(root)
    assert len(check(root, TODAY).report.findings) <= len(findings)
    _assert_other_lines_stay(root, before, after, {(change.path, change.line) for change in mending.changes})
    again = mend(root, TODAY)
    assert (again.changes, again.files) == ((), {})
    for file, (meant, kind) in spoilt.items():
        tally[kind] += 1
        tally[f"{kind}: restored"] += after[file] == meant
        tally["files"] += 1


def _assert_other_lines_stay(
    root: Path, before: dict[Path, bytes], after: dict[Path, bytes], edited: set[tuple[str, int]]
) -> None:
    assert before.keys() == after.keys()
    for file, data in before.items():
        path, old, new = file.relative_to(root).as_posix(), data.split(b"\n"), after[file].split(b"\n")
        assert len(old) >= len(new)  # a line that was put in twice goes
        kept, rest = [line for number, line in enumerate(old, 1) if (path, number) not in edited], iter(new)
        assert all(line in rest for line in kept)


def _share_restored(tally: Counter[str]) -> float:
    return sum(tally[f"{kind}: restored"] for kind in MENDABLE) / sum(tally[kind] for kind in MENDABLE)


@pytest.mark.parametrize("number", [100, pytest.param(800, marks=pytest.mark.nightly)])
def test_the_smallest_handbook(smallest: Path, number: int) -> None:
    tally, random, originals = Counter[str](), Random(7), _files(smallest)
    while tally["files"] < number:
        _round(smallest, originals, random, 10, tally)
    assert _share_restored(tally) > 0.9


@pytest.mark.parametrize("number", [40, pytest.param(200, marks=pytest.mark.nightly)])
def test_the_reference_handbook(reference: Path, number: int) -> None:
    tally, random, originals = Counter[str](), Random(11), _files(reference)
    while tally["files"] < number:
        _round(reference, originals, random, 40, tally)
    assert _share_restored(tally) > 0.9
