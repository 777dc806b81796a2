"""A record of any kind to begin with, made of what its model says: for kinds that have no starter of their own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from handbook.loading.kind import Kind, load
from handbook.loading.records import Handbook
from handbook.model.document import Document, Reviewed
from handbook.model.json_schema import schema_of
from handbook.model.references import POINTS_TO
from handbook.starters.wish import OwnedWish, Starter, first, words_of
from handbook.starters.yaml_text import as_title, flow, one_line, scalar

_A_DAY = "2027-01-28"
_PLAIN: Mapping[str, object] = {"boolean": False, "integer": 1, "number": 1, "array": [], "object": {}}
"""A type of JSON Schema -> a value of it."""


@dataclass(frozen=True)
class NewRecord(OwnedWish):
    """A record with what its model requires; all else is a comment that says what may be written."""

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        path = self.path(handbook)
        lines = _lines(self, handbook)
        return Starter(path, "\n".join([*lines, ""]), (words_of(handbook)("new.next-file", path=path),))


def starter_of(kind: Kind) -> type[OwnedWish]:
    """What is asked for when a file of this kind is to be written: its own starter, else one made of its model."""
    if kind.starter:
        return cast("type[OwnedWish]", load(kind.starter))
    owner = schema_of(kind.model).get("properties", {}).get("owner", {})
    found = {
        "kind": kind.name,
        "declared": kind,
        "example": f"my-{kind.name}",
        "owner_is": tuple(owner.get(POINTS_TO, ())),
        "__doc__": f"{kind.noun['en']}.",
    }
    return type("NewRecordOfKind", (NewRecord,), found)


def _lines(new: NewRecord, handbook: Handbook) -> Iterator[str]:
    schema = schema_of(new.spec.model)
    title = scalar(new.title or as_title(new.id))
    given = {"name": title, "title": title, **({"owner": new.owner} if new.owner else {})}
    written = {*schema.get("required", []), *(["owner"] if new.owner else [])}
    keys = [key for key in schema.get("properties", {}) if key not in Document.model_fields]
    for key in sorted(keys, key=lambda key: key in Reviewed.model_fields):
        node = schema["properties"][key]
        value = given.get(key) or _example(node, schema, handbook)
        said = one_line(node.get("description", ""))
        note = f"  # {said}" if said.casefold() not in ("", key.replace("_", " ")) else ""
        yield f"{key}: {value}{note}" if key in written else f"# {key}: {value}{note}"


def _example(node: Mapping[str, Any], schema: Mapping[str, Any], handbook: Handbook) -> str:
    """What a value of a field looks like, as YAML."""
    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[-1]]
    node = next(iter(node.get("anyOf", [])), node)
    if kinds := cast("list[str]", node.get(POINTS_TO, [])):
        return first((name for kind in kinds for name in handbook.groups.get(kind, ())), "...")
    if node.get("type") == "array" and node.get("minItems"):
        return f"[{_example(node.get('items', {}), schema, handbook)}]"
    if node.get("format") == "date":
        return _A_DAY
    if found := [*node.get("examples", []), *node.get("enum", [])]:
        return flow(found[0])
    return flow(_PLAIN.get(str(node.get("type")), "..."))
