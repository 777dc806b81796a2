"""What is different about a register."""

from collections.abc import Iterator

from handbook.changes.change import Change
from handbook.changes.pairing import Pair
from handbook.changes.records import change_of, told_of_any
from handbook.changes.state import State
from handbook.model.registers import Register


def register_changes(pair: Pair, old: State, new: State) -> Iterator[Change]:
    """That the public will see its records, first of all; then what is told of any record."""
    before, after = (side and side.model for side in (pair.old, pair.new))
    is_public = isinstance(after, Register) and after.public
    if pair.new and is_public and not (isinstance(before, Register) and before.public):
        yield change_of(pair.new, new, "register-public", "serious")
    yield from told_of_any(pair, old, new, ("public",) if is_public else ())
