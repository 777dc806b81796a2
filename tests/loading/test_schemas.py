"""The JSON Schemas say what the reader says, and the committed ones are up to date."""

import datetime
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from running import handbook
from smallest import write_handbook

from handbook.loading.folder import kinds_of, load_handbook
from handbook.loading.kinds import installed_kinds
from handbook.loading.schemas import SETTINGS, FileSchema, file_schemas

ROOT = Path(__file__).parents[2]
SCHEMAS = {found.kind: found for found in file_schemas(kinds_of(ROOT))}
each_schema = pytest.mark.parametrize("found", SCHEMAS.values(), ids=SCHEMAS.keys())


@each_schema
def test_a_schema_is_one_by_its_own_dialect(found: FileSchema) -> None:
    jsonschema.Draft202012Validator.check_schema(found.schema)


@each_schema
def test_the_committed_schema_is_what_the_models_say(found: FileSchema) -> None:
    assert json.loads((ROOT / found.path).read_text("utf-8")) == found.schema


@each_schema
def test_every_key_says_what_it_is_for(found: FileSchema) -> None:
    shapes = {found.kind: found.schema, **found.schema.get("$defs", {})}
    silent = [
        f"{name}.{key}"
        for name, shape in shapes.items()
        for key, value in shape.get("properties", {}).items()
        if not value.get("description")
    ]
    assert silent == []


def _plain(value: object) -> object:
    """A value of the reader as JSON has it."""
    return json.loads(json.dumps(value, default=_as_json))


def _as_json(value: datetime.date | Decimal) -> object:
    return float(value) if isinstance(value, Decimal) else value.isoformat()


@pytest.mark.parametrize("root", ["smallest", "reference"])
def test_what_the_reader_takes_is_valid(root: str, tmp_path: Path) -> None:
    folder = ROOT if root == "reference" else tmp_path
    if folder == tmp_path:
        write_handbook(tmp_path)
    read = load_handbook(folder)
    files: list[tuple[str, Any]] = [(SETTINGS, read.sources["handbook.yml"])]
    files += [(record.kind, record.source) for record in read.records]
    wrong = [
        (source.path, error.message)
        for kind, source in files
        for error in jsonschema.Draft202012Validator(SCHEMAS[kind].schema).iter_errors(_plain(source.raw))
    ]
    assert wrong == []


REFUSED = [
    ("team", {"name": "Sales", "leed": "camille"}, "Additional properties are not allowed ('leed' was unexpected)"),
    ("team", {"lead": "camille"}, "'name' is a required property"),
    ("team", {"name": None}, "None is not of type 'string', 'number'"),
    ("tool", {"name": "X", "category": "Y", "seats": "4"}, "'4' is not of type 'integer'"),
    (
        "tool",
        {"name": "X", "category": "Y", "cost": "12 euro"},
        "'12 euro' is not valid under any of the given schemas",
    ),
]


@pytest.mark.parametrize(("kind", "data", "message"), REFUSED)
def test_what_the_reader_refuses_is_not_valid(kind: str, data: object, message: str) -> None:
    errors = jsonschema.Draft202012Validator(SCHEMAS[kind].schema).iter_errors(data)
    assert [error.message for error in errors] == [message]


def test_the_command_writes_what_changed_and_asks_before_it_replaces_a_file_that_is_not_ours(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    written = handbook(tmp_path, "schema", "--write")
    assert (written.code, written.out.split()) == (0, [found.path for found in file_schemas(installed_kinds())])
    assert handbook(tmp_path, "schema", "--write").out == ""
    (tmp_path / "schemas/tool.schema.json").write_text("{}\n")
    refused = handbook(tmp_path, "schema", "--write")
    assert (refused.code, refused.out) == (2, "")
    assert "tool.schema.json exists: remove it, or name another file" in refused.err
    assert (tmp_path / "schemas/tool.schema.json").read_text() == "{}\n"


def test_one_kind_is_printed_alone(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    assert json.loads(handbook(tmp_path, "schema", "tool").out) == SCHEMAS["tool"].schema
    unknown = handbook(tmp_path, "schema", "tol")
    assert (unknown.code, unknown.out) == (2, "")
    assert unknown.err.startswith("handbook: no kind of file is called 'tol': there are settings, playbook, campaign")
