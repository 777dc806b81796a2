"""Secrets planted in every field that is marked confidential, found by walking the models."""

import datetime
import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from handbook.loading.kinds import own_kinds
from handbook.model.audience import HeldBack, Shown, field_paths, is_confidential
from handbook.model.colours import COLOUR_FORM
from handbook.model.parts import FieldPath, models_in
from handbook.model.playbook import Translation
from handbook.model.quarter import Quarter
from handbook.model.references import PointsTo
from handbook.model.series import Rhythm, SeriesDay
from handbook.model.settings import Settings
from handbook.model.values import Duration, Money

BASE: Mapping[str, Mapping[str, Any]] = {
    "register": {"fields": {"name": "text"}},
    "campaign": {"title": "Plain", "playbook": "webinar", "date": datetime.date(2027, 3, 18), "status": "active"},
    "okr": {"team": ""},
    "tool": {"seats": 4, "renewal": datetime.date(2027, 6, 1)},
    "person": {"team": "marketing"},
    "settings": {
        "languages": ["en", "fr"],
        "repository": "https://quaggacode.example.com/x",
        "site": "https://quaggasite.example.com/",
    },
}
"""Kind -> what a record needs beside its required fields so that its pages show the rest."""

_KNOWN = {
    "person": "camille",
    "role": "event-manager",
    "playbook": "webinar",
    "tool": "hubspot",
    "team": "marketing",
    "segment": "plain",
    "market": "plain",
}
_DATE = "2027-03-18"
_RULES: Mapping[Any, str] = {Rhythm: "1 week", tuple[SeriesDay, ...]: "thu"}
"""What a series is made of, which everybody may see."""
_PLAIN: Mapping[str, Any] = {
    "d{4}-": _DATE,
    "'bool'": True,
    "_share": 50,
    "function _per ": "year",
    "[A-Z]{3}": "EUR",
    "[01]": "11:00",
    "en|fr": "en",
}
"""What the type of a field says -> a value of its form that is no secret."""
_MONTHS = ("jan", "f[eé][bv]", "mar", "a[pv]r", "ma[iy]", "ju[i]?n", "jui?l", "a[uo]", "sep", "oct", "nov", "d[eé]c")


Annotation = Any
"""The type of a field."""
Yaml = Any
"""What a file holds."""


@dataclass(frozen=True)
class Plant:
    """A record with secrets in one field: the file that holds it, and the patterns by which a secret is known."""

    name: str
    path: str
    data: Mapping[str, Any]
    patterns: tuple[str, ...]


def marked() -> Iterator[tuple[str, type[BaseModel], FieldPath]]:
    """Kind, model and field of everything that is marked; an empty path is a whole kind."""
    for spec in own_kinds():
        if is_confidential(spec.model):
            yield spec.name, spec.model, ()
        else:
            yield from ((spec.name, spec.model, path) for path, is_marked in field_paths(spec.model) if is_marked)
    yield from (("settings", Settings, path) for path, is_marked in field_paths(Settings) if is_marked)


def public_models() -> Iterator[type[BaseModel]]:
    """The models of what a public site may show, with their parts and the words of translations; each once."""
    todo: list[type[BaseModel]] = [*(spec.model for spec in own_kinds() if spec.is_public), Translation]
    for model in todo:
        if not is_confidential(model):
            yield model
            shown = (info for info in model.model_fields.values() if not _has(info, HeldBack))
            parts = (part for info in shown for part in models_in(info.annotation))
            todo.extend(part for part in parts if part not in todo)


def unsaid(model: type[BaseModel]) -> Iterator[str]:
    """The fields that do not say whom they are for; money says it by itself."""
    for name, info in model.model_fields.items():
        is_money = any(map(is_confidential, models_in(info.annotation)))
        if not (is_money or _has(info, HeldBack | Shown) or getattr(model, "is_public", False)):
            yield name


def _has(info: FieldInfo, mark: type | UnionType) -> bool:
    return any(isinstance(found, mark) for found in info.metadata)


def plants() -> list[Plant]:
    """One record for each marked field, so that each is found or missed by itself."""
    gardener = _Gardener()
    return [gardener.plant(number, *found) for number, found in enumerate(marked())]


def filled(model: type[BaseModel]) -> dict[str, Any]:
    """Data with a value in every field, each of the right form."""
    return _aliased(model, _Gardener().at(model, ()))


def files_of(planted: Iterable[Plant]) -> dict[str, str]:
    """Path -> text. Of what is one file, such as the settings, that holds all that is planted there."""
    data: dict[str, dict[str, Any]] = {}
    for plant in planted:
        data.setdefault(plant.path, {}).update(plant.data)
    return {path: _text(path, held) for path, held in data.items()}


def _text(path: str, data: Mapping[str, Any]) -> str:
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return f"---\n{text}---\n" if path.endswith(".md") else text


