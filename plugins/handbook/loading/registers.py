"""The kinds that registers declare: each file in `registers/` is a kind like ours, its model made of its fields."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, create_model

from handbook.loading.kind import Kind, Standing
from handbook.loading.kinds import Kinds
from handbook.loading.records import Record
from handbook.model.audience import HeldBack, Shown
from handbook.model.document import Document, Reviewed
from handbook.model.field_types import PLAIN, FieldType, TypedField, UnknownWord, annotation_of, parse
from handbook.model.references import KindName, Route, Target
from handbook.model.registers import PartField, Register, RegisterField, Spoken
from handbook.model.values import LANGUAGES, Shape

REGISTER: Final = "register"
FOLDER: Final = "registers"
PARTS: Final = ("objective",)
"""What a field may point to that is only a part of a file."""
_TAKEN: Final = frozenset({*PARTS, *PLAIN, "star", "settings", "all", "list", "group", "empty", "filled", "required"})
"""Names that no register has: they mean something else where a kind is named."""
_PLACE: Final = re.compile(r"(?:registers|company)/[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_RANK: Final = 900
_NEVER: Final = frozenset({*dir(BaseModel), *dir(Reviewed), "from", "class", "import", "global", "is", "in", "not"})
"""Names that a field of a model cannot have; it gets a line behind them, and the key as its alias."""


class _Anything(Document):
    """A record of a register that cannot be read: nobody knows what is right in it."""

    model_config = ConfigDict(extra="allow")


@dataclass(frozen=True)
class Refusal:
    """Why a register declares no kind: what is there already, and where the register says it."""

    route: Route
    taken: str


def with_registers(kinds: Kinds, registers: Mapping[str, Record[Register]], ids: Collection[str]) -> Kinds:
    """The kinds of every handbook and those of the registers of one.

    `ids` are those of all files of registers: one that cannot be read holds records of any shape.
    """
    refused = refusals(kinds, registers)
    targets = targets_of(kinds, ids)
    found = [
        _kind(name, registers[name].model, targets) if name in registers else _unread(name)
        for name in sorted(ids)
        if name not in refused and (name in registers or kinds.get(name) is None)
    ]
    return Kinds((*kinds, *found)) if found else kinds


def targets_of(kinds: Kinds, ids: Collection[str]) -> tuple[Target, ...]:
    """All that a field may point to."""
    return (*(kind.name for kind in kinds), *(name for name in ids if kinds.get(name) is None), *PARTS)


def refusals(kinds: Kinds, registers: Mapping[str, Record[Register]]) -> Mapping[str, Refusal]:
    """Register -> what speaks against it: its name, or its folder, which an earlier one may have too."""
    taken = {kind.folder for kind in kinds}
    found: dict[str, Refusal] = {}
    for name, record in sorted(registers.items()):
        folder = folder_of(name, record.model)
        if kinds.get(name) or name in _TAKEN:
            found[name] = Refusal((), name)
        elif folder in taken:
            found[name] = Refusal(("folder",), folder)
        taken.add(folder)
    return found


def folder_of(name: str, register: Register) -> str:
    """Where the files of its records lie; the usual place where the one that it names cannot be it."""
    return register.folder if register.folder and _PLACE.match(register.folder) else f"{FOLDER}/{name}"


def has_place(register: Register) -> bool:
    """Whether the folder that it names can be it."""
    return register.folder is None or _PLACE.match(register.folder) is not None


Fields = Mapping[str, PartField]
"""Key -> what a register says of it."""


def types_of(fields: Fields, targets: Collection[Target]) -> Mapping[str, TypedField | UnknownWord]:
    """Key -> its type, in the order of the declaration."""
    return {name: parse(field.type, targets) for name, field in fields.items()}


def attribute_of(key: str) -> str:
    """What a model calls a field."""
    return f"{key}_" if key in _NEVER or key.startswith("model_") else key


def _kind(name: KindName, register: Register, targets: Collection[Target]) -> Kind:
    every = register.review_every
    return Kind(
        name,
        folder_of(name, register),
        (".yml",),
        _model(name, register.fields, targets, Reviewed),
        noun=register.noun,
        title=register.title,
        pages=f"{FOLDER}/{name}",
        section=f"{FOLDER}/index.md",
        is_public=register.public,
        standing=Standing.ENTRY,
        rank=_RANK,
        told=_RANK,
        review_every=(lambda _: every) if every else None,
        columns=tuple(map(attribute_of, register.table)),
        labels=dict(_labels(register.fields)),
        ends={key: field.ends for key, field in register.fields.items() if field.ends},
    )


def _labels(fields: Fields, above: str = "") -> Iterator[tuple[str, Spoken]]:
    """Field of the model -> what it is called; of a group behind a dot."""
    for key, field in fields.items():
        if field.label:
            yield f"{above}{attribute_of(key)}", field.label
        yield from _labels(inner_fields(field), f"{attribute_of(key)}.")


def _unread(name: KindName) -> Kind:
    words: dict[str, str] = dict.fromkeys(LANGUAGES, name)
    place = f"{FOLDER}/{name}"
    return Kind(name, place, (".yml",), _Anything, noun=words, title=words, pages=place, section=f"{FOLDER}/index.md")


def _model(name: str, fields: Fields, targets: Collection[Target], base: type[BaseModel]) -> type[BaseModel]:
    """A model of these fields; what has no type that is known may be anything."""
    made: dict[str, Any] = {}
    types = types_of(fields, targets)
    for key, found in types.items():
        if key not in base.model_fields:
            made[attribute_of(key)] = _definition(key, fields[key], found, targets)
    model = create_model(name, __base__=base, __doc__="", **made)
    if issubclass(model, Document):
        model.called_by = next((attribute_of(key) for key, found in types.items() if _is_title(found)), "")
    return model


def _is_title(found: TypedField | UnknownWord) -> bool:
    """Whether each record says in this field what everybody may call it."""
    return not isinstance(found, UnknownWord) and (found.type.name, found.is_required, found.is_confidential) == (
        "text",
        True,
        False,
    )


def _definition(
    key: str, field: PartField, found: TypedField | UnknownWord, targets: Collection[Target]
) -> tuple[Any, Any]:
    """The type of a field and what it holds where a record does not say it."""
    if isinstance(found, UnknownWord):
        return (Annotated[Any, HeldBack()], None)
    group = _model(key, inner_fields(field), targets, Shape) if found.type.has_group else None
    note = field.note or field.label
    about = Field(alias=key, description=note["en"] if note else key.replace("_", " ").capitalize())
    annotation, mark = annotation_of(found.type, group), HeldBack() if found.is_confidential else Shown()
    if found.is_required:
        needed = Field(min_length=1) if found.type.name in ("list", "mapping") else Field()
        return (Annotated[annotation, about, mark, needed], ...)
    nothing = _nothing(found.type)
    return (Annotated[annotation if nothing is not None else annotation | None, about, mark], nothing)


def _nothing(found: FieldType) -> object:
    empty: dict[str, object] = {"list": [], "mapping": {}}
    return empty.get(found.name)


def inner_fields(field: PartField) -> Fields:
    """The fields of a group; a field of a group has none."""
    return field.fields if isinstance(field, RegisterField) else {}
