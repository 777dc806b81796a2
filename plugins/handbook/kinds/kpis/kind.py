"""What a KPI is."""

from typing import Final

from handbook.loading.kind import Kind, Subject
from handbook.model.kpi import KeyIndicator

SUBJECT: Final = Subject(
    kinds=(
        Kind(
            "kpi",
            "company/kpis",
            (".yml",),
            KeyIndicator,
            noun={"en": "a KPI", "fr": "un KPI"},
            title={"en": "KPIs", "fr": "KPI"},
            pages="kpis",
            section="okrs/index.md",
            record_page="handbook.kinds.kpis.pages.page:kpi_page",
            changes="handbook.kinds.kpis.changes:kpi_changes",
            index_page="handbook.kinds.kpis.pages.index:kpis_index",
            is_held=False,
            sought="kpi",
            starter="handbook.kinds.kpis.starters.kpi:NewKpi",
            rank=60,
            told=40,
            review_every=lambda settings: settings.kpis.review_every,
            review_rule="stale-kpi",
        ),
    ),
)
