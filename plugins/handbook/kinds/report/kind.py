"""The report is made of records of others."""

from typing import Final

from handbook.loading.kind import SitePage, Subject
from handbook.rendering.uris import report_uri

SUBJECT: Final = Subject(
    pages=(
        SitePage(
            "handbook.kinds.report.pages.page:report_page",
            report_uri,
            items="handbook.loading.goals:quarters",
            group="okrs",
            sought="report",
        ),
    ),
)
