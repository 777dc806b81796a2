"""Handbooks spoilt at random hold: a sample of them here, a million files in the night (`make test-nightly`).

A failing case is told with the seed that makes it again, made as small as can be, and kept in `.fuzz/`:

    HANDBOOK_FUZZ_SEED=7 HANDBOOK_FUZZ_CASE=1234 make test-nightly ARGS="-k files"
"""
# ruff: noqa: S311 -- the same cases from the same seed

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random

import pytest
from fuzzing import (
    Oracle,
    bases,
    check_holds,
    commands_hold,
    differences_hold,
    fault,
    mending_holds,
    pages_hold,
    saved,
    shrunken,
)
from spoiling import Files, spoilt

FILES = int(os.environ.get("HANDBOOK_FUZZ_FILES") or 1_000_000)
"""How many spoilt files the night reads, all of a handbook at once."""
HANDBOOKS = int(os.environ.get("HANDBOOK_FUZZ_HANDBOOKS") or 5_000)
"""How many spoilt handbooks the night takes through every command."""
SHARDS = 16
"""So many tests share the cases, for as many processes as there are."""
SAMPLE_SEED, SAMPLE = 20261123, 4
"""What every `make test` takes, always the same."""
MANY, SOME = 0.8, 0.3
"""Which share of the files of a handbook is spoilt."""

_bases = cache(bases)
OracleOf = Callable[[Mapping[str, bytes]], Oracle]
"""The files of a handbook before it was spoilt -> what must hold of it."""


def _seed() -> int:
    """The seed that is asked for; otherwise another one each night."""
    return int(os.environ.get("HANDBOOK_FUZZ_SEED") or time.time_ns() % 2**32)


def _only_check(_original: Mapping[str, bytes]) -> Oracle:
    return check_holds


def _everything(original: Mapping[str, bytes]) -> Oracle:
    def hold(root: Path) -> None:
        check_holds(root)
        pages_hold(root)
        commands_hold(root)
        mending_holds(root)
        differences_hold(root, original)

    return hold


@dataclass
class _Night:
    """One run over many cases: what was found, once for each kind of fault."""

    seed: int
    root: Path
    share: float
    oracle_of: OracleOf
    faults: dict[str, str] = field(default_factory=dict[str, str])

    def take(self, number: int) -> int:
        """Hold one case to its oracle; gives the number of its spoilt files."""
        random = Random(f"{self.seed} {number}")
        name = random.choice(sorted(_bases()))
        original = _bases()[name]
        files, oracle = spoilt(original, random, self.share), self.oracle_of(original)
        found = fault(files, self.root, oracle)
        if found is not None and found not in self.faults:
            self.faults[found] = ""
            small = shrunken(dict(files), original, self.root, oracle)
            facts = f"{found}\n{_command(self.seed, number, name)}\n{_told(small, original)}"
            self.faults[found] = f"{facts}kept in {saved(small, facts)}\n"
        return sum(original.get(path) != data for path, data in files.items())

    def end(self) -> None:
        """Tell all that was found."""
        if self.faults:
            pytest.fail("\n".join(self.faults.values()), pytrace=False)


def _command(seed: int, number: int, name: str) -> str:
    return f"HANDBOOK_FUZZ_SEED={seed} HANDBOOK_FUZZ_CASE={number}, of '{name}'"


def _told(files: Files, original: Mapping[str, bytes]) -> str:
    """What a shrunken handbook has that the one before it was spoilt had not, and the other way round."""
    changed = {path: data for path, data in files.items() if original.get(path) != data}
    return "".join(f"{path!r}: {data!r}\n" for path, data in changed.items())


def _numbers(shard: int) -> range:
    case = os.environ.get("HANDBOOK_FUZZ_CASE")
    return range(int(case), int(case) + 1) if case else range(shard, 10**9, SHARDS)


def test_a_sample_of_spoilt_handbooks_holds(tmp_path: Path) -> None:
    night = _Night(SAMPLE_SEED, tmp_path / "handbook", SOME, _everything)
    for number in range(SAMPLE):
        night.take(number)
    night.end()


@pytest.mark.nightly
@pytest.mark.parametrize("shard", range(SHARDS))
def test_spoilt_files_are_checked(shard: int, tmp_path: Path) -> None:
    night, read = _Night(_seed(), tmp_path / "handbook", MANY, _only_check), 0
    for number in _numbers(shard):
        if read * SHARDS >= FILES:
            break
        read += max(1, night.take(number))
    night.end()


@pytest.mark.nightly
@pytest.mark.parametrize("shard", range(SHARDS))
def test_spoilt_handbooks_go_through_every_command(shard: int, tmp_path: Path) -> None:
    night = _Night(_seed(), tmp_path / "handbook", SOME, _everything)
    for number in _numbers(shard)[: -(-HANDBOOKS // SHARDS)]:
        night.take(number)
    night.end()
