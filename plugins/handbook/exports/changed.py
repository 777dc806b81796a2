"""What is different and between which sides, as every format of `diff` takes it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from handbook.changes.change import Change
from handbook.changes.summary import Summary
from handbook.loading.kinds import Kinds


@dataclass(frozen=True)
class ComparedRevision:
    """One side: the revision as it was typed, and its commit's full id; both None for the files as they are now.

    `folder` leads from the top of the repository to the handbook as it was then (`team/`).
    `is_merge_base` where the commit is not the revision itself but the one at which this branch left it. A branch may
    be so many commits `behind` its `upstream`: then what others merged there looks like a change of this branch.
    """

    revision: str | None = None
    commit: str | None = None
    folder: str = ""
    is_merge_base: bool = False
    behind: int = 0
    upstream: str = ""


@dataclass(frozen=True)
class Compared:
    """What is different, in the order in which it is told, and between what. `language` is that of the sentences.

    `kinds` are those of both sides. `folder` is that of the new side.
    """

    old: ComparedRevision
    new: ComparedRevision
    changes: tuple[Change, ...]
    language: str
    kinds: Kinds
    folder: str = ""

    @property
    def summary(self) -> Summary:
        """The figures above it all."""
        return Summary.of(self.changes)

    @property
    def groups(self) -> Iterator[tuple[str, Sequence[Sequence[Change]]]]:
        """Each group with the changes of its records, those of one record together."""
        for group, inside in groupby(self.changes, key=lambda change: change.group):
            yield group, [list(several) for _, several in groupby(inside, key=lambda change: change.id)]