class _Gardener:
    def __init__(self) -> None:
        self.numbers, self.words, self.days = count(48151623, 1000), count(), count()
        self.patterns: list[str] = []

    def plant(self, number: int, kind: str, model: type[BaseModel], path: FieldPath) -> Plant:
        self.patterns = []
        record_id = f"plot-{number}"
        data = {**self.plain(model), **BASE.get(kind, {}), **self.at(model, path)}
        if path[:1] == ("each",):
            data["repeats"] = {"every": "1 week", "times": 2}
        if kind == "okr":
            data["team"] = record_id
        return Plant(".".join((kind, *path)), _path(kind, record_id), data, tuple(self.patterns))

    def plain(self, model: type[BaseModel]) -> dict[str, Any]:
        """The required fields with values that anybody may see."""
        return {
            name: self.plain_value(info.annotation) for name, info in model.model_fields.items() if info.is_required()
        }

    def plain_value(self, annotation: Annotation) -> Yaml:
        """A value of this type that anybody may see."""
        origin, args = get_origin(annotation), get_args(annotation)
        if origin in (Annotated, Literal):
            return args[0] if origin is Literal else self.plain_value(args[0])
        if annotation is Money:
            return "1 EUR"
        if origin is list:
            return [self.plain_value(args[0])]
        if origin is dict:
            return {"en": "plain"}
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self.plain(annotation)
        return datetime.date(2027, 1, 12) if annotation is datetime.date else "plain"

    def at(self, model: type[BaseModel], path: FieldPath) -> dict[str, Any]:
        """The one field, down to its place, with a secret; the empty path is every field."""
        if not path:
            return {
                name: self.secret(info.annotation, tuple(info.metadata)) for name, info in model.model_fields.items()
            }
        name, *rest = path
        annotation = model.model_fields[name].annotation
        return {name: self.within(annotation, tuple(rest)) if rest else self.secret(annotation)}

    def within(self, annotation: Annotation, path: FieldPath) -> Yaml:
        origin, args = get_origin(annotation), get_args(annotation)
        if origin is list:
            return [self.within(args[0], path)]
        if origin is dict:
            key = _DATE if "d{4}-" in str(args[0]) else "brief"
            return {key: self.within(args[1], path)}
        if origin is Annotated:
            return self.within(args[0], path)
        if origin in (Union, types.UnionType):
            return self.within(next(arg for arg in args if arg is not type(None)), path)
        return {**self.plain(annotation), **self.at(annotation, path)}

    def secret(self, annotation: Annotation, marks: tuple[Any, ...] = ()) -> Yaml:  # noqa: PLR0911 -- one line a type
        origin, args = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self.secret(args[0], (*args[1:], *marks))
        if origin in (Union, types.UnionType):
            return self.secret(next(arg for arg in args if arg is not type(None)))
        if origin is list:
            return [self.secret(args[0])]
        if origin is dict:
            return {self.secret(args[0]): self.secret(args[1])}
        if origin is Literal:
            return args[0]
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self.money() if annotation is Money else _aliased(annotation, self.at(annotation, ()))
        if annotation in _RULES:
            return _RULES[annotation]
        if annotation is Duration:
            self.patterns.append(r"(?<![0-9a-f])4807 ?[dj]")
            return "4807 days"
        return self.leaf(annotation, marks)

    def money(self) -> dict[str, Any]:
        """So much a month; known also as the sum of a year, and as a seat's share of it."""
        amount = next(self.numbers)
        self.patterns += [str(amount), str(amount * 12), str(amount * 3)]
        return {"amount": amount, "currency": "EUR", "per": "month"}

    def leaf(self, annotation: type, marks: tuple[Any, ...]) -> Yaml:
        if references := [mark for mark in marks if isinstance(mark, PointsTo)]:
            return _KNOWN.get(references[0].kinds[0], "2027-q1/marketing/o1")
        if annotation is datetime.date:
            return self.day()
        if annotation is Quarter:
            return "2027-q1"
        form = " ".join(str(getattr(mark, "pattern", "")) + str(mark) for mark in marks)
        if annotation in (Decimal, int) and "_share" not in form:
            number = next(self.numbers)
            self.patterns.append(str(number))
            return number
        plain = (value for sign, value in _PLAIN.items() if sign in f"{annotation} {form}")
        return next(plain, None) or self.word(form)

    def day(self) -> datetime.date:
        day = datetime.date(2028, 1, 2) + datetime.timedelta(days=35 * next(self.days))
        month = _MONTHS[day.month - 1]
        self.patterns += [
            str(day),
            f"{day:%Y%m%d}",
            rf"(?<!\d){day.day} {month}\w*\.? {day.year}",
            rf"{month}\w*\.? {day.day}, {day.year}",
        ]
        return day

    def word(self, form: str) -> str:
        """A word that nothing else holds, in the form that the field wants."""
        tens, units = divmod(next(self.words), 26)
        word = f"quagga{chr(97 + tens)}{chr(97 + units)}"
        self.patterns.append(word)
        if COLOUR_FORM in form:  # it is held against others and never shown: many may have it
            return "#3a1f5b"
        if "@" in form:
            return f"{word}@example.com"
        return f"https://{word}.example.com/" if "_web_address" in form else word


def _aliased(model: type[BaseModel], values: dict[str, Any]) -> dict[str, Any]:
    return {model.model_fields[name].alias or name: value for name, value in values.items()}


def _path(kind: str, record_id: str) -> str:
    if kind == "settings":
        return "handbook.yml"
    spec = next(spec for spec in own_kinds() if spec.name == kind)
    if spec.only:
        return f"{spec.folder}/{spec.only}"
    folder = f"{spec.folder}/2027-q1" if spec.nested else spec.folder
    return f"{folder}/{record_id}{'.yml' if '.yml' in spec.suffixes else spec.suffixes[0]}"
