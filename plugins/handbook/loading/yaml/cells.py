"""Syntax errors of cells that somebody put in from a spreadsheet: a name, a tab, and its value."""

import re
from itertools import takewhile

from handbook.loading.yaml.failure import Diagnosis, Failure
from handbook.loading.yaml.source import INDENT, Repair, indentation

_ROW = re.compile(r" *(?P<name>[a-z][a-z0-9_-]*+)(?P<gap>:? *\t\s*)(?P<value>[^\s:][^\t:]*+)")
_GROUP = re.compile(r" *[\w-]+:\s*")


def cells(failure: Failure) -> Diagnosis | None:
    """Rows of two cells, and those below them; below a key without a value they are its entries."""
    line = next((line for line in sorted(failure.suspects) if _ROW.fullmatch(failure.lines[line])), None)
    if line is None:
        return None
    lines, above = failure.lines, failure.above(line)
    depth = indentation(above) + (len(INDENT) if _GROUP.fullmatch(above) else 0)
    rows = takewhile(lambda pair: pair[1], ((at, _ROW.fullmatch(lines[at])) for at in range(line, len(lines))))
    repairs = tuple(
        Repair(at, 0, len(lines[at]), f"{' ' * depth}{row['name']}: {row['value']}") for at, row in rows if row
    )
    params = {"problem": "between a key and its value stands a colon, and no tab"}
    return Diagnosis("invalid-yaml", line, indentation(lines[line]), len(lines[line]), params, repairs)
