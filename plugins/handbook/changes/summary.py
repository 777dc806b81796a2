"""The figures that stand above all changes."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from handbook.changes.change import Change, Term

_MOVES = "dates-move-"
_LOST = frozenset(
    {
        "no-plan",
        "event-undated",
        "series-cancelled",
        "series-fewer",
        "series-less",
        "series-moved",
        "series-none",
        "series-none-why",
        "event-undated-why",
        "event-undated-unexplained",
        "no-holidays",
        "steps-left-out",
        "steps-removed",
        "steps-undated",
        "unreadable-now",
        "partial-now",
        "day-in-doubt",
        "dates-uncompared",
        "settings-now",
        "settings-still",
        "settings-again",
    }
)
_UNDATED = ("no-plan", "event-undated", "series-none")
_GONE = ("series-less", "series-fewer", "series-cancelled")
_LOSING = ("steps-removed", "steps-undated")
_FORSAKEN = ("owners-left", "owners-gone", "hands-over-to-nobody")
_RUNNING = Term("campaign.status-active")


@dataclass(frozen=True)
class Summary:
    """How many dates move in how many running campaigns, how many findings are new or mended.

    Of the campaigns that ran before, so many are `cancelled`, `removed`, `unread` for where they lie now, or drafts
    (`now_drafts`); so many that were over run `again`. `lost_dates` of steps that are
    gone or have no day are in so many campaigns, `losing`; `undated` campaigns have no dates any more.
    Of so many, all that is known is that their day moves (`days`), or they are not compared at all (`uncompared`).
    Campaigns do without `left_out` steps of their own accord, so many of them, `leaving_out`.
    Of what repeats, so many dates fall out or are cancelled (`dates_gone`), or are on another day (`dates_elsewhere`).
    `forsaken` steps, in so many campaigns, `forsaking`, lose who does them, or who does them leaves before.
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
    cancelled: int
    removed: int
    now_drafts: int
    unread: int
    again: int
    lost_dates: int
    losing: int
    undated: int
    days: int
    uncompared: int
    forsaken: int
    forsaking: int
    left_out: int
    leaving_out: int
    dates_gone: int
    dates_elsewhere: int

    @classmethod
    def of(cls, changes: Iterable[Change]) -> "Summary":
        """Count what the changes tell."""
        told = list(changes)
        losing = [change for change in told if change.what in _LOSING and change.rank == 0]
        leaving = [change for change in told if change.what == "steps-left-out" and change.rank == 0]
        forsaking = [change for change in told if change.what in _FORSAKEN and change.rank == 0]
        moved = [change for change in told if change.what.startswith(_MOVES) and change.weight != "small"]
        days = {path for change in told for path in _days_alone(change, moved)}
        return cls(
            changes=len(told),
            moves=_count(moved, _MOVES),
            campaigns=len(moved),
            new_errors=_count(told, "new-error"),
            new_warnings=_count(told, "new-warning"),
            mended=_count(told, "mended-"),
            lost=sum(_is_lost(change) or _is_alone(change, moved) for change in told),
            serious=sum(change.weight == "serious" for change in told),
            cancelled=_stopped(told, "campaign-now-cancelled"),
            removed=_stopped(told, "campaign-removed"),
            now_drafts=_stopped(told, "campaign-now-draft"),
            lost_dates=sum(len(change.details) for change in losing),
            losing=len({change.id for change in losing}),
            undated=sum(change.what.startswith(_UNDATED) and change.rank == 0 for change in told),
            days=len(days),
            uncompared=len({path for change in told for path in _uncompared(change)} - days),
            left_out=sum(len(change.details) for change in leaving),
            leaving_out=len({change.id for change in leaving}),
            forsaken=sum(len(change.details) for change in forsaking),
            forsaking=len({change.id for change in forsaking}),
            again=sum(change.what.startswith("campaign-runs-again") for change in told),
            dates_gone=_dates(told, _GONE),
            dates_elsewhere=_dates(told, ("series-moved",)),
            unread=_stopped(told, "campaign-unread") + sum(map(_astray, told)),
        )

    @property
    def stopped(self) -> int:
        """How many campaigns no longer run, without being done."""
        return self.cancelled + self.removed + self.now_drafts + self.unread


def _count(changes: Iterable[Change], what: str) -> int:
    return sum(len(change.details) for change in changes if change.what.startswith(what))


def _dates(changes: Iterable[Change], whats: Container[str]) -> int:
    """How many dates of running campaigns that repeat such changes tell."""
    return sum(len(change.details) for change in changes if change.what in whats and change.rank == 0)


def _is_lost(change: Change) -> bool:
    return change.what in _LOST or (change.what == "unclear-now" and bool(change.uncompared))


def _is_alone(change: Change, moved: Iterable[Change]) -> bool:
    """Whether a running campaign has another day, and nobody knows which dates that moves."""
    is_running = change.what.startswith("event-moved") and change.rank == 0
    return is_running and all(other.id != change.id for other in moved)


def _days_alone(change: Change, moved: Iterable[Change]) -> Iterable[str]:
    """The file of a running campaign that has another day, where nobody knows which dates that moves."""
    if change.path and _is_alone(change, moved):
        return (change.path,)
    return change.uncompared if change.what == "day-in-doubt" else ()


def _uncompared(change: Change) -> Iterable[str]:
    """The files of running campaigns of which nobody knows what becomes of their dates."""
    return (change.path,) if change.what == "no-holidays" and change.rank == 0 and change.path else change.uncompared


def _stopped(changes: Iterable[Change], what: str) -> int:
    """How many such changes are of campaigns that ran: the status that they name is the one before."""
    return sum(change.what.startswith(what) and _RUNNING in change.facts.values() for change in changes)


def _astray(change: Change) -> int:
    """How many campaigns that ran lie in a folder that moved."""
    running = change.facts.get("running", 0)
    return running if change.what == "folder-moved" and isinstance(running, int) else 0
