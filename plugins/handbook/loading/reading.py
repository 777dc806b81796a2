"""One file of any kind, from bytes to data with places."""

from pathlib import Path

from handbook.diagnostics.problem import Problem
from handbook.loading.boxes import empty_boxes
from handbook.loading.decoding import clean_breaks, conflict_in, decode
from handbook.loading.left_over import without_left_over
from handbook.loading.limited import read_limited
from handbook.loading.markdown_outline import read_outline
from handbook.loading.odd_characters import odd_characters
from handbook.loading.playbook_file import read_playbook
from handbook.loading.put_in_twice import one_for_all
from handbook.loading.sample_text import sample_texts
from handbook.loading.source_file import SourceFile, as_data
from handbook.loading.steps_outside import steps_outside
from handbook.loading.word_signs import word_signs
from handbook.loading.yaml.places import MISSING
from handbook.loading.yaml.reader import read_yaml
from handbook.model.references import KindName, Route


def read_file(root: Path, path: str, kind: KindName | None) -> SourceFile:
    """Read the file at `path` below `root`; whatever is wrong with it is in its problems."""
    data = read_limited(root / path)
    return unread(path, data) if isinstance(data, Problem) else read_bytes(path, data, kind)


def read_prose(root: Path, path: str) -> SourceFile:
    """Read a Markdown file that is no record: its text, and what is wrong with its characters."""
    data = read_limited(root / path)
    if isinstance(data, Problem):
        return unread(path, data)
    text, problems = decode(data)
    source = SourceFile(path, clean_breaks(text), MISSING, problems, complete=False)
    if conflict := conflict_in(source.text):
        source.problems.append(conflict)
    source.problems += _unseen_so_far(source)
    return source


def read_bytes(path: str, data: bytes, kind: KindName | None) -> SourceFile:
    """Read what a file at `path` holds, or held once."""
    text, problems = decode(data)
    if problems and not text:
        return unread(path, problems[0])
    text = clean_breaks(text)
    if conflict := conflict_in(text):
        return SourceFile(path, text, MISSING, [conflict], complete=False)
    cleaned, left_over = without_left_over(text, is_markdown=path.endswith(".md"))
    source = _read_text(path, cleaned, kind)
    source.text = text
    source.problems[:0] = [*problems, *left_over]
    source.problems += _unseen_so_far(source)
    if path.endswith(".md"):
        source.problems += [*empty_boxes(text), *steps_outside(text), *(signs := [*word_signs(text)])]
        if any(sign.rule == "heading-without-space" for sign in signs):  # what stands below it may be thought missing
            source.complete, source.has_gap = False, _anywhere
    source.problems += sample_texts(text)
    if problems:
        source.complete, source.has_gap = False, _anywhere
    return source


def _anywhere(_route: Route) -> bool:
    """Where so much is not known, anything may have been left out."""
    return True


def _unseen_so_far(source: SourceFile) -> list[Problem]:
    """What is wrong with single characters, in prose too; letters that are lost to the encoding are told as that."""
    told = {(problem.rule, problem.span) for problem in source.problems}
    is_lossy = any(problem.rule == "not-utf8" for problem in source.problems)
    found = (problem for problem in odd_characters(source.text) if (problem.rule, problem.span) not in told)
    return [problem for problem in found if not (is_lossy and problem.rule == "garbled-text")]


def unread(path: str, problem: Problem) -> SourceFile:
    """A file of which nothing is known but why it was not read."""
    return SourceFile(path, "", MISSING, [problem], complete=False)


def _read_text(path: str, text: str, kind: KindName | None) -> SourceFile:
    if not path.endswith(".md"):
        document = read_yaml(text)
        problems = one_for_all(text, document.problems)
        lacks_items = any(problem.params.get("is_item") for problem in problems)
        return SourceFile(
            path,
            text,
            document.value,
            problems,
            document.complete and not lacks_items,
            lambda route, key: document.span(route, key=key),
            has_gap=_anywhere if lacks_items else document.may_have,
        )
    return read_playbook(path, text) if kind == "playbook" else _read_role(path, text)


def _read_role(path: str, text: str) -> SourceFile:
    """Front matter, and prose that is the role's mission."""
    outline = read_outline(text)
    front = read_yaml(outline.front or "", first_line=outline.front_line)
    end = outline.intro_line - 1
    facts = as_data(front.value)
    raw = front.value if facts is None else {**facts, "mission": "\n".join(text.split("\n")[end:])}
    problems = [*outline.problems, *front.problems]
    complete = front.complete and not outline.problems
    source = SourceFile(path, text, raw, problems, complete, lambda route, key: front.span(route, key=key))
    source.has_gap = lambda route: bool(outline.problems) or front.may_have(route)
    return source
