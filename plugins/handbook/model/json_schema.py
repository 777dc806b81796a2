"""JSON Schemas of the models: what an editor needs to complete, explain and check a file while it is typed."""

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from handbook.model.audience import confidential_keys
from handbook.model.values import Duration

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

CONFIDENTIAL: Final = "x-confidential"
"""The key of a JSON Schema that marks what a public site holds none of."""


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of a file (JSON Schema 2020-12): the names as typed, each key with what its field's note says."""
    return model.model_json_schema(by_alias=True, schema_generator=_Generator, mode="validation")


class _Generator(GenerateJsonSchema):
    """Says of a file what our reader says: no null, and a plain number is text where text is wanted."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        found = super().model_schema(schema)
        keys, notes, held_back = (
            found.get("properties", {}),
            field_notes(schema["cls"]),
            confidential_keys(schema["cls"]),
        )
        for name in keys.keys() & notes.keys():
            keys[name]["description"] = notes[name]
        for name in keys.keys() & set(held_back):
            keys[name][CONFIDENTIAL] = True
        text = getattr(schema["cls"], "text_schema", None)
        return {"anyOf": [text, found]} if text else found

    def generate_inner(self, schema: Any) -> JsonSchemaValue:  # noqa: ANN401 -- pydantic's own signature
        # pydantic 2.10 writes a field's default into the one mapping that all fields of its type share
        return dict(super().generate_inner(schema))

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        found = super().default_schema(schema)
        return {key: value for key, value in found.items() if key != "default" or value not in (None, "", [], {})}

    def encode_default(self, dft: Any) -> Any:  # noqa: ANN401 -- whatever a field holds
        return _spoken(dft) if isinstance(dft, Duration) else super().encode_default(_plain(dft))

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 -- pydantic's own signature
        return False


def _spoken(length: Duration) -> str:
    return f"{length.count} {length.unit}"


def _plain(value: object) -> object:
    """Settings hold models as defaults, and those hold durations."""
    if isinstance(value, BaseModel):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    return _spoken(value) if isinstance(value, Duration) else value


@cache
def field_notes(model: type[BaseModel]) -> Mapping[str, str]:
    """Field -> its docstring, on one line; a field that a base class declares has the note of the base.

    pydantic can gather these itself (`use_attribute_docstrings`), but does so at every start, for every model: that
    takes longer than reading a small handbook.

    A model that was made while the program runs has no source; its fields may have a `description`.
    """
    notes: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, BaseModel) and base is not BaseModel:
            notes |= dict(_notes_of(base))
    return notes


def _notes_of(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    for name, info in model.model_fields.items():
        if info.description:
            yield name, " ".join(info.description.split())
    for field, note in pairwise(_body_of(model)):
        match field, note:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(text))):
                yield name.removesuffix("_"), " ".join(text.split())
            case _:
                pass


def _body_of(model: type[BaseModel]) -> list[ast.stmt]:
    """What stands in the class, nothing where its source is not to be had."""
    try:
        module = ast.parse(inspect.getsource(inspect.getmodule(model) or model))
    except (OSError, TypeError, ValueError, SyntaxError):
        return []
    classes = (node for node in ast.walk(module) if isinstance(node, ast.ClassDef))
    return next((node.body for node in classes if node.name == model.__name__), list[ast.stmt]())
