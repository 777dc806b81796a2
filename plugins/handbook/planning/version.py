"""The version of a playbook: a short hash of what its campaigns inherit, and of no word of its prose."""

import hashlib
import json
from dataclasses import replace
from typing import Final

from handbook.model.playbook import Playbook, Step

_DIGITS: Final = 10
"""As many as git shows of a commit in a large repository; two versions of one playbook will not meet."""

_MOVING: Final = ("owner", "days", "after", "milestone", "approver", "only", "at", "until", "roll", "on", "send")
"""The fields of a step, besides `when`, that move a date, a person, the order, or whether the step is there."""
_DEFAULTS: Final = {name: Step.model_fields[name].get_default(call_default_factory=True) for name in _MOVING}


def version_of(playbook: Playbook) -> str:
    """Ten hexadecimal digits, the same for the same steps in any order, whatever their titles and how-tos say."""
    steps = sorted((_facts(step) for step in playbook.steps), key=_canonical)
    lasts = {"days": playbook.days} if playbook.days else {}
    facts = {"owner": playbook.owner, "options": playbook.options, "steps": steps, **lasts}
    return hashlib.sha256(_canonical(facts).encode()).hexdigest()[:_DIGITS]


def is_same_plan(old: Playbook, new: Playbook) -> bool:
    """Whether campaigns inherit the same from both: `D-9wd`, `D - 9wd` and `J-9jo` are one day."""
    return version_of(_in_one_spelling(old)) == version_of(_in_one_spelling(new))


def _in_one_spelling(playbook: Playbook) -> Playbook:
    steps = [step.model_copy(update={"when": replace(step.when, text=step.when.sense)}) for step in playbook.steps]
    return playbook.model_copy(update={"steps": steps})


def _facts(step: Step) -> dict[str, object]:
    """What is not as in a step of which nothing is said; so a field that later versions add changes no hash."""
    moving: dict[str, object] = {name: getattr(step, name) for name in _MOVING}
    set_here = {name: value for name, value in moving.items() if value != _DEFAULTS[name]}
    return {"id": step.id, "when": step.when.text, **set_here}


def _canonical(facts: object) -> str:
    return json.dumps(facts, sort_keys=True, separators=(",", ":"), default=_number)


def _number(value: object) -> int | float:
    """A number of days as a file has it: 3, 0.5."""
    number = float(str(value))
    return int(number) if number.is_integer() else number
