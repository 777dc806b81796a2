"""Names that are nearly alike: which of many was meant by one that is none of them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher, get_close_matches
from functools import cached_property
from typing import Final

MOST_COMPARED: Final = 100
"""Of so many names each is compared with what was typed; of more, only those that the index finds to be close."""
LONGEST: Final = 80
"""Characters. A longer name is no slip of another, and to compare two takes the square of their length."""
_NEIGHBOURS: Final = 16
"""How many names before and behind are looked at, in the order of the alphabet and in that of the names' ends."""
_SURE: Final = 0.8
"""How alike two words must be for one to be a slip of the other: the ratio of `difflib`, 1 for the same word."""
_CLOSE: Final = 0.6
_SHORTEST_SWAP: Final = 4
_BETWEEN: Final = "-_"
"""What stands between the words of a name."""


@dataclass(frozen=True)
class Names(Collection[str]):
    """Names to choose from, asked again and again: what is found out about them is found out once.

    `left_out` is one that is not to be chosen.
    """

    choices: Collection[str]
    left_out: str | None = None
    _index: "list[_Index]" = field(default_factory=list["_Index"], repr=False, compare=False)

    @classmethod
    def of(cls, choices: Collection[str]) -> "Names":
        """The same names, if they are not `Names` already."""
        return choices if isinstance(choices, Names) else cls(choices)

    def but(self, name: str) -> "Names":
        """The same names without one of them."""
        return replace(self, left_out=name)

    def __contains__(self, name: object) -> bool:
        return name != self.left_out and name in self.index.known

    def __iter__(self) -> Iterator[str]:
        return (name for name in self.choices if name != self.left_out)

    def __len__(self) -> int:
        return len(self.choices) - (self.left_out in self.index.known)

    @property
    def index(self) -> "_Index":
        """What is known of the names, shared by all that are the same but for one."""
        if not self._index:
            self._index.append(_Index(frozenset(self.choices)))
        return self._index[0]

    def nearest(self, typed: str) -> str | None:
        """The one that was probably meant, or None when none is near: `kr9` is not near to `kr4`.

        The only one that goes on with further words comes first.
        """
        if longer := self._longer(typed.casefold()):
            return longer
        numbers = _numbers(typed)
        alike = (key for key in self.index.near(typed.casefold()) if _numbers(key) in ([], numbers) or not numbers)
        alike = (key for key in alike if not _begins_otherwise(typed.casefold(), key))
        near = {key: name for key in alike if (name := self._meant(key))}
        close = get_close_matches(typed.casefold(), near, n=2, cutoff=_CLOSE)
        return near[close[0]] if close and not _is_tie(typed.casefold(), close) else None

    def surely_meant(self, typed: str) -> str | None:
        """The only one of which the typed name can be a slip; None where there is none, or a second.

        Each word must be alike, and each number the same: `kr2` is no slip of `kr1`, nor `webinar-fr` of `webinar-en`.
        """
        folded, words = typed.casefold(), _words(typed.casefold())
        if len(same := self._all(folded) if folded in self.index.folded else []) == 1:
            return same[0]
        near = (key for key in self.index.near(folded) if _is_slip(words, self.index.words[key]))
        close = [name for key in near for name in self._all(key)]
        return close[0] if len(close) == 1 and self._longer(folded) in (None, close[0]) else None

    def _all(self, key: str) -> list[str]:
        return [name for name in self.index.folded[key] if name != self.left_out]

    def _longer(self, typed: str) -> str | None:
        """The only name that begins with this word, and goes on with others: `contract_end` for `contract`."""
        found = [name for key in self.index.longer(typed) for name in self._all(key)] if _words(typed) else []
        return found[0] if len(found) == 1 else None

    def _meant(self, key: str) -> str | None:
        return next(iter(self._all(key)), None)


def _is_tie(typed: str, close: Sequence[str]) -> bool:
    """Whether two names are as near as each other: nobody knows which of `wave-one` and `wave-two` is `wave1`."""
    one, *others = (SequenceMatcher(None, name, typed).ratio() for name in close)
    return one in others and bool(_numbers(typed))


@dataclass(frozen=True)
class _Index:
    """Names by what a slip leaves as it was: their beginning, their end, all letters but one, or the letters alone."""

    known: frozenset[str]

    @cached_property
    def folded(self) -> Mapping[str, Sequence[str]]:
        """Name in lower case -> the names that are so, in order."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self.known):
            if len(name) <= LONGEST:
                found[name.casefold()].append(name)
        return found

    def near(self, typed: str) -> Collection[str]:
        """The names, in lower case, with which it is worth to compare what was typed; in order."""
        if len(typed) > LONGEST:
            return ()
        if len(self.folded) <= MOST_COMPARED:
            return self._forwards
        found = {*_around(self._forwards, typed), *(name[::-1] for name in _around(self._backwards, typed[::-1]))}
        for key in (*_traces(typed), "".join(_words(typed))):
            found.update(self._by_trace.get(key, ()))
        return sorted(found)

    def longer(self, typed: str) -> Sequence[str]:
        """The names, in lower case, that begin with these words and have more; of many the first two a sign."""
        places = ((sign, bisect_left(self._forwards, typed + sign)) for sign in _BETWEEN)
        return [
            name
            for sign, place in places
            for name in self._forwards[place : place + 2]
            if name.startswith(typed + sign)
        ]

    @cached_property
    def words(self) -> Mapping[str, Sequence[str]]:
        """Name in lower case -> its words and numbers."""
        return {name: _words(name) for name in self.folded}

    @cached_property
    def _forwards(self) -> Sequence[str]:
        return sorted(self.folded)

    @cached_property
    def _backwards(self) -> Sequence[str]:
        return sorted(name[::-1] for name in self.folded)

    @cached_property
    def _by_trace(self) -> Mapping[str, Sequence[str]]:
        """What stays of a name with a letter lost, or without its signs -> the first names of which it does."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._forwards:
            for trace in (*_traces(name), "".join(self.words[name])):
                if len(found[trace]) < _NEIGHBOURS:
                    found[trace].append(name)
        return found


def are_near(typed: str, name: str) -> bool:
    """Whether one may have been meant by the other."""
    return bool(get_close_matches(typed.casefold(), [name.casefold()], n=1, cutoff=_CLOSE))


def _around(ordered: Sequence[str], name: str) -> Sequence[str]:
    place = bisect_left(ordered, name)
    return ordered[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]


def _traces(name: str) -> Iterable[str]:
    """The name, and the name without each of its letters: a slip that loses, adds or swaps one leaves one of them."""
    yield name
    yield from (name[:place] + name[place + 1 :] for place in range(len(name)))


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name)


def _begins_otherwise(word: str, other: str) -> bool:
    """Whether one is the other with a syllable before it, and so its opposite: `direct` and `indirect`."""
    return abs(len(word) - len(other)) > 1 and (word.endswith(other) or other.endswith(word))


def _numbers(name: str) -> list[str]:
    return re.findall(r"\d+", name)


def _is_slip(words: Sequence[str], others: Sequence[str]) -> bool:
    if len(words) != len(others):
        return "".join(words) == "".join(others)
    return all(map(_are_alike, words, others))


def _are_alike(word: str, other: str) -> bool:
    if word == other:
        return True
    if _numbers(word) != _numbers(other) or _begins_otherwise(word, other):
        return False
    is_swap = len(word) >= _SHORTEST_SWAP and word[0] == other[0] and sorted(word) == sorted(other)
    matcher = SequenceMatcher(None, word, other, autojunk=False)
    return is_swap or (matcher.real_quick_ratio() >= _SURE and matcher.ratio() >= _SURE)
