"""`check --fix`: what has one right answer is put right in the files, and never makes anything worse."""

import datetime
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Final, NamedTuple

from handbook.diagnostics.edit import Apart, Edit, apply, text_at
from handbook.diagnostics.finding import Finding
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.decoding import decode, text_lines
from handbook.loading.file_read import Memory
from handbook.loading.history import History
from handbook.loading.limited import read_limited
from handbook.model.values import Language
from handbook.pipeline.checks.checking import Checked, check
from handbook.pipeline.files.writing import write_whole

MAX_TRIES: Final = 200
"""How often a handbook is checked to find out which edits go together."""
MAX_DEPTH: Final = 5
"""How many mistakes may hide behind each other and still be mended in one go."""

_SHIFTING: Final = frozenset({"fix", "line", "first_line", "nearest", "choices", "meant"})
"""Facts of a finding that change with the rest of its file, though the finding is the same."""

Key = tuple[str, str, str]
"""What makes a finding the same before and after an edit: rule, path and facts, but not the place."""


class LineEdit(NamedTuple):
    """One edit of a file, as it is told: the line, what stood there and what stands there now."""

    path: str
    line: int
    old: str
    new: str


@dataclass(frozen=True)
class Mending:
    """What would be mended, or was.

    `changes` are in the order in which they were found; `files` maps a path -> its bytes before and after. `left` are
    the findings that could have been mended, and would have brought others. `language` is the handbook's first.
    """

    changes: tuple[LineEdit, ...]
    files: Mapping[str, tuple[bytes, bytes]]
    left: tuple[Finding, ...]
    language: Language


