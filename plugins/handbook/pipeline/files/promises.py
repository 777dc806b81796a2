"""What `check` says that `--fix` would mend: it is tried before it is said."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.report import Report
from handbook.pipeline.files.mending import key_of, mend

_MOST_TRIES: Final = 6
"""How often a handbook is checked for it: what is not known to go well then is not promised."""


def kept(report: Report, root: Path, today: datetime.date, is_wanted: Callable[[Finding], bool]) -> Report:
    """The report with the edits of those findings alone that `check --fix` would mend."""
    if not report.mendable:
        return report
    left = {key_of(finding) for finding in mend(root, today, is_wanted, most_tries=_MOST_TRIES).left}
    if not left:
        return report
    findings = (finding.mended_by(()) if key_of(finding) in left else finding for finding in report.findings)
    return replace(report, findings=tuple(findings))
