"""`handbook new tool --from FILE.csv`: the table of what an export tells, the question, and the files."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from handbook.adapters.commands.invocation import Invocation, refuse, says_yes, stop, tell
from handbook.diagnostics.problem import Problem
from handbook.kinds.tools.inventory_csv import NotATable, ToolDraft, ToolsFromCsv, tools_from_csv
from handbook.kinds.tools.ledger_headings import FIELDS, Field
from handbook.loading.folder import load_handbook
from handbook.loading.limited import read_stream
from handbook.locales import Wording, wording
from handbook.pipeline.files.starting import NotStarted, write_starter
from handbook.starters.wish import Starter


def write_tools(invocation: Invocation, export: Path, columns: tuple[str, ...]) -> None:
    """Show what becomes of each line, ask where somebody can be asked, and write what is new.

    `columns` name those of the export: `supplier=Paid to`.
    """
    named = _named(columns)
    handbook = load_handbook(invocation.root)
    language = handbook.settings.languages[0]
    words = wording(language)
    data = read_stream(export)
    if isinstance(data, Problem):
        stop(_refusal(export, data, words))
    found = tools_from_csv(data, handbook, language, named)
    if isinstance(found, NotATable):
        stop(f"{export}: {found.reason}")
    for line in _table(found, words):
        tell(line)
    if found.drafts and _is_agreed(len(found.drafts), words):
        _write(invocation, found.drafts)
        invocation.say(words("new-tool.written", len(found.drafts)))
    else:
        invocation.say(words("new-tool.nothing"))


def _named(columns: tuple[str, ...]) -> Mapping[Field, str]:
    """Field -> its heading; ends the command where a column is named as something else."""
    named: dict[Field, str] = {}
    for typed in columns:
        what, _, heading = (part.strip() for part in typed.partition("="))
        field = FIELDS.get(what.casefold())
        if field is None or not heading:
            refuse("column-of-what", typed=typed, fields=", ".join(FIELDS))
        named[field] = heading
    return named


def _refusal(export: Path, problem: Problem, words: Wording) -> str:
    if problem.rule == "too-large":
        return f"{export}: {words('new-tool.too-large')}"
    return words("refusal.not-read", path=export, reason=problem.params["reason"])


def _table(found: ToolsFromCsv, words: Wording) -> Iterator[str]:
    """What is written, what is there, and what was left out and why; the columns are set under each other."""
    rows = [
        *((words("new-tool.row-new"), draft.path, draft.name) for draft in found.drafts),
        *((words("new-tool.row-there"), tool.path, tool.name) for tool in found.matched),
        *((words("new-tool.row-left", line=left.line), left.text, left.reason) for left in found.left_out),
    ]
    first, second = (max((len(row[place]) for row in rows), default=0) for place in (0, 1))
    return (f"{state:<{first}}  {text:<{second}}  {reason}" for state, text, reason in rows)


def _is_agreed(count: int, words: Wording) -> bool:
    """Yes where nobody can be asked: no file is overwritten."""
    return not sys.stdin.isatty() or says_yes(words("new-tool.write", count), default=True)


def _write(invocation: Invocation, drafts: tuple[ToolDraft, ...]) -> None:
    for draft in drafts:
        written = write_starter(invocation.root, "tool", Starter(draft.path, draft.text))
        if isinstance(written, NotStarted):
            stop(written.reason)
