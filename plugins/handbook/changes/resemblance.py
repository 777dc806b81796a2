"""How much of one text is in another, to know a file again that has another name."""

from collections import Counter

ENOUGH = 0.5
"""From here on two files are one that was renamed, as git has it (git-diff, `--find-renames`)."""


def resemblance(old: str, new: str) -> float:
    """The share of the longer text, 0..1, that stands in the other, in whole lines and in any order."""
    before, after = Counter(old.splitlines()), Counter(new.splitlines())
    shared = sum((len(line) + 1) * count for line, count in (before & after).items())
    longest = max(_size(before), _size(after))
    return shared / longest if longest else 0.0


def _size(lines: Counter[str]) -> int:
    return sum((len(line) + 1) * count for line, count in lines.items())
