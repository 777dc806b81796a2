"""Reading YAML strictly: every mistake is a problem with a place, and none hides the others."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.decoding import MAX_BYTES, clean, decode
from handbook.loading.yaml.failure import Diagnosis, failure_of
from handbook.loading.yaml.hints import diagnose
from handbook.loading.yaml.indentation import no_break_indent
from handbook.loading.yaml.places import MISSING, Places, open_bracket
from handbook.loading.yaml.source import Source
from handbook.loading.yaml.tree import Tree

MAX_READINGS: Final = 21
"""How often a text is read again with its syntax errors put right: past 20 of them, the rest can wait."""
_MAX_CHARACTERS_READ = 4 * MAX_BYTES


@dataclass
class YamlDocument:
    """What a YAML text holds.

    `value` is `MISSING` where nothing usable could be read. `complete` is False where a part had to be left out, so
    that a missing key may be a consequence of a problem that is already there; `placed` tells that the places of all
    such parts are known.
    """

    value: object
    problems: list[Problem]
    complete: bool
    places: Places
    placed: bool = False

    def may_have(self, loc: Sequence[str | int]) -> bool:
        """Tell whether something at a route, or in the list there, may have been left out."""
        return not self.complete and (not self.placed or self.places.has_gap(loc))

    def span(self, loc: Sequence[str | int], *, key: bool = False) -> Span:
        """Give the place of the value at a route of keys and indexes, or of its key.

        A route that leads nowhere gives the place of its deepest part that exists. A container that takes several
        lines is shown by its first line, an empty value by its key.
        """
        return self.places.span(loc, key=key)


def read_yaml_bytes(data: bytes) -> YamlDocument:
    """Read the one YAML document of a file."""
    text, problems = decode(data)
    document = read_yaml(text)
    if problems:
        document.problems = sorted([*problems, *document.problems], key=_by_place)
        document.complete = False
        document.value = document.value if text else MISSING
    return document


def read_yaml(text: str, *, first_line: int = 1) -> YamlDocument:
    """Read a YAML document that starts at a line of its file: front matter and fenced blocks do not start at the first.

    An empty text is null, as in YAML. Never raises: what is wrong with the text is in `problems`, in order of place.
    """
    cleaned = clean(text, first_line)
    source = Source(cleaned.text or "", first_line)
    if cleaned.text is None:
        return _nothing(source, cleaned.problems)
    tree, syntax_problems = _read_repairing(source)
    if tree.limit:
        return _nothing(source, [tree.limit])
    problems = sorted([*cleaned.problems, *syntax_problems, *tree.problems], key=_by_place)
    is_read = not tree.was_interrupted() and not source.skipped
    complete = tree.complete and is_read
    value = tree.root.value[0] if tree.root.value and not tree.was_interrupted() else None
    places = Places(source, tree.root, tree.frames)
    value = MISSING if value is None and not complete else value
    return YamlDocument(value, problems, complete, places, tree.placed and is_read)


def _by_place(problem: Problem) -> tuple[Span, str]:
    return problem.span, problem.rule


def _nothing(source: Source, problems: list[Problem]) -> YamlDocument:
    nowhere = Places(source, Tree(source).root, {})
    return YamlDocument(MISSING, problems, complete=False, places=nowhere)


def _read_repairing(source: Source) -> tuple[Tree, list[Problem]]:
    """Read a source again and again until no syntax error is left, at most `MAX_READINGS` times."""
    problems: dict[int, Problem] = {}
    length = sum(map(len, source.lines)) + 1
    readings = min(MAX_READINGS, max(1, _MAX_CHARACTERS_READ // length))
    while True:
        tree = Tree(source)
        tree.read()
        if tree.limit or not tree.was_interrupted():
            return tree, list(problems.values())
        _recover(source, tree, problems)
        readings -= 1
        if readings == 0:
            return tree, list(problems.values())


def _recover(source: Source, tree: Tree, problems: dict[int, Problem]) -> None:
    """Report what ended a reading, and repair its line or leave it out.

    A line is reported and repaired once: where the repair did not help it was no fix, and what follows is no news.
    """
    diagnosis, stopped = _diagnose(source, tree)
    line = diagnosis.line
    if line in problems:
        facts = {name: fact for name, fact in problems[line].params.items() if name != "fix"}
        problems[line] = replace(problems[line], params=facts, edits=())
    elif not source.was_repaired(line) and not _goes_on(source, diagnosis, problems):
        problems[line] = _problem(source, diagnosis)
        if diagnosis.repairs:
            source.repair(diagnosis.repairs)
            return
    source.skip_entry(stopped if line in source.skipped else line)


def _goes_on(source: Source, diagnosis: Diagnosis, problems: dict[int, Problem]) -> bool:
    """Tell whether a line only continues a stretch that was left out for the same reason, like a paragraph of prose."""
    left_out = takewhile(source.skipped.__contains__, range(diagnosis.line - 1, -1, -1))
    above = next((problems[line] for line in left_out if line in problems), None)
    return above is not None and above.rule == diagnosis.rule and above.params == diagnosis.params


def _diagnose(source: Source, tree: Tree) -> tuple[Diagnosis, int]:
    """Say what ended a reading, and at which line."""
    if tree.error is None:
        line = tree.misread or 0
        return no_break_indent(source.lines, line), line
    failure = failure_of(tree.error, tree.last, source.lines, open_bracket(tree.open_frames()))
    return diagnose(failure), failure.line


def _problem(source: Source, diagnosis: Diagnosis) -> Problem:
    line, params = diagnosis.line, dict(diagnosis.params)
    if diagnosis.repairs:
        params.setdefault("fix", diagnosis.repairs[0].shown(source.lines[line]))
    place = source.span((line, diagnosis.start), (line, diagnosis.end))
    return Problem(diagnosis.rule, place, params, source.edits(diagnosis.repairs))
