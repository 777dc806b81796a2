"""`diff --output-format json`: changes for other programs. The keys are a contract: add to them, change none."""

import dataclasses
import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import cast

from pydantic import BaseModel

from handbook.changes.change import (
    Change,
    Counted,
    Detail,
    FileAt,
    Group,
    LineAt,
    MonthName,
    Quantity,
    Route,
    Share,
    Term,
    Tongue,
    WorkingDays,
)
from handbook.diagnostics.plain import json_text
from handbook.exports.change_words import Speaker
from handbook.exports.changed import Compared, ComparedRevision
from handbook.exports.fact_words import Style, one_line
from handbook.model.days import Days
from handbook.model.values import Duration


def changes_document(compared: Compared) -> str:
    """One JSON object: the sides, the figures, and the changes in the order in which they are told."""
    speaker = Speaker(compared.language, Style(one_line, one_line), compared.kinds)
    document = {
        "version": 1,
        "old": _side(compared.old),
        "new": _side(compared.new),
        "summary": dataclasses.asdict(compared.summary),
        "changes": [_change(change, speaker) for change in compared.changes],
    }
    return json_text(document)


def _side(side: ComparedRevision) -> dict[str, object] | None:
    """A revision; null for the files as they are now."""
    return dataclasses.asdict(side) if side.revision else None


def _change(change: Change, speaker: Speaker) -> dict[str, object]:
    return {
        "group": change.group,
        "id": change.id,
        "title": change.title,
        "path": change.path,
        "weight": change.weight,
        "what": change.what,
        "sentence": speaker.sentence(change),
        "facts": _facts(change.facts, speaker),
        "details": [_detail(detail, speaker) for detail in change.details],
    }


def _detail(detail: Detail, speaker: Speaker) -> dict[str, object]:
    return {"what": detail.what, "sentence": speaker.detail(detail), "facts": _facts(detail.facts, speaker)}


def _facts(facts: Mapping[str, object], speaker: Speaker) -> dict[str, object]:
    return {name: _plain(value, speaker) for name, value in facts.items()}


def _plain(value: object, speaker: Speaker) -> object:
    """Days as ISO dates, of several the last, money and periods as in the files, our own words as they are spoken."""
    match value:
        case Term() | Tongue() | MonthName() | Counted():
            return speaker.say(value)
        case BaseModel():
            return value.model_dump(mode="json", by_alias=True, exclude_none=True)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Days(_, last) | (datetime.date() as last):
            return last.isoformat()
        case Duration():
            return f"{value.count} {value.unit}"
        case _:
            return _plain_parts(value, speaker)


def _plain_parts(value: object, speaker: Speaker) -> object:  # noqa: PLR0911 -- a line a type
    match value:
        case Share(share):
            return float(share)
        case WorkingDays(number):
            return _plain(number, speaker)
        case FileAt(path, _):
            return path
        case LineAt(path, line, _):
            return f"{path}:{line}"
        case Quantity(number, unit):
            return {"number": _plain(number, speaker), "unit": unit}
        case Group(entries):
            return {name: _plain(held, speaker) for name, held in entries}
        case Route(parts):
            return list(parts)
        case tuple():
            return [_plain(item, speaker) for item in cast("Iterable[object]", value)]
        case str() | int() | float() | None:
            return value
        case _:
            return speaker.say(value)
