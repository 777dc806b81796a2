"""Steps as they were typed, where a mistake in one of them keeps some or all from being those of a playbook."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from handbook.loading.records import Handbook
from handbook.loading.source_file import SourceFile, as_data, as_items

_SEVERAL = re.compile(r"[,;\n]")


class Wait(NamedTuple):
    """A name in the `after` of a step: the position of the step, where the name stands there, and both names.

    It stands nowhere in a list where `after` is one name without brackets.
    """

    position: int
    place: tuple[int, ...]
    step: str
    name: str


@dataclass(frozen=True)
class TypedSteps:
    """What steps wait for, and all that may be the name of a step; `called` maps a heading in small letters -> id."""

    waits: Sequence[Wait] = ()
    names: frozenset[str] = frozenset()
    called: Mapping[str, str] = field(default_factory=dict[str, str])

    @classmethod
    def of(cls, source: SourceFile) -> "TypedSteps":
        """Those of a playbook; none where a step has no name, or may be in what the reader left out."""
        items = as_items((as_data(source.raw) or {}).get("steps"))
        names = [_name_of(item) for item in items]
        if None in names or source.may_have(("steps",)):
            return cls()
        called = {
            title.casefold(): name for item, name in zip(items, names, strict=True) if name and (title := _title(item))
        }
        return cls([*_waits(items)], frozenset(name for name in names if name), called)


def in_part(handbook: Handbook) -> Iterator[SourceFile]:
    """The playbooks of which steps, or parts of them, are in no record."""
    records = {record.source.path for record in handbook.playbooks.values()}
    for path in handbook.ids["playbook"].values():
        source = handbook.sources[path]
        if path not in records or is_in_part(source):
            yield source


def is_in_part(source: SourceFile) -> bool:
    """Whether something of the steps of a playbook is not in its record."""
    return any(route[0] == "steps" for route in source.left_out) or source.may_have(("steps",))


def _name_of(item: object) -> str | None:
    """The id of a step; of what is no step, its text, for that may have been meant as one.

    One with a colon is no name: a comma was lost, and the id stands somewhere in it.
    """
    step = as_data(item)
    if step is None:
        return str(item)
    name = step.get("id")
    return None if not name or ":" in str(name) else str(name)


def _title(item: object) -> str | None:
    title = (as_data(item) or {}).get("title")
    return title if isinstance(title, str) else None


def _waits(items: Sequence[object]) -> Iterator[Wait]:
    for position, item in enumerate(items):
        step = as_data(item) or {}
        after = step.get("after")
        if isinstance(after, str) and not _SEVERAL.search(after):
            yield Wait(position, (), str(step["id"]), after)
        for place, name in enumerate(as_items(after)):
            if isinstance(name, str):
                yield Wait(position, (place,), str(step["id"]), name)
