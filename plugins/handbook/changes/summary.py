"""The figures that stand above all changes."""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.changes.change import Change

_MOVES = "dates-move-"
_LOST = frozenset({"no-plan", "steps-removed", "unreadable-now", "partial-now"})


@dataclass(frozen=True)
class Summary:
    """How many dates move in how many running campaigns, how many findings are new or mended.

    `lost` are the changes after which campaigns have fewer steps or no dates, or nobody knows their dates; `serious`
    changes are those that somebody should decide on.
    """

    changes: int
    moves: int
    campaigns: int
    new_errors: int
    new_warnings: int
    mended: int
    lost: int
    serious: int

    @classmethod
    def of(cls, changes: Iterable[Change]) -> "Summary":
        """Count what the changes tell."""
        told = list(changes)
        moved = [change for change in told if change.what.startswith(_MOVES) and change.weight != "small"]
        return cls(
            changes=len(told),
            moves=_count(moved, _MOVES),
            campaigns=len(moved),
            new_errors=_count(told, "new-error"),
            new_warnings=_count(told, "new-warning"),
            mended=_count(told, "mended-"),
            lost=sum(change.what in _LOST for change in told),
            serious=sum(change.weight == "serious" for change in told),
        )


def _count(changes: Iterable[Change], what: str) -> int:
    return sum(len(change.details) for change in changes if change.what.startswith(what))
