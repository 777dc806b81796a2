"""Keys of a playbook in its translation: the file was begun as a copy, and they are said once."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from pydantic import BaseModel

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.source_file import SourceFile
from handbook.model.playbook import Playbook, Translation

_END_OF_FRONT = "---"


def copy_of(path: str) -> str:
    """What the findings about a translation that was begun as a copy complain of."""
    return f"{path} copy"


def of_a_copy(source: SourceFile, model: type[BaseModel], found: list[Problem]) -> list[Problem]:
    """The problems with one for all keys of the playbook, which takes them out."""
    copied = [problem for problem in found if model is Translation and _is_of_playbook(problem)]
    if not copied:
        return found
    keys = [str(problem.params["field"]) for problem in copied]
    edits = tuple(edit for problem in copied for edit in _entry(source, problem.span.line))
    first = replace(copied[0], params={**copied[0].params, "copied": keys}, edits=edits, topic=copy_of(source.path))
    return [first, *(problem for problem in found if problem not in copied)]


def _is_of_playbook(problem: Problem) -> bool:
    return problem.rule == "unknown-key" and problem.params["field"] in Playbook.model_fields


def _entry(source: SourceFile, line: int) -> Iterator[Edit]:
    """Takes out a key of the front matter, with the lines of its value."""
    below = takewhile(lambda text: not text or text.startswith((" ", "- ")), source.lines[line:])
    own = [text for text in below if text.rstrip() != _END_OF_FRONT]
    yield Edit(Span(line, 1, line + len(own) + 1, 1), "")
