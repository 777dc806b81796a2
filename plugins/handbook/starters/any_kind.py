"""A record of any kind to begin with, made of what its model says: for kinds that have no starter of their own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, cast

from handbook.loading.kind import Kind
from handbook.loading.records import Handbook
from handbook.model.document import Document, Reviewed
from handbook.model.json_schema import schema_of
from handbook.model.references import POINTS_TO
from handbook.starters.wish import Starter, Wish, first, words_of
from handbook.starters.yaml_text import as_title, flow, one_line, scalar

_A_DAY = "2027-01-28"
_PLAIN: Mapping[str, object] = {"boolean": False, "integer": 1, "number": 1, "array": [], "object": {}}
"""A type of JSON Schema -> a value of it."""


@dataclass(frozen=True)
class NewRecord(Wish):
    """A record with what its model requires; all else is a comment that says what may be written."""

    title: str | None = None

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        path = self.path(handbook)
        lines = _lines(self.spec, self.title or as_title(self.id), handbook)
        return Starter(path, "\n".join([*lines, ""]), (words_of(handbook)("new.next-file", path=path),))


def starter_of(kind: Kind) -> type["NewRecord"]:
    """What is asked for when a file of this kind is to be written."""
    name = kind.name

    class NewRecordOfKind(NewRecord):
        kind: ClassVar = name
        example: ClassVar = f"my-{name}"

    return NewRecordOfKind


def _lines(kind: Kind, title: str, handbook: Handbook) -> Iterator[str]:
    schema = schema_of(kind.model)
    required = schema.get("required", [])
    keys = [key for key in schema.get("properties", {}) if key not in Document.model_fields]
    for key in sorted(keys, key=lambda key: key in Reviewed.model_fields):
        node = schema["properties"][key]
        value = scalar(title) if key in ("name", "title") else _example(node, schema, handbook)
        note = f"  # {one_line(node['description'])}" if "description" in node else ""
        yield f"{key}: {value}{note}" if key in required else f"# {key}: {value}{note}"


def _example(node: Mapping[str, Any], schema: Mapping[str, Any], handbook: Handbook) -> str:
    """What a value of a field looks like, as YAML."""
    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[-1]]
    node = next(iter(node.get("anyOf", [])), node)
    if kinds := cast("list[str]", node.get(POINTS_TO, [])):
        return first((name for kind in kinds for name in handbook.groups.get(kind, ())), "...")
    if node.get("format") == "date":
        return _A_DAY
    if found := [*node.get("examples", []), *node.get("enum", [])]:
        return flow(found[0])
    return flow(_PLAIN.get(str(node.get("type")), "..."))
