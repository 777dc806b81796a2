"""What is different about a key indicator: above all where it should be."""

from collections.abc import Iterator
from decimal import Decimal

from pydantic import BaseModel

from handbook.changes.change import Change, Quantity
from handbook.changes.pairing import Pair
from handbook.changes.records import change_of, told_of_any
from handbook.changes.state import State
from handbook.model.kpi import KeyIndicator


def kpi_changes(pair: Pair, old: State, new: State) -> Iterator[Change]:
    """The sentences about one key indicator; a target that moves is somebody's decision."""
    targets = tuple(_target(side.model) if side else None for side in pair)
    told: tuple[str, ...] = ()
    if pair.new and None not in targets and targets[0] != targets[1]:
        yield change_of(pair.new, new, "kpi-target", "serious", old=targets[0], new=targets[1])
        told = ("target",)
    yield from told_of_any(pair, old, new, told)


def _target(kpi: BaseModel) -> Quantity | Decimal | None:
    """Where an indicator should be, with its unit where it has one."""
    if not isinstance(kpi, KeyIndicator) or kpi.target is None:
        return None
    return Quantity(kpi.target, kpi.unit) if kpi.unit else kpi.target
