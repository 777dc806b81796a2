"""A record of any kind to begin with, made of what its model says: for kinds that have no starter of their own."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Self, cast

from handbook.loading.kind import Kind, load
from handbook.loading.records import Handbook
from handbook.model.document import Document, Reviewed, title_field
from handbook.model.json_schema import schema_of
from handbook.model.references import POINTS_TO, KindName
from handbook.model.registers import PartField, Register
from handbook.starters.question import Question
from handbook.starters.wish import OwnedWish, Starter, words_of
from handbook.starters.yaml_text import as_title, flow, listed, one_line, scalar

_PLAIN: Mapping[str, object] = {"boolean": False, "integer": 1, "number": 1, "array": [], "object": {}}
"""A type of JSON Schema -> a value of it."""


@dataclass(frozen=True)
class NewRecord(OwnedWish):
    """A record with what its model requires; all else is a comment that says what may be written.

    A day is `today`: what is begun is neither old nor to come.
    """

    today: ClassVar[datetime.date]

    told: Mapping[str, str] = field(default_factory=dict[str, str])
    """Field -> the record that it names, as somebody answered."""

    def questions(self, handbook: Handbook) -> Iterable[Question]:
        """What it has to name."""
        schema = schema_of(self.spec.model)
        for key in schema.get("required", []):
            kinds = _kinds(_resolved(schema["properties"][key], schema))
            if kinds and not (key == "owner" and self.owner):
                known = {one.id: one.name for kind in kinds for one in handbook.groups.get(kind, {}).values()}
                label = _label(handbook, self.spec.name, key)
                yield Question(key, "ask.record", known, f"{kinds[-1]} ID", label=label, may_guess=True)

    def answered(self, question: Question, answer: str) -> Self:
        """The same with an answer, which may be of any field."""
        return replace(self, told={**self.told, question.field: answer})

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        path = self.path(handbook)
        lines = _lines(self, handbook)
        return Starter(path, "\n".join([*lines, ""]), (words_of(handbook)("new.next-file", path=path),))


def starter_of(kind: Kind, today: datetime.date) -> type[OwnedWish]:
    """What is asked for when a file of this kind is to be written: its own starter, else one made of its model."""
    if kind.starter:
        return cast("type[OwnedWish]", load(kind.starter))
    owner = schema_of(kind.model).get("properties", {}).get("owner", {})
    found = {
        "kind": kind.name,
        "declared": kind,
        "today": today,
        "example": f"my-{kind.name}",
        "owner_is": tuple(owner.get(POINTS_TO, ())),
    }
    return type("NewRecordOfKind", (NewRecord,), found)


def _lines(new: NewRecord, handbook: Handbook) -> Iterator[str]:
    schema = schema_of(new.spec.model)
    title = scalar(new.title or as_title(new.id))
    given = {**new.told, title_field(new.spec.model) or "": title, **({"owner": new.owner} if new.owner else {})}
    written = {*schema.get("required", []), *(["owner"] if new.owner else [])}
    keys = [key for key in schema.get("properties", {}) if key not in Document.model_fields]
    for key in sorted(keys, key=lambda key: key in Reviewed.model_fields):
        node = schema["properties"][key]
        value = _given(node, given.get(key)) or _example(node, schema, handbook, new.today)
        said = one_line(_said(handbook, new.spec.name, key) or node.get("description", ""))
        note = f"  # {said}" if said.casefold() not in ("", key.replace("_", " ")) else ""
        yield f"{key}: {value}{note}" if key in written else f"{f'# {key}: {value}'.rstrip()}{note}"


def _given(node: Mapping[str, Any], value: str | None) -> str | None:
    return listed([value]) if value and node.get("type") == "array" else value


def _label(handbook: Handbook, kind: str, key: str) -> str:
    """What a register calls a field, in the language of the handbook; else its key."""
    declared = _field(handbook, kind, key)
    return declared.label[words_of(handbook).language] if declared and declared.label else key


def _field(handbook: Handbook, kind: str, key: str) -> PartField | None:
    register = handbook.groups.get("register", {}).get(kind)
    return register.model.fields.get(key) if register and isinstance(register.model, Register) else None


def _said(handbook: Handbook, kind: str, key: str) -> str | None:
    """What a register says of a field, or what all files may say, in the language of the handbook."""
    words = words_of(handbook)
    if key in Reviewed.model_fields:
        return words.known(f"new.{key.replace('_', '-')}", "")
    declared = _field(handbook, kind, key)
    spoken = (declared.note or declared.label) if declared else None
    return spoken[words.language] if spoken else None


def _kinds(node: Mapping[str, Any]) -> list[KindName]:
    """The kinds of which a field names a record, or a list of them."""
    found = node.get("items", node) if node.get("type") == "array" else node
    return cast("list[KindName]", found.get(POINTS_TO, []))


def _resolved(node: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """A field where it is declared, in the first of its forms."""
    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[-1]]
    return next(iter(node.get("anyOf", [])), node)


def _example(node: Mapping[str, Any], schema: Mapping[str, Any], handbook: Handbook, today: datetime.date) -> str:
    """What a value of a field looks like, as YAML."""
    node = _resolved(node, schema)
    if kinds := _kinds(node):
        known = next((name for kind in kinds for name in handbook.groups.get(kind, ())), "")
        return listed([known]) if known and node.get("type") == "array" else known
    if node.get("type") == "array" and node.get("minItems"):
        return f"[{_example(node.get('items', {}), schema, handbook, today)}]"
    if node.get("format") == "date":
        return today.isoformat()
    if found := [*node.get("examples", []), *node.get("enum", [])]:
        return flow(found[0])
    return flow(_PLAIN.get(str(node.get("type")), "..."))
