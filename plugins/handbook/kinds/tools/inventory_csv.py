"""`new tool --from FILE.csv`: the tools that an accounting export tells of, as files to begin with."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from handbook.diagnostics.characters import as_seen
from handbook.exports.csv_file import printable
from handbook.kinds.tools.ledger import Entry, Ledger, NoColumns, read_ledger
from handbook.kinds.tools.ledger_headings import Field
from handbook.kinds.tools.starters.paid_tool import KnownTool, tool_text
from handbook.kinds.tools.toolbox import plain
from handbook.loading.playbook_file import slug
from handbook.loading.records import Handbook
from handbook.locales import Wording, wording
from handbook.model.values import Language
from handbook.planning.charges import Charge, recurring

_FOLDER: Final = "company/tools"
_LEGAL_FORMS: Final = frozenset(
    (
        *("sas", "sasu", "sarl", "sa", "eurl", "inc", "incorporated", "ltd", "limited", "llc", "llp", "gmbh", "ag"),
        *("bv", "nv", "oy", "ab", "aps", "srl", "spa", "plc", "corp", "pty"),
    )
)
_LONGEST: Final = 80
_MOST_COLUMNS: Final = 30
_LONGEST_ABBREVIATION: Final = 3


@dataclass(frozen=True)
class ToolDraft:
    """A file that is not there yet: its id, its path in the handbook, the name of the tool, and the whole text."""

    id: str
    path: str
    name: str
    text: str


@dataclass(frozen=True)
class MatchedTool:
    """A supplier that has a file already, which stays as it is."""

    name: str
    path: str


@dataclass(frozen=True)
class LeftOut:
    """A line of the CSV that became nothing: where it begins, what it holds, and why, in one sentence."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True)
class ToolsFromCsv:
    """What an export tells. `columns` maps what a column was taken for -> its heading; `ignored` are the others."""

    drafts: tuple[ToolDraft, ...]
    matched: tuple[MatchedTool, ...]
    left_out: tuple[LeftOut, ...]
    columns: Mapping[str, str]
    ignored: tuple[str, ...]


@dataclass(frozen=True)
class _Supplier:
    """Somebody who was paid. `key` is the name without case, accents and legal form; `others` have other currencies."""

    key: str
    name: str
    currency: str
    entries: tuple[Entry, ...]
    others: tuple[Entry, ...]


@dataclass(frozen=True)
class NotATable:
    """Why an export cannot be read at all, in one sentence."""

    reason: str


def tools_from_csv(
    data: bytes, handbook: Handbook, language: Language, named: Mapping[Field, str] | None = None
) -> ToolsFromCsv | NotATable:
    """A draft for each supplier of an export that has no file yet, by name; nothing is written.

    What cannot be used is in `left_out`, by line. `language` is that of the comments and reasons; `named` maps a field
    -> the heading of its column, where somebody said it.
    """
    words, ledger = wording(language), read_ledger(data, named)
    if isinstance(ledger, NoColumns):
        return NotATable(" ".join(_without_columns(ledger.seen, words)))
    if isinstance(ledger, str):
        return NotATable(words(f"new-tool.{ledger}"))
    suppliers = _suppliers(ledger, handbook.settings.currency)
    known = {_key(record.model.name): record.source.path for record in reversed([*handbook.tools.values()])}
    paths = {supplier: _path_of(handbook, known, supplier) for supplier in suppliers}
    new = [(supplier, _known(supplier, ledger)) for supplier in suppliers if paths[supplier] is None]
    back = [
        _left_out(entry, "money-even" if _is_even(supplier) else "money-back", words)
        for supplier, tool in new
        if not tool
        for entry in supplier.entries
    ]
    others = [_left_out(entry, "other-currency", words) for supplier, _ in new for entry in supplier.others]
    return ToolsFromCsv(
        drafts=tuple(_drafts([tool for _, tool in new if tool], handbook, words)),
        matched=tuple(MatchedTool(supplier.name, path) for supplier, path in paths.items() if path),
        left_out=tuple(sorted([*_unread(ledger, words), *back, *others], key=lambda left: left.line)),
        columns={str(field): heading for field, heading in ledger.columns.items()},
        ignored=ledger.ignored,
    )


def _is_even(supplier: _Supplier) -> bool:
    """Whether as much came back from a supplier as was paid."""
    return sum(entry.amount for entry in supplier.entries) == 0


