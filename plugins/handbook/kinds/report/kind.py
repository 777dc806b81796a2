"""The report is made of records of others."""

from typing import Final

from handbook.loading.kind import SitePage, Subject

SUBJECT: Final = Subject(
    pages=(
        SitePage(
            "handbook.kinds.report.pages.page:report_page",
            "report/{}/index.md",
            items="handbook.loading.goals:quarters",
            group="okrs",
        ),
    ),
)
