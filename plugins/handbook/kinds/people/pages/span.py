"""How many people report to one manager, and whether that is more than the settings allow."""

from dataclasses import dataclass

from handbook.planning.reporting import direct_reports
from handbook.rendering.once import once
from handbook.rendering.site import Site


@dataclass(frozen=True)
class SpanOfControl:
    """The people right below somebody who are here to stay."""

    count: int
    is_over: bool
    most: int


@once
def spans(site: Site) -> dict[str, SpanOfControl]:
    """Person -> the span of control, for everybody to whom somebody reports; people who are leaving do not count."""
    most = site.handbook.settings.people.max_reports
    staying = {person: model.manager for person, model in site.crew.people.items() if model.left is None}
    below = direct_reports({**dict.fromkeys(site.crew.people), **staying})
    return {person: SpanOfControl(len(reports), len(reports) > most, most) for person, reports in below.items()}
