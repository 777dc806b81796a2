"""The values of a record of any shape: what a field is called, what it points to, and its value in words."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, cast, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from handbook.diagnostics.words import say
from handbook.loading.records import Record
from handbook.model.document import Document, Reviewed
from handbook.model.quarter import Quarter
from handbook.model.references import references_in
from handbook.model.values import MARKDOWN, Money
from handbook.rendering.named import Named, named, named_goals
from handbook.rendering.site import Site


class FieldValue(NamedTuple):
    """A field that was filled in: its name, what it is called, its value, and the records that it points to, if any."""

    name: str
    info: FieldInfo
    label: str
    value: object
    links: tuple[Named, ...] | None

    @property
    def is_prose(self) -> bool:
        """Whether it is Markdown."""
        return MARKDOWN in type_parts(self.info.annotation, self.info.metadata)

    @property
    def is_choice(self) -> bool:
        """Whether it is one of a few words."""
        return any(get_origin(part) is Literal for part in type_parts(self.info.annotation))


def type_parts(annotation: object, metadata: Iterable[object] = ()) -> Iterator[Any]:
    """A type with its marks, and those that it is one of: of a field that may be empty, what it is then."""
    yield from (annotation, *metadata)
    for part in get_args(annotation) if get_origin(annotation) in (Annotated, Union, UnionType) else ():
        yield from type_parts(part)


def label_of(site: Site, kind: str, model: type[BaseModel], name: str, above: str = "") -> str:
    """What a field is called by its declaration, by the words of its kind (`partner.contract_end`), or by itself.

    `above` is the field that holds the model, with a dot.
    """
    labels, info = site.handbook.kinds[kind].labels, model.model_fields[name]
    if f"{above}{name}" in labels:
        return labels[f"{above}{name}"][site.language]
    own = info.title or (info.alias or name).replace("_", " ").capitalize()
    return site.words.known(f"{kind}.{name}", site.words.known(f"common.{name}", own))


def values_of(site: Site, here: str, record: Record[BaseModel]) -> Iterator[FieldValue]:
    """The fields that were filled in, in the order of the model, reviews last; what the file allows is none."""
    yield from fields_of(site, here, record.kind, record.model)


def fields_of(site: Site, here: str, kind: str, model: BaseModel, above: str = "") -> Iterator[FieldValue]:
    """The same of a model inside a record, in the field `above`."""
    linked = dict(_links(site, here, model))
    names = [name for name in type(model).model_fields if name not in Document.model_fields]
    for name in sorted(names, key=lambda name: name in Reviewed.model_fields):
        if name in model.model_fields_set or name in linked:
            info, label = type(model).model_fields[name], label_of(site, kind, type(model), name, above)
            links = tuple(linked[name]) if name in linked else None
            yield FieldValue(name, info, label, getattr(model, name), links)


def _links(site: Site, here: str, model: BaseModel) -> Iterator[tuple[str, list[Named]]]:
    """Field -> the records that it points to, where that is all it holds: one, a list, or the keys of a mapping."""
    found: dict[str, list[Named]] = {}
    names = {info.alias or name: name for name, info in type(model).model_fields.items()}
    for reference in references_in(model):
        field, *below = reference.route
        name, target = names[str(field)], _target(site, here, reference.kinds, reference.id)
        if reference.on_key and len(below) == 1:
            value = value_text(site, cast("Mapping[object, object]", getattr(model, name))[reference.id])
            target = Named(site.labelled(target.text, value), target.href)
        elif reference.on_key or not all(isinstance(part, int) for part in below):
            continue
        found.setdefault(name, []).append(target)
    yield from found.items()


def _target(site: Site, here: str, kinds: Iterable[str], typed: str) -> Named:
    kind = next((kind for kind in kinds if typed in site.handbook.ids.get(kind, ())), None)
    return named(site, here, kind, typed) if kind else next(iter(named_goals(site, here, [typed])))


def value_text(site: Site, value: object) -> str:  # noqa: PLR0911 -- a line a type
    """A value in the reader's language; groups of keys as `key: value`, several with commas. Empty for nothing."""
    match value:
        case None:
            return ""
        case bool():
            return site.words("common.yes" if value else "common.no")
        case int():
            return site.number(value)
        case Money():
            return say(value, site.language)
        case BaseModel():
            return _pairs(site, {name: getattr(value, name) for name in type(value).model_fields})
        case Mapping():
            return _pairs(site, cast("Mapping[object, object]", value))
        case list() | tuple():
            return ", ".join(value_text(site, item) for item in cast("Iterable[object]", value))
        case _:
            return say(value, site.language)


def course_of(value: object) -> Mapping[Quarter, Decimal | Money]:
    """Quarter -> number, of a value that is nothing but that; else nothing."""
    entries = cast("dict[object, object]", value) if isinstance(value, dict) else {}
    numbers = {
        quarter: number
        for quarter, number in entries.items()
        if isinstance(quarter, Quarter) and isinstance(number, Decimal | Money)
    }
    return numbers if len(numbers) == len(entries) else {}


def latest(value: object) -> tuple[Quarter, Decimal | Money] | None:
    """The last quarter of a mapping of numbers, and its number; None for anything else."""
    return max(course_of(value).items(), key=lambda entry: entry[0], default=None)


def _key(site: Site, name: object) -> str:
    return site.quarter(name) if isinstance(name, Quarter) else str(name).replace("_", " ")


def _pairs(site: Site, pairs: Mapping[object, object] | Mapping[str, object]) -> str:
    told = ((_key(site, name), value_text(site, value)) for name, value in pairs.items())
    return ", ".join(site.labelled(name, text) for name, text in told if text)
