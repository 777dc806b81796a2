"""The steps that nearly every playbook has: when they are due, and how long they take."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from handbook.locales import Wording
from handbook.starters.yaml_text import as_title

EVENT: Final = "event"
"""The type of playbook whose day D is an event with an audience."""


@dataclass(frozen=True)
class Milestone:
    """A step to begin with. `offset` is how far its deadline lies from day D, `days` its length in working days.

    What comes after an event counts from its last day (`is_after_end`), for it may last for several.
    """

    id: str
    offset: str
    days: int = 1
    is_after_end: bool = False

    def when(self, words: Wording) -> str:
        """The deadline as people of the language write it: `D-3wd`, `J-3jo`, `end + 2wd`."""
        offset = self.offset.replace("wd", words("new-playbook.working-days"))
        if self.is_after_end:
            return f"{words('new-playbook.end')} + {offset.removeprefix('+')}"
        return words("new-playbook.day-d") + offset

    def words(self, words: Wording) -> tuple[str, str, str]:
        """Its title, when it counts as done, and how it is done."""
        if self.id not in _KNOWN_IDS:
            return as_title(self.id), words("new-step.other-done"), words("new-step.other-how")
        return words(f"new-step.{self.id}"), words(f"new-step.{self.id}-done"), words(f"new-step.{self.id}-how")


_BEFORE: Final = (Milestone("brief", "-42", 2),)
_AFTER: Final = (
    Milestone("go-no-go", "-7"),
    Milestone("rehearsal", "-3wd"),
    Milestone("deliver", "", 2),
    Milestone("live", ""),
    Milestone("follow-up", "+2wd", 2),
    Milestone("debrief", "+7"),
)
_KNOWN_IDS: Final = frozenset(milestone.id for milestone in (*_BEFORE, *_AFTER))
_USUAL: Final[Mapping[str, Sequence[str]]] = {
    EVENT: ("brief", "go-no-go", "rehearsal", "live", "follow-up", "debrief"),
    "": ("brief", "deliver", "debrief"),
}
"""Type of playbook ("" for every other) -> what it has even where the settings require nothing."""
_FIRST_DAY, _LAST_DAY = 35, 10
"""How many days before the event the steps lie that only this handbook knows."""


def milestones(playbook_type: str, required: Iterable[str]) -> list[Milestone]:
    """The usual steps of the type and the required ones, in order of their deadlines."""
    names = dict.fromkeys((*_USUAL.get(playbook_type, _USUAL[""]), *required))
    own = [name for name in names if name not in _KNOWN_IDS]
    is_event = "live" in names
    if is_event:
        names.pop("deliver", None)
    return [
        *(milestone for milestone in _BEFORE if milestone.id in names),
        *(Milestone(name, f"-{_days_before(place, len(own))}") for place, name in enumerate(own)),
        *(_behind(milestone, is_event=is_event) for milestone in _AFTER if milestone.id in names),
    ]


def _behind(milestone: Milestone, *, is_event: bool) -> Milestone:
    """What is counted forward, from the end of an event; where there is none, from day D."""
    return replace(milestone, is_after_end=is_event) if milestone.offset.startswith("+") else milestone


def _days_before(place: int, count: int) -> int:
    return _FIRST_DAY - (_FIRST_DAY - _LAST_DAY) * place // count
