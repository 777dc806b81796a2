"""A line whose first word is a key of its kind, without a colon: `owner camille-roy`, `status = active`."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pydantic import BaseModel

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.source_file import SourceFile

_NO_KEY: Final = "there is no key and colon before this text"
_KEY_AND_VALUE: Final = re.compile(r"(?P<key>[a-z_]+)(?P<gap>\s*[=:]*\s+|\s*=\s*)(?P<value>\S.*)")


def with_colons(source: SourceFile, model: type[BaseModel]) -> Iterable[Problem]:
    """The problems of a file; where a line only lacks its colon, with the line to write."""
    keys = {field.alias or name for name, field in model.model_fields.items()}
    return [_with_colon(problem, source.lines[problem.span.line - 1], keys) for problem in source.problems]


def _with_colon(problem: Problem, line: str, keys: set[str]) -> Problem:
    found = _KEY_AND_VALUE.fullmatch(line) if problem.params.get("problem") == _NO_KEY else None
    if found is None or found["key"] not in keys:
        return problem
    number, (start, end) = problem.span.line, found.span("gap")
    params = {"problem": "there is no colon after the key", "fix": f"{found['key']}: {found['value']}"}
    return replace(problem, params=params, edits=(Edit(Span(number, start + 1, number, end + 1), ": "),))
