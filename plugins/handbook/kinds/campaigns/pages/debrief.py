"""What a campaign taught: what to keep, what to change, and its results beside the playbook's targets."""

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.playbook import Kpi
from handbook.rendering.measures import measure
from handbook.rendering.page import record_place
from handbook.rendering.prose.html import prose_html
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Result:
    """A measure with its value and, where the playbook has one, its target."""

    name: str
    value: str
    target: str


@dataclass(frozen=True)
class DebriefView:
    """The debrief as it is read. What was not written is empty."""

    keep: Markup
    change: Markup
    results: tuple[Result, ...]


def debrief(site: Site, record: Record[Campaign]) -> DebriefView | None:
    """The debrief of a campaign; None where there is none yet."""
    written = record.model.debrief
    if written is None:
        return None
    here, source = record_place("campaign", record.id)[0], record.source.path
    playbook = site.handbook.playbooks.get(record.model.playbook)
    kpis = {kpi.name: kpi for kpi in playbook.model.kpis} if playbook else {}
    return DebriefView(
        keep=prose_html(site, written.keep, source, here),
        change=prose_html(site, written.change, source, here),
        results=tuple(_result(site, name, value, kpis.get(name)) for name, value in written.results.items()),
    )


def _result(site: Site, name: str, value: Decimal, kpi: Kpi | None) -> Result:
    unit, target = (kpi.unit, kpi.target) if kpi else (None, None)
    return Result(name, measure(site, value, unit), "" if target is None else measure(site, target, unit))
