"""Which item of the one list is which of the other: by what it says, or else by its id."""

from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count
from typing import Final, Literal, TypeVar

from handbook.model.okrs import KeyResult, Objective
from handbook.model.playbook import Step

T = TypeVar("T", Objective, KeyResult, Step)
Item = Objective | KeyResult | Step
Sign = Literal["id", "title", "body"]
_Said = tuple[object, ...]

_BY_BODY: Final[tuple[Sign, ...]] = ("body",)
_SIGNS: Final[tuple[tuple[Sign, ...], ...]] = (
    ("id", "title", "body"),
    ("title", "body"),
    ("id", "title"),
    ("id", "body"),
    ("title",),
    _BY_BODY,
    ("id",),
)
"""What two items have in common that are one, the surest first: who renumbers a list moves its ids, not its items."""


def matched(old: Sequence[T], new: Sequence[T]) -> Iterator[tuple[T | None, T | None]]:
    """Each item before and after, in the order of the new list; those that are gone last."""
    former = _former(old, new)
    yield from ((old[former[place]] if place in former else None, item) for place, item in enumerate(new))
    found = {*former.values()}
    yield from ((item, None) for place, item in enumerate(old) if place not in found)


def ids_now(old: Sequence[T], new: Sequence[T]) -> Mapping[str, str]:
    """Old id -> the one of today; of what is gone, where another has its id now, one that nothing has."""
    found, taken = dict[str, str](), {item.id for item in (*old, *new)}
    given = {item.id for item in new}
    for was, now in matched(old, new):
        if was:
            found.setdefault(was.id, now.id if now else _aside(was.id, taken) if was.id in given else was.id)
    return found


def _aside(name: str, taken: Collection[str]) -> str:
    return next(free for number in count(1) if (free := f"{name}-gone-{number}") not in taken)


def _former(old: Sequence[Item], new: Sequence[Item]) -> Mapping[int, int]:
    """The place of an item in the new list -> the one that it had in the old."""
    found = dict[int, int]()
    known = {item.id for item in old}
    for signs in _SIGNS:
        places = set(range(len(old))).difference(found.values())
        left = _by_sign(old, sorted(places), signs)
        came = [place for place in range(len(new)) if place not in found]
        if signs == _BY_BODY:  # equal figures alone say something only of what took the id of another
            many = Counter(_sign(new[place], signs) for place in came)
            left = {sign: each for sign, each in left.items() if len(each) == many[sign] == 1}
            came = [place for place in came if new[place].id in known]
        for place in came:
            if (sign := _sign(new[place], signs)) and left.get(sign):
                found[place] = left[sign].popleft()
    return found


def _by_sign(items: Sequence[Item], places: Sequence[int], signs: Sequence[Sign]) -> dict[_Said, deque[int]]:
    found = defaultdict[_Said, deque[int]](deque)
    for place in places:
        if sign := _sign(items[place], signs):
            found[sign].append(place)
    return found


def _sign(item: Item, signs: Sequence[Sign]) -> _Said | None:
    """What an item is known by; None where it does not say all of that."""
    said = tuple(_body(item) if sign == "body" else getattr(item, sign) for sign in signs)
    return None if None in said else said


def _body(item: Item) -> _Said | None:
    """What an item says beside its id and its title: figures, key results, or how a step is done and when."""
    match item:
        case KeyResult():
            figures = item.baseline, item.target, item.current, item.unit, item.as_of, item.source
            return None if item.target is None else figures
        case Objective():
            return tuple(result.title for result in item.key_results) or None
        case Step():
            return (item.when.text, item.owner, item.how) if item.how else None
