"""Which day of a playbook is meant by words: `the launch` is its event, `la répétition` one of its steps."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from handbook.model.when import EVENT
from handbook.model.when_guesses import SpokenDay, named_day, spoken_day
from handbook.model.when_words import BESIDE_THE_EVENT, weekday_meant

Called = Sequence[tuple[str, str]]
"""Anchors with what they are called: the event by its own name and by the title of the playbook, then the steps."""

_WORD: Final = re.compile(r"\w{3,}")
_EMPTY: Final = frozenset({"the", "les", "des", "day", "jour", "our", "une", "for", "and", "pour", "avec"})
"""Words that name nothing."""
_MOST: Final = 3
"""Of so many steps one can be chosen; more are no help."""


class Anchors(NamedTuple):
    """The anchors of which one is meant, in the order of the retroplan; `is_sure` where the words are its name."""

    names: Sequence[str] = ()
    is_sure: bool = False


def anchors_meant(words: str, called: Called) -> Anchors:
    """Of the event and the steps of a playbook those that words speak of.

    It is the event where that is called so, or the playbook; otherwise a step that has each of the words in its title
    or its id.
    """
    said = _words(words)
    if not said:
        return Anchors()
    names = [(anchor, _words(name)) for anchor, name in called]
    if any(said <= name for anchor, name in names if anchor == EVENT):
        return Anchors((EVENT,), is_sure=(EVENT, said) in names)
    steps = [anchor for anchor, name in names if said <= name]
    return Anchors(steps) if len(steps) <= _MOST else Anchors()


def from_named(typed: str, called: Called) -> Mapping[str, object]:
    """The facts of a day that a text counts from what it names, `2 weeks before the launch`; none of any other text."""
    if (day := named_day(typed)) and EVENT in anchors_meant(day, called).names:
        return {"nearest": EVENT}
    spoken = None if typed.strip().lower() in BESIDE_THE_EVENT else spoken_day(typed)
    steps = [anchor for anchor, _ in called if anchor != EVENT]
    if spoken is None or not _is_name(spoken.anchor, steps):
        return {}
    if spoken.anchor in steps or "_" in spoken.anchor:
        return {"fix": spoken.beside(spoken.anchor)}
    return _of_words(spoken, steps, called)


def _of_words(spoken: SpokenDay, steps: Sequence[str], called: Called) -> Mapping[str, object]:
    """The day that is meant, or those of which one is; where the words say too little, what to write in each case."""
    found = anchors_meant(spoken.anchor, called)
    is_in_title = found.names == (EVENT,) and not found.is_sure and not _is_event(spoken.anchor, called)
    if not found.names or is_in_title:
        return _is_it_the_event(spoken, steps)
    days = [spoken.beside(name) for name in found.names]
    if len(days) > 1:
        return {"either": days}
    return {"fix" if found.is_sure else "nearest": days[0]}


def _is_it_the_event(spoken: SpokenDay, steps: Sequence[str]) -> Mapping[str, object]:
    """What to write if the words are the event, and if they are a step."""
    from_step = spoken.beside(steps[0] if steps else "brief")
    return {"words": spoken.anchor, "counted": spoken.beside(EVENT), "from_step": from_step}


def _is_event(words: str, called: Called) -> bool:
    """Whether the event itself is called so, in part: a title says more than that, as `Christmas mailing` does."""
    event = next((name for anchor, name in called if anchor == EVENT), "")
    return _words(words) <= _words(event)


def _is_name(words: str, steps: Sequence[str]) -> bool:
    """Whether words name something, and are no weekday, and no hour or other figure but in the id of a step."""
    is_figure = any(map(str.isdigit, words)) and words not in steps
    return bool(words) and not is_figure and weekday_meant(words) is None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(re.sub(r"[-_]", " ", text).casefold())) - _EMPTY