def _without_columns(seen: Sequence[str], words: Wording) -> Iterator[str]:
    """What is missing, and how to say which of several columns it is."""
    yield words("new-tool.no-columns")
    if len(seen) > 1:
        yield words("new-tool.columns-seen", seen=", ".join(seen[:_MOST_COLUMNS]), first=seen[0])


def _suppliers(ledger: Ledger, own: str) -> list[_Supplier]:
    """Those that were paid, by name; spellings that differ in case, accents or legal form are one."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in ledger.entries:
        found[_key(entry.supplier)].append(entry)
    return [_supplier(key, found[key], own) for key in sorted(found)]


def _supplier(key: str, entries: Sequence[Entry], own: str) -> _Supplier:
    (most, _), *_ = Counter(entry.currency or own for entry in entries).most_common(1)
    kept = tuple(entry for entry in entries if (entry.currency or own) == most)
    others = tuple(entry for entry in entries if (entry.currency or own) != most)
    return _Supplier(key, _name(entries), most, kept, others)


def _key(name: str) -> str:
    return plain(_without_legal_form(name)) or plain(name)


def _without_legal_form(name: str) -> str:
    words = name.split()
    while len(words) > 1 and plain(re.sub(r"[.,]", "", words[-1])) in _LEGAL_FORMS:
        words.pop()
    return " ".join(words).rstrip(",")


def _name(entries: Sequence[Entry]) -> str:
    """The spelling that comes most often; a name in capitals as it would be read."""
    (name, _), *_ = Counter(_without_legal_form(printable(entry.supplier)) for entry in entries).most_common(1)
    return " ".join(map(_readable, name.split())) if name.isupper() else name


def _readable(word: str) -> str:
    return word.capitalize() if len(word) > _LONGEST_ABBREVIATION else word


def _path_of(handbook: Handbook, known: Mapping[str, str], supplier: _Supplier) -> str | None:
    """The file of the tool that has this name, or the id that it would give; `known` maps the key of a name -> file."""
    if path := known.get(supplier.key):
        return path
    return handbook.ids["tool"].get(slug(supplier.name))


def _known(supplier: _Supplier, ledger: Ledger) -> KnownTool | None:
    """What the payments tell; None where more came back than was paid."""
    entries = supplier.entries
    cost = recurring([Charge(entry.day, entry.amount) for entry in entries])
    days = [entry.day for entry in entries if entry.amount > 0]
    categories = (printable(entry.category)[:_LONGEST].strip() for entry in entries)
    return cost and KnownTool(
        name=_as_read(supplier.name[:_LONGEST]),
        category=next(filter(None, categories), ""),
        cost=cost,
        currency=supplier.currency,
        tax=ledger.tax,
        payments=len(entries) if cost.is_sum else len(days),
        first=min(days),
        last=max(days),
        is_day_guessed=ledger.is_order_guessed,
    )


def _as_read(name: str) -> str:
    """The name as the file that has it is read: without what nobody sees, which may stand beside what was taken out."""
    plain = " ".join(as_seen(name).split())
    return plain if plain == name else _as_read(plain)


def _drafts(tools: Iterable[KnownTool], handbook: Handbook, words: Wording) -> Iterator[ToolDraft]:
    """Each with an id that no file and no other draft has."""
    taken, numbers = {*handbook.ids["tool"]}, defaultdict[str, Iterator[int]](lambda: count(1))
    for tool in tools:
        found = slug(tool.name) if re.search(r"[a-z0-9]", plain(tool.name)) else "tool"
        names = (f"{found}-{number}" if number > 1 else found for number in numbers[found])
        free = next(name for name in names if name not in taken)
        taken.add(free)
        yield ToolDraft(free, f"{_FOLDER}/{free}.yml", tool.name, tool_text(tool, words))


def _unread(ledger: Ledger, words: Wording) -> Iterator[LeftOut]:
    for row in ledger.unread:
        yield LeftOut(row.line, printable(row.text)[:_LONGEST], words(f"new-tool.{row.fault}"))


def _left_out(entry: Entry, reason: str, words: Wording) -> LeftOut:
    text = f"{printable(entry.supplier)[:_LONGEST]} · {entry.day.isoformat()} · {entry.amount:f}"
    return LeftOut(entry.line, text, words(f"new-tool.{reason}"))
