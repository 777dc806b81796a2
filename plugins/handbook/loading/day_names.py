"""What the days of a playbook are called: its event, and its steps."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from handbook.loading.source_file import as_data, as_items
from handbook.model.when import EVENT

_WORD: Final = re.compile(r"\w{3,}")
_EMPTY: Final = frozenset({"the", "les", "des", "day", "jour", "our", "une", "for", "and", "pour", "avec"})
"""Words that name nothing."""
_DAY_ITSELF: Final = ("D", "J")
_NAMED_BY: Final = ("id", "title", "milestone")


@dataclass(frozen=True)
class DayNames:
    """The anchors of a playbook with their words, worked out once for all days that are told by them.

    `events` is what the event is called, by its own name and by the title of the playbook; `steps` maps the id of a
    step -> its id, its title and its milestone. Nothing of it stands in what is told of a finding.
    """

    events: Sequence[str] = field(repr=False)
    steps: Mapping[str, str] = field(repr=False)
    lasts: bool = field(default=False, repr=False)
    """Whether the event is one of several days."""

    @classmethod
    def of(cls, raw: object) -> "DayNames":
        """Of the data of a playbook's file, whatever of it may be read."""
        data = as_data(raw) or {}
        steps = [step for item in as_items(data.get("steps")) if (step := as_data(item)) and "id" in step]
        named = {str(step["id"]): " ".join(str(step.get(key, "")) for key in _NAMED_BY) for step in steps}
        on_the_day = [step for step in steps if str(step.get("when")).strip().upper() in _DAY_ITSELF]
        lasts = any(isinstance(days := each.get("days"), int) and days > 1 for each in (data, *on_the_day))
        return cls([str(data[key]) for key in ("event", "title") if data.get(key)], named, lasts)

    def meant(self, words: str) -> Sequence[str]:
        """The anchors that have each of the words: the event if it is called so, else steps in the file's order."""
        said = words_of(words)
        if any(said and said <= words_of(event) for event in self.events):
            return [EVENT]
        found = sorted((self._by_word.get(word, {}) for word in said), key=len)
        return [step for step in found[0] if all(step in other for other in found)] if found else []

    def is_event(self, words: str) -> bool:
        """Whether the words are all that the event, or the playbook, is called."""
        return any(words_of(words) == words_of(event) for event in self.events)

    @cached_property
    def _by_word(self) -> Mapping[str, Mapping[str, None]]:
        """Word -> the steps that have it, in order."""
        found = defaultdict[str, dict[str, None]](dict[str, None])
        for step, named in self.steps.items():
            for word in words_of(named):
                found[word][step] = None
        return found


def words_of(text: str) -> frozenset[str]:
    """The words of a name or a title that say something, in small letters."""
    return frozenset(_WORD.findall(re.sub(r"[-_]", " ", text).casefold())) - _EMPTY
