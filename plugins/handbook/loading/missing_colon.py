"""Keys of a kind without the sign that parts them: `owner camille`, `status = active`, `{planned: 1 EUR spent: 2}`."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from pydantic import BaseModel

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.source_file import SourceFile
from handbook.loading.yaml.quoting import quoted
from handbook.model.annotations import keys_in
from handbook.model.quarter import Quarter

_NO_KEY: Final = "there is no key and colon before this text"
_VALUE_AND_KEY: Final = re.compile(r"(?P<value>[^\s:][^:]*?)\s+(?P<key>[a-z]+(?:_[a-z]+)*|\d{4}-q[1-4])\s*:.*")
_KEY_AND_VALUE: Final = re.compile(r"(?P<key>[a-z_]+)(?P<gap>\s*[=:]*\s+|\s*=\s*)(?P<value>\S.*)")


def with_colons(source: SourceFile, model: type[BaseModel]) -> Iterable[Problem]:
    """The problems of a file; where a line only lacks its colon, or a comma before a key, with the line to write."""
    keys, inner = {field.alias or name for name, field in model.model_fields.items()}, keys_in(model)
    lines = (source.lines[problem.span.line - 1] for problem in source.problems)
    found = [_with_colon(problem, line, keys) for problem, line in zip(source.problems, lines, strict=True)]
    return [_with_comma(problem, source.lines[problem.span.line - 1], inner) for problem in found]


def _with_comma(problem: Problem, line: str, keys: Collection[str]) -> Problem:
    """`{planned: 1500 EUR spent: 300 EUR}`: what reads as a value with a colon ends before the next key."""
    text = str(problem.params.get("text", ""))
    found = _VALUE_AND_KEY.fullmatch(text) if problem.rule == "colon-in-value" else None
    is_known = found is not None and (found["key"] in keys or Quarter.fits(found["key"]))
    if problem.rule != "colon-in-value" or not text or (problem.edits and not is_known):
        return problem
    if found is None or not is_known:
        edit = Edit(problem.span, quoted(text))
        fix = f"{line[: problem.span.column - 1]}{edit.text}{line[problem.span.end_column - 1 :]}"
        return replace(problem, params={**problem.params, "fix": fix}, edits=(edit,))
    number, end = problem.span.line, problem.span.column - 1 + found.end("value")
    place = end - 1 if found["value"].endswith(";") else end
    params = {"problem": "a comma is missing", "fix": f"{line[:place]},{line[end:]}"}
    return Problem("invalid-yaml", problem.span, params, (Edit(Span(number, place + 1, number, end + 1), ","),))


def _with_colon(problem: Problem, line: str, keys: set[str]) -> Problem:
    found = _KEY_AND_VALUE.fullmatch(line) if problem.params.get("problem") == _NO_KEY else None
    if found is None or found["key"] not in keys:
        return problem
    number, (start, end) = problem.span.line, found.span("gap")
    params = {"problem": "there is no colon after the key", "fix": f"{found['key']}: {found['value']}"}
    return replace(problem, params=params, edits=(Edit(Span(number, start + 1, number, end + 1), ": "),))
