"""What a KPI is."""

from typing import Final

from handbook.loading.kind import Kind
from handbook.model.kpi import KeyIndicator

KINDS: Final = (
    Kind(
        "kpi",
        "company/kpis",
        (".yml",),
        KeyIndicator,
        noun={"en": "a KPI", "fr": "un KPI"},
        title={"en": "KPIs", "fr": "KPI"},
        pages="kpis",
        section="okrs/index.md",
        rank=60,
        told=40,
        review_every=lambda settings: settings.kpis.review_every,
    ),
)
