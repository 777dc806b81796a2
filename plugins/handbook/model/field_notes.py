"""What a model's source says of each field: the docstring below it.

pydantic can gather these itself (`use_attribute_docstrings`), but does so at every start, for every model: that took
longer than reading a small handbook. Only the manual and the schemas want them.
"""

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from pydantic import BaseModel


@cache
def field_notes(model: type[BaseModel]) -> Mapping[str, str]:
    """Field -> its docstring, on one line; a field that a base class declares has the note of the base.

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
