"""The JSON Schemas of all files of a handbook: what a file of each kind may hold, and where it lies."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, cast

from handbook.loading.kind import Kind
from handbook.loading.kinds import SETTINGS_FILE, Kinds
from handbook.model.json_schema import DIALECT, schema_of
from handbook.model.references import POINTS_TO, KindName
from handbook.model.settings import Settings

FOLDER: Final = "schemas"
SETTINGS: Final = "settings"
_PARTS: Final = {"objective": "objectives or key results in okrs/", "star": "north stars in company/strategy.yml"}
"""What a reference may point to that is only a part of a file."""


@dataclass(frozen=True)
class FileSchema:
    """The schema of one kind of file. `pattern` says which files it is for, relative to the handbook."""

    kind: str
    pattern: str
    schema: dict[str, Any]

    @property
    def path(self) -> str:
        """Where `handbook schema --write` puts it, relative to the handbook."""
        return schema_path(self.kind)

    @property
    def text(self) -> str:
        """The file, as JSON."""
        return json_text(self.schema)


def json_text(schema: object) -> str:
    """A schema, or a mapping of several, for people to read."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_path(kind: KindName) -> str:
    """Where the schema of a kind lies in a handbook that has it, relative to its root."""
    return f"{FOLDER}/{kind}.schema.json"


def file_schemas(kinds: Kinds) -> Iterator[FileSchema]:
    """The schema of the settings, then of each kind, in the order in which files are read."""
    places = {**_PARTS, **{spec.name: f"files in {spec.folder}/" for spec in kinds}}
    yield _file_schema(SETTINGS, SETTINGS_FILE, schema_of(Settings), places)
    for spec in kinds:
        yield _file_schema(spec.name, pattern_of(spec), schema_of(spec.model), places)


def pattern_of(spec: Kind) -> str:
    """Which files hold records of the kind: `okrs/*/*.yml`. Where two endings are read, that of plain YAML."""
    suffix = ".yml" if ".yml" in spec.suffixes else spec.suffixes[0]
    return f"{spec.folder}/{'*/' if spec.nested else ''}{spec.only or f'*{suffix}'}"


def _file_schema(kind: str, pattern: str, schema: dict[str, Any], places: dict[str, str]) -> FileSchema:
    """`places` maps what a reference may point to -> where that lies."""
    described = cast("dict[str, Any]", _with_places(schema, places))
    return FileSchema(kind, pattern, {"$schema": DIALECT, **described, "title": pattern})


def _with_places(node: object, places: dict[str, str]) -> object:
    """The schema with a sentence, beside each reference, that says what may be named there."""
    if isinstance(node, list):
        return [_with_places(item, places) for item in cast("list[object]", node)]
    if not isinstance(node, dict):
        return node
    held = {key: _with_places(value, places) for key, value in cast("dict[str, object]", node).items()}
    kinds = cast("list[str]", held.get(POINTS_TO, [])) if isinstance(held.get(POINTS_TO), list) else []
    if kinds:
        named = f"Names {' or '.join(places.get(kind, kind) for kind in kinds)}."
        held["description"] = f"{held['description']} {named}" if "description" in held else named
    return held
