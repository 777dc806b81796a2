"""What `check` says that `--fix` would mend: it is tried before it is said."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.report import Report
from handbook.loading.file_read import Memory
from handbook.pipeline.checks.checking import Checked
from handbook.pipeline.files.mending import key_of, mend

_FEWEST_TRIES: Final = 6
_MOST_TRIES: Final = 24
"""How often a handbook is checked for it: what is not known to go well then is not promised."""
_MOST_READ: Final = 1500
"""So many files may be read for it together: a small handbook is tried as often as `--fix` needs."""


def kept(
    report: Report, root: Path, is_wanted: Callable[[Finding], bool], *, known: Checked | None, memory: Memory
) -> Report:
    """The report with the edits of those findings alone that `check --fix` would mend.

    `known` is the whole check that it is of, if it was one by all rules. `memory` holds what that has read.
    """
    if not report.mendable:
        return report
    tries = min(_MOST_TRIES, max(_FEWEST_TRIES, _MOST_READ // max(report.files, 1)))
    mending = mend(root, report.day, is_wanted, known=known, most_tries=tries, memory=memory)
    left = {key_of(finding) for finding in mending.left}
    if not left:
        return report
    findings = (finding.mended_by(()) if key_of(finding) in left else finding for finding in report.findings)
    return replace(report, findings=tuple(findings))
