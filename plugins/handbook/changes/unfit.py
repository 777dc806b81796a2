"""Records with nothing wrong but that their register asks for something else now, and new ones that lack something."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from handbook.changes.begun import Begun
from handbook.changes.change import Change, Said, Title
from handbook.changes.records import added, titles
from handbook.changes.state import State
from handbook.diagnostics.problem import Problem

_MISSING: Final = "missing-key"
_SENTENCES: Final = {_MISSING: "lacks-field", "unknown-key": "fills-removed"}
"""What is wrong with a record whose register changed -> its sentence; else a value is not of the new type."""


def unfit(path: str, old: State, new: State) -> Sequence[Problem]:
    """What a file does wrong only because its register asks for something else now, each with its field."""
    was, now = old.handbook.sources.get(path), new.handbook.sources[path]
    is_same = was is not None and was.text == now.text
    return now.problems if is_same and all(problem.params.get("field") for problem in now.problems) else []


def unfit_changes(
    misfits: Mapping[str, Sequence[Problem]], came: Sequence[Begun], old: State, new: State
) -> Iterator[Change]:
    """A sentence for each field of a register, with the records that have to be brought up to date.

    Those that `came` and lack such a field are among them; of the others it is told what they lack.
    """
    names = defaultdict[tuple[str, str, str], list[Title]](list)
    says = defaultdict[tuple[str, str, str], list[Said]](list)
    for record in old.handbook.records:
        for problem in misfits.get(record.source.path, ()):
            key = record.kind, str(problem.params["field"]), _SENTENCES.get(problem.rule, "unfit-field")
            names[key].append(old.title(record))
            says[key].append(Said(record.source.path, problem.rule))
    for each in came:
        asked = {name: (each.record.kind, name, "lacks-field") for name in each.lacking}
        said = Said(each.record.source.path, _MISSING)
        yield replace(added(each.record, new, [name for name, key in asked.items() if key not in names]), says=(said,))
        for key in asked.values():
            if key in names:
                names[key].append(new.title(each.record))
    for (kind, field, what), records in names.items():
        facts = {"field": (old if what == "fills-removed" else new).column(kind, field)}
        change = Change(kind, f"{kind}/{field}", Title(""), None, what, "serious", facts, titles(records))
        yield replace(change, says=tuple(says[kind, field, what]))
