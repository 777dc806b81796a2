"""The index of KPIs: each with its newest number, what it means, and what it is held against."""

from dataclasses import dataclass

from handbook.kinds.kpis.pages.card import KpiCard, kpi_card
from handbook.rendering.named import Named
from handbook.rendering.page import KPIS, OKRS, Page
from handbook.rendering.site import Site
from handbook.rendering.templating import render


@dataclass(frozen=True)
class KpisView:
    """The page of all KPIs."""

    index: Named
    cards: tuple[KpiCard, ...]


def kpis_index(site: Site) -> Page:
    """All KPIs, by name."""
    words = site.words
    records = sorted(site.handbook.kpis.values(), key=lambda record: record.model.name.casefold())
    view = KpisView(
        index=Named(site.title("okr"), site.href(KPIS, OKRS)),
        cards=tuple(kpi_card(site, KPIS, record) for record in records),
    )
    html = render("kpi_index.html.jinja", view, words)
    return Page(KPIS, site.title("kpi"), html, section=OKRS, description=words("kpi.lead"))
