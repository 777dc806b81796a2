"""Which day of a playbook is meant by words: `the launch` is its event, `la répétition` one of its steps."""

from collections.abc import Mapping, Sequence
from typing import Final

from handbook.diagnostics.words import Words
from handbook.loading.day_names import DayNames, words_of
from handbook.model.when import EVENT
from handbook.model.when_guesses import SpokenDay, named_day, spoken_day
from handbook.model.when_words import BESIDE_THE_EVENT, weekday_meant

_NEXT_DAYS: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("the next day", "the following day", "next day"), False),
    **dict.fromkeys(("le lendemain", "lendemain", "le jour suivant"), True),
}
"""The day after the first day of an event of several, or after its last -> whether that is said in French."""
PLANNED_DAY: Final[Words] = {
    "en": "write the day that you plan with, like D-10wd: it may move later; without 'when' a step of the playbook "
    "keeps the day that it has there",
    "fr": "écrivez le jour envisagé, comme J-10jo : il pourra changer ; sans « when », une étape du playbook garde le "
    "jour qu'elle y a",
}
"""A hint for who does not know the day of a step yet."""
_MOST: Final = 3
"""Of so many steps one can be chosen; more are no help."""


def anchors_meant(words: str, days: DayNames) -> Sequence[str]:
    """The event, or the few steps, that words speak of."""
    found = days.meant(words)
    return found if len(found) <= _MOST else ()


def from_named(typed: str, days: DayNames) -> Mapping[str, object]:
    """The facts of a day that a text counts from what it names, `2 weeks before the launch`; none of any other text."""
    if days.lasts and (is_french := _NEXT_DAYS.get(typed.strip().lower())) is not None:
        return {"either": ["J+1", "fin + 1"] if is_french else ["D+1", "end + 1"]}
    if (day := named_day(typed)) and EVENT in days.meant(day):
        return {"nearest": EVENT}
    spoken = None if typed.strip().lower() in BESIDE_THE_EVENT else spoken_day(typed)
    if spoken is None or not _is_name(spoken.anchor, days):
        return {}
    if spoken.anchor in days.steps or "_" in spoken.anchor:
        return {"fix": spoken.beside(spoken.anchor)}
    return _of_words(spoken, days)


def _of_words(spoken: SpokenDay, days: DayNames) -> Mapping[str, object]:
    """The day that is meant, or those of which one is; where the words say too little, what to write in each case."""
    found, is_sure = anchors_meant(spoken.anchor, days), days.is_event(spoken.anchor)
    is_in_title = EVENT in found and not is_sure and not words_of(spoken.anchor) <= words_of(days.events[0])
    if not found or is_in_title:  # a title says more than what the event is called, as `Christmas mailing` does
        from_step = spoken.beside(next(iter(days.steps), "brief"))
        return {"words": spoken.anchor, "counted": spoken.beside(EVENT), "from_step": from_step}
    told = [spoken.beside(name) for name in found]
    if len(told) > 1:
        return {"either": told}
    return {"fix" if is_sure else "nearest": told[0]}


def _is_name(words: str, days: DayNames) -> bool:
    """Whether words name something, and are no weekday, and no hour or other figure but in the id of a step."""
    is_figure = any(map(str.isdigit, words)) and words not in days.steps
    return bool(words) and not is_figure and weekday_meant(words.strip("()")) is None
