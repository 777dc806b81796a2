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
    """Field -> its docstring, on one line; a field that a base class declares has the note of the base."""
    notes: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, BaseModel) and base is not BaseModel:
            notes |= dict(_notes_of(base))
    return notes


def _notes_of(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    module = ast.parse(inspect.getsource(inspect.getmodule(model) or model))
    body = next(
        node.body for node in ast.walk(module) if isinstance(node, ast.ClassDef) and node.name == model.__name__
    )
    for field, note in pairwise(body):
        match field, note:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(text))):
                yield name.removesuffix("_"), " ".join(text.split())
            case _:
                pass
