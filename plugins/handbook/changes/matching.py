"""Which item of the one list is which of the other: by id, or else by the same title."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar


class Entitled(Protocol):
    """Something with an id and, perhaps, a title."""

    @property
    def id(self) -> str:
        """What references call it."""
        ...

    @property
    def title(self) -> str | None:
        """What people call it."""
        ...


T = TypeVar("T", bound=Entitled)


def matched(old: Sequence[T], new: Sequence[T]) -> Iterator[tuple[T | None, T | None]]:
    """Each item before and after, in the order of the new list; those that are gone last."""
    by_id = {item.id: item for item in old}
    ids = {item.id for item in new}
    gone = {item.id: item for item in old if item.id not in ids}
    titled: defaultdict[str, deque[T]] = defaultdict(deque)
    for one in gone.values():
        if one.title is not None:
            titled[one.title].append(one)
    for item in new:
        was = by_id.get(item.id)
        if was is None and item.title is not None and titled[item.title]:
            was = titled[item.title].popleft()
        if was:
            gone.pop(was.id, None)
        yield was, item
    yield from ((item, None) for item in gone.values())
