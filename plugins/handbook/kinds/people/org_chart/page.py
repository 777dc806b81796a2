"""The organisation chart: a picture for screens and paper, and the same as a list for phones and screen readers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

from handbook.kinds.people.org_chart.layout import BOX_HEIGHT, BOX_WIDTH, Box, layout
from handbook.kinds.people.pages.members import starts
from handbook.kinds.people.pages.role_facts import roles_of
from handbook.kinds.people.pages.span import SpanOfControl, people_by_day, spans
from handbook.planning.reporting import Seat, seats
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.dated import DatedBadge, DayCount, gone_from, until_text
from handbook.rendering.named import Named, name_of, named_all
from handbook.rendering.page import Page, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import ORG_CHART

_SECTION = index_of("person")
_LONGEST = 20
"""Letters of ordinary width that fit into a box."""


@dataclass(frozen=True)
class ChartBox:
    """A person in the picture. `line` is the first role, or until when the person is here.

    `badges`, of who is still to come, stand in place of the line until then. `end` is the ISO day from which the box is
    taken away, empty for who stays, or has others below.
    """

    person: Avatar
    x: int
    y: int
    name: str
    line: str
    tip: str
    badges: tuple[DatedBadge, ...]
    is_leaving: bool
    span: SpanOfControl | None
    end: str = ""


@dataclass(frozen=True)
class ChartLine:
    """A line from a manager to a report, as an SVG path, with the `end` of the report's box."""

    path: str
    end: str


@dataclass(frozen=True)
class ListRow:
    """A person in the list: `opens` a list of reports, and `closes` so many after it; `badges`, `end` as of a box."""

    person: Avatar
    roles: tuple[Named, ...]
    leaves: str
    badges: tuple[DatedBadge, ...]
    span: SpanOfControl | None
    opens: bool
    closes: range
    end: str = ""


@dataclass(frozen=True)
class OrgChartView:
    """Picture and list; sizes in pixels. `is_wide` is whether it is printed across."""

    index: Named
    boxes: tuple[ChartBox, ...]
    lines: tuple[ChartLine, ...]
    rows: tuple[ListRow, ...]
    width: int
    height: int
    box_width: int
    box_height: int
    is_wide: bool
    description: str
    people: DayCount


def org_chart_page(site: Site) -> Page:
    """The page of the organisation chart."""
    words = site.words
    html = render("org_chart.html.jinja", org_chart_view(site), words)
    title, description = words("org.title"), words("org.description")
    return Page(ORG_CHART, title, html, section=_SECTION, description=description, is_printed=True)


def org_chart_view(site: Site) -> OrgChartView:
    """Everybody who was here at the last change, below their managers, by name."""
    placed = seats({person: model.manager for person, model in site.crew.people.items()})
    drawn, found = layout(placed), spans(site)
    ends = {seat.person: "" if seat.reports else gone_from(site.crew.people[seat.person].left) for seat in placed}
    reports = (report for seat in placed for report in seat.reports)
    return OrgChartView(
        index=Named(site.title("person"), site.href(ORG_CHART, _SECTION)),
        boxes=tuple(_box(site, box, found.get(box.person), ends[box.person]) for box in drawn.boxes),
        lines=tuple(ChartLine(path, ends[report]) for path, report in zip(drawn.lines, reports, strict=True)),
        rows=tuple(_rows(site, placed, found, ends)),
        width=drawn.width,
        height=drawn.height,
        box_width=BOX_WIDTH,
        box_height=BOX_HEIGHT,
        is_wide=drawn.width > drawn.height,
        description=site.words("org.summary", len(placed)),
        people=people_by_day(site.crew.people.values(), site.words.forms("org.summary")),
    )


def _box(site: Site, box: Box, span: SpanOfControl | None, end: str) -> ChartBox:
    person, until = avatar(site, ORG_CHART, box.person), until_text(site, site.crew.people[box.person].left)
    roles = [name_of(site, "role", role) for role in roles_of(site, box.person)]
    tip = [person.name, *roles, until, site.words("org.reports", span.now) if span else ""]
    return ChartBox(
        person=person,
        x=box.x,
        y=box.y,
        name=_fitted(person.name),
        line=until or _fitted(roles[0] if roles else ""),
        tip=" · ".join(part for part in tip if part),
        badges=_to_come(site, box.person),
        is_leaving=bool(until),
        span=span,
        end=end,
    )


def _rows(
    site: Site, placed: Sequence[Seat], found: Mapping[str, SpanOfControl], ends: Mapping[str, str]
) -> Iterator[ListRow]:
    for seat, following in pairwise((*placed, Seat("", 0, ()))):
        yield ListRow(
            person=avatar(site, ORG_CHART, seat.person),
            roles=named_all(site, ORG_CHART, "role", roles_of(site, seat.person)),
            leaves=until_text(site, site.crew.people[seat.person].left),
            badges=_to_come(site, seat.person),
            span=found.get(seat.person),
            opens=following.level > seat.level,
            closes=range(seat.level - following.level),
            end=ends[seat.person],
        )


def _to_come(site: Site, person: str) -> tuple[DatedBadge, ...]:
    """From when somebody is here who was not yet at the last change."""
    model = site.crew.people[person]
    return starts(site, model) if model.started and model.started > site.as_of else ()


def _fitted(text: str) -> str:
    """As much of a text as fits into a box; letters of East Asia are twice as wide (Unicode, UAX 11)."""
    room = _LONGEST
    for position, letter in enumerate(text):
        room -= 2 if east_asian_width(letter) in "WF" else 1
        if room < 0:
            return f"{text[: position - 1].rstrip()}…"
    return text
