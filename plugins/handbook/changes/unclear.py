"""Values that a file gives more than once: nobody knows which one holds, so all of them are told."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, cast

from pydantic import BaseModel

from handbook.changes.change import Change, Detail, Route, Said, Title
from handbook.changes.fields import Side, field_changes
from handbook.changes.state import State
from handbook.diagnostics.edit import Edit, apply
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.reading import read_bytes
from handbook.loading.records import Record
from handbook.loading.shape import validate
from handbook.loading.source_file import SourceFile, as_data
from handbook.model.campaign import Campaign

_RULE: Final = "duplicate-key"
_OF_DATES: Final = frozenset({"date", "dates", "playbook", "status", "steps", "calendar", "markets", "segments"})
"""Keys of a campaign on which its dates rest, or whether it runs."""
_SPOKEN: Final = frozenset({"field", "field-set", "field-gone"})
_OTHERWISE: Final = "~"
"""Behind a key that is to count for nothing."""


def unclear_changes(group: str, old: State, new: State) -> Iterator[Change]:
    """A sentence for each file that newly gives values more than once; what rests on them cannot be compared."""
    for path, record in sorted(new.by_path.items()):
        before = old.handbook.sources.get(path)
        known = {problem.params["key"] for problem in _twice(before)} if before else set[object]()
        came = [problem for problem in _twice(record.source) if problem.params["key"] not in known]
        if came:
            details = tuple(detail for problem in came for detail in _told(record, problem, new))
            rests = _is_running(record) and any(_root(detail) in _OF_DATES for detail in details)
            change = Change(group, path, Title(path), path, "unclear-now", "serious", {"count": len(came)}, details)
            yield replace(change, uncompared=(path,) if rests else (), says=(Said(path, _RULE),))


def _twice(source: SourceFile) -> list[Problem]:
    return [problem for problem in source.problems if problem.rule == _RULE]


def _root(detail: Detail) -> str:
    return cast("Route", detail.facts["field"]).parts[0]


def _is_running(record: Record[BaseModel]) -> bool:
    return isinstance(record.model, Campaign) and record.model.status == "active"


def _told(record: Record[BaseModel], problem: Problem, state: State) -> Iterator[Detail]:
    """What the value that counts says, and what the other one would say."""
    source = read_bytes(record.source.path, _with_other(record.source, problem), record.kind)
    other, _ = validate(type(record.model), source)
    details = field_changes(Side.of(record, state), Side.within(other, state)) if other else ()
    for detail in details:
        facts = {"field": detail.facts["field"]}
        if detail.what in _SPOKEN:
            facts |= {"one": detail.facts.get("old"), "other": detail.facts.get("new") or _wrong(source, _root(detail))}
        yield Detail("field-either" if detail.what in _SPOKEN else "field-unclear", facts)
    if not details:
        yield Detail("field-unclear", {"field": Route((str(problem.params["key"]),))})


def _wrong(source: SourceFile, key: str) -> str | None:
    """What a file says for a key that cannot be."""
    value = (as_data(source.raw) or {}).get(key)
    return value if isinstance(value, str) and (key,) in source.left_out else None


def _with_other(source: SourceFile, problem: Problem) -> bytes:
    """The text of a file of whose values for one key only that of the problem counts."""
    key, first = str(problem.params["key"]), int(str(problem.params["first_line"]))
    others = [one.span for one in _twice(source) if _is_of(one, problem) and one is not problem]
    found = re.search(rf"(?<![\w-]){re.escape(key)}(?=[\"']?\s*:)", source.lines[first - 1])
    spans = [*others, *([Span(first, found.start() + 1, first, found.end() + 1)] if found else [])]
    edits = [Edit(span, f"{key}{_OTHERWISE}") for span in spans]
    return apply(source.text.encode(), edits) or source.text.encode()


def _is_of(one: Problem, other: Problem) -> bool:
    return all(one.params[fact] == other.params[fact] for fact in ("key", "first_line"))
