"""A `Site` of the files that a test writes down."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from handbook.model.values import Language
from handbook.pipeline.checks.by_day import told_by_day
from handbook.pipeline.checks.checking import check
from handbook.rendering.site import Site

TODAY = datetime.date(2026, 11, 23)


def site_of(root: Path, files: Mapping[str, str], language: Language = "en", **options: Any) -> Site:  # noqa: ANN401
    """Write the files below `root`, check them, and give what pages are made from; `options` are fields of `Site`."""
    for path, text in {"handbook.yml": "name: Test\n", **files}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    checked = check(root, TODAY)
    told = told_by_day(checked, TODAY)
    return Site(checked.handbook, checked.context.plans, told.lasting, language, dated_findings=told.dated, **options)