@dataclass(frozen=True)
class _State:
    """A handbook being mended in memory: `drafts` maps a path -> its bytes after the `changes`."""

    checked: Checked
    drafts: Mapping[str, bytes]
    changes: tuple[LineEdit, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong now."""
        return self.checked.report.findings


def mend(  # noqa: PLR0913 -- what is wanted, and what is known before
    root: Path,
    today: datetime.date,
    is_wanted: Callable[[Finding], bool] = lambda _finding: True,
    *,
    known: Checked | None = None,
    most_tries: int = MAX_TRIES,
    memory: Memory | None = None,
) -> Mending:
    """Work out what to mend among the wanted findings, and write nothing.

    Edits are kept only if a check of the whole handbook then finds nothing new. What an edit brings to light may be
    mended with it. `known` is what a check by all rules just said. `most_tries` is how often a handbook is checked to
    find out which edits go together. `memory` holds what was read of the files before.
    """
    bench = _Bench(root, today, is_wanted, most_tries, {} if memory is None else memory)
    state = bench.mend_all(_State(known or bench.check(), {}, ()))
    files = {path: (bench.originals[path], data) for path, data in state.drafts.items()}
    language = state.checked.handbook.settings.languages[0]
    return Mending(state.changes, files, tuple(bench.refused.values()), language)


def write(root: Path, mending: Mending) -> Mapping[str, str]:
    """Write the mended files, each whole; gives path -> why, of those that were not.

    The reason is the system's; it is empty for a file that is protected or was changed meanwhile.
    """
    tried = {path: _write(root / path, before, after) for path, (before, after) in mending.files.items()}
    return {path: reason for path, reason in tried.items() if reason is not None}


def _write(file: Path, before: bytes, after: bytes) -> str | None:
    """None once it is written."""
    try:
        if read_limited(file) != before or not os.access(file, os.W_OK):
            return ""
        write_whole(file, after)
    except OSError as error:
        return error.strerror or ""
    return None


@dataclass
class _Bench:
    """Where edits are tried. `originals` maps a path -> its bytes on the disk; `tries` counts the checks so far."""

    root: Path
    today: datetime.date
    is_wanted: Callable[[Finding], bool]
    most_tries: int
    memory: Memory
    originals: dict[str, bytes] = field(default_factory=dict[str, bytes])
    refused: dict[tuple[Key, Span], Finding] = field(default_factory=dict[tuple[Key, Span], Finding])
    tries: int = 0

    @cached_property
    def check(self) -> "partial[Checked]":
        """Checks the handbook with its drafts; git is asked once, and what has no other draft is read once."""
        return partial(check, self.root, self.today, history=History(self.root, today=self.today), memory=self.memory)

    def mend_all(self, state: _State) -> _State:
        """Mend until nothing more can be; what was refused is tried again when all else is done."""
        while True:
            before, self.refused = state, {}
            while chosen := self._choose(state, state.findings):
                state = self._mend_some(state, chosen)
            if state is before or self.tries > self.most_tries:
                return state

    def _choose(self, state: _State, findings: Sequence[Finding]) -> list[Finding]:
        """The findings to try together: in files that may be written, without edits that touch each other."""
        chosen, apart = list[Finding](), defaultdict[str, Apart](Apart)
        for finding in findings:
            is_possible = self._is_open(finding) and self._may_edit(state, finding.path)
            if is_possible and apart[finding.path].take(finding.edits):
                chosen.append(finding)
        return chosen

    def _is_open(self, finding: Finding) -> bool:
        is_refused = (key_of(finding), finding.span) in self.refused
        return bool(finding.edits) and not is_refused and self.is_wanted(finding)

    def _may_edit(self, state: _State, path: str) -> bool:
        """Whether the file still says what was read."""
        if path in self.originals:
            return True
        data = read_limited(self.root / path)
        if isinstance(data, Problem):
            return False
        text, problems = decode(data)
        source = state.checked.handbook.sources.get(path)
        if problems or source is None or source.text != text.replace("\r\n", "\n"):
            return False
        self.originals[path] = data
        return True

    def _mend_some(self, state: _State, chosen: list[Finding]) -> _State:
        """The state with as many of the chosen findings mended as go together; those that cannot be are refused."""
        waiting = [chosen]
        while waiting:
            part = waiting.pop()
            if self.tries <= self.most_tries and (mended := self._try(state, part)):
                return mended
            if len(part) > 1 and self.tries <= self.most_tries:
                half = len(part) // 2
                waiting += [part[half:], part[:half]]
            else:
                self.refused |= {(key_of(finding), finding.span): finding for finding in part}
        return state

    def _try(self, state: _State, findings: Sequence[Finding]) -> _State | None:
        """The state with these findings mended, and with what that brings to light; None where it gets worse."""
        trial, mended = state, [*findings]
        for _ in range(MAX_DEPTH):
            found = self._apply(trial, findings)
            if found is None:
                return None
            trial = found
            if not (news := _news(state, trial, mended)):
                return trial
            if not {*map(_place_of, news)}.isdisjoint(map(_place_of, mended)):
                return None  # it is found again where it was mended: to write the same once more mends nothing
            findings = self._choose(trial, news)
            mended += findings
            if len(findings) < len(news):
                return trial if _is_no_worse(state, trial, news, mended) else None
        return None

    def _apply(self, state: _State, findings: Sequence[Finding]) -> _State | None:
        """The state with the edits of these findings; None where a file cannot be edited."""
        self.tries += 1
        drafts, changes, wanted = {**state.drafts}, [*state.changes], defaultdict[str, list[Edit]](list)
        for finding in findings:
            wanted[finding.path] += finding.edits
        for path, edits in wanted.items():
            before = state.drafts.get(path, self.originals[path])
            after = apply(before, edits)
            if after is None:
                return None
            drafts[path] = after
            changes += _changes(path, before, edits)
        return _State(self.check(drafts=drafts), drafts, tuple(changes))


def _news(before: _State, after: _State, mended: Sequence[Finding]) -> list[Finding]:
    """The findings that were neither there nor kept back before, or should be gone.

    What is concluded from a file that could not be read whole before is no news: it was only not known. Nor is a
    judgement on that file, nor on another, where it is no error: it may have been kept back for the same reason.
    """
    expected = Counter(map(key_of, before.findings)) - Counter(map(key_of, mended))
    expected += Counter(map(key_of, before.checked.kept_back))
    expected += Counter(key_of(follower) for finding in before.findings for follower in finding.followers)
    sources = before.checked.handbook.sources
    unknown = {path for finding in mended if (path := finding.path) in sources and not sources[path].is_whole}
    news: list[Finding] = []
    for finding in after.findings:
        is_judgement = unknown and (finding.severity != "error" or (finding.path in unknown and finding.rule.judges))
        if is_judgement or any(basis.path in unknown for basis in finding.bases):
            continue
        if expected[key_of(finding)] > 0:
            expected[key_of(finding)] -= 1
        else:
            news.append(finding)
    return news


def _is_no_worse(before: _State, after: _State, news: Sequence[Finding], mended: Sequence[Finding]) -> bool:
    """Whether the news were there all along, in a file that could not be used, and are no more than what is gone.

    They are at other places than what was mended. What is judged of the right value, and is no error, is worth less
    than the error that it had.
    """
    if all(finding.severity == "error" for finding in mended) and not any(_is_flaw(finding) for finding in news):
        return True
    records = before.checked.handbook.records
    usable = {record.source.path for record in records if record.source.is_whole}
    touched = defaultdict[tuple[str, int], list[int]](list)
    for finding in mended:
        touched[finding.path, finding.span.line].append(finding.span.column)
    again = [one for one in news if any(_holds(one.span, at) for at in touched.get((one.path, one.span.line), ()))]
    old, new = before.checked.report, after.checked.report
    is_less = len(new.findings) <= len(old.findings) and new.count("error") <= old.count("error")
    return is_less and not again and not any(finding.path in usable for finding in news)


def _holds(span: Span, column: int) -> bool:
    """Whether a place begins with a column of its first line, or goes over it."""
    return span.column == column or span.column < column < span.end_column


def _is_flaw(finding: Finding) -> bool:
    """Whether it may come from a wrong correction, rather than from what the right one means."""
    return finding.severity == "error" or not finding.rule.judges


def key_of(finding: Finding) -> Key:
    """What stays of a finding when something else of its file changes."""
    facts = sorted((name, str(value)) for name, value in finding.params.items() if name not in _SHIFTING)
    return finding.rule.code, finding.path, str(facts)


def _place_of(finding: Finding) -> tuple[Key, int, int]:
    """What is found, and where it begins."""
    return key_of(finding), finding.span.line, finding.span.column


def _changes(path: str, data: bytes, edits: Sequence[Edit]) -> list[LineEdit]:
    lines = text_lines(data)
    return [LineEdit(path, edit.span.line, _old(lines, edit.span), edit.text) for edit in sorted(edits)]


def _old(lines: Sequence[str], span: Span) -> str:
    """What stood there; of several lines the first that says something."""
    if (found := text_at(lines, span)) is not None:
        return found
    whole = (lines[number - 1] for number in range(span.line, min(span.end_line, len(lines)) + 1))
    return next((line.strip() for line in whole if line.strip()), "")
