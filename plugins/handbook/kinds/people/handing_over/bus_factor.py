"""The bus factor: what a team could no longer do if one person did not come back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from handbook.kinds.people.crew import people_without_role, people_without_team
from handbook.kinds.people.handing_over.holdings import HeldRow, held_rows, holdings_of
from handbook.model.references import Target
from handbook.planning.ownership import Holding, share_of_playbooks
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.dated import until_text
from handbook.rendering.named import Named, named_all
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import BUS_FACTOR

_SECTION = index_of("person")


@dataclass(frozen=True)
class AloneGroup:
    """What one person alone holds of one kind."""

    title: str
    records: tuple[HeldRow, ...]


@dataclass(frozen=True)
class BusRow:
    """A person with the number of things held alone and in all; `share` is that of all playbooks, in per cent."""

    person: Avatar
    leaves: str
    alone: int
    all: int
    playbooks: int
    share: str
    is_over: bool
    groups: tuple[AloneGroup, ...]


@dataclass(frozen=True)
class Lack:
    """Roles or people that lack something, below a heading that says what."""

    id: str
    title: str
    records: tuple[Named, ...]


@dataclass(frozen=True)
class BusView:
    """The page. `most` is the largest share of the playbooks that one person may own, in per cent."""

    index: Named
    rows: tuple[BusRow, ...]
    playbooks: int
    most: str
    lacks: tuple[Lack, ...]


def bus_factor_page(site: Site) -> Page:
    """The page of who alone owns what."""
    view, words = bus_view(site), site.words
    html = render("bus_factor.html.jinja", view, words)
    toc = (TocEntry("alone", words("bus.alone-title")), *(TocEntry(lack.id, lack.title) for lack in view.lacks))
    title, lead = words("bus.title"), words("bus.lead")
    return Page(BUS_FACTOR, title, html, toc, section=_SECTION, description=lead, is_printed=True)


def bus_view(site: Site) -> BusView:
    """Whoever holds most things alone comes first."""
    rows = [_row(site, person, held) for person, held in holdings_of(site).items()]
    return BusView(
        index=Named(site.title("person"), site.href(BUS_FACTOR, _SECTION)),
        rows=tuple(sorted(rows, key=lambda row: (-row.alone, -row.all, row.person.name.casefold()))),
        playbooks=len(site.handbook.playbooks),
        most=site.percent(site.handbook.settings.people.max_share_of_playbooks / 100),
        lacks=tuple(lack for lack in _lacks(site) if lack.records),
    )


def _row(site: Site, person: str, held: Sequence[Holding]) -> BusRow:
    alone = [holding for holding in held if holding.is_alone]
    playbooks = sum(holding.kind == "playbook" for holding in held)
    share = share_of_playbooks(playbooks, len(site.handbook.playbooks))
    left = site.crew.people[person].left
    return BusRow(
        person=avatar(site, BUS_FACTOR, person),
        leaves=until_text(site, left),
        alone=len(alone),
        all=len(held),
        playbooks=playbooks,
        share=site.percent(share / 100),
        is_over=share > site.handbook.settings.people.max_share_of_playbooks,
        groups=tuple(
            AloneGroup(site.words("bus.kind", kind=_title(site, kind)), held_rows(site, BUS_FACTOR, list(found)))
            for kind, found in groupby(alone, lambda holding: holding.kind)
        ),
    )


def _title(site: Site, kind: Target) -> str:
    return site.title("okr" if kind == "objective" else kind)


def _lacks(site: Site) -> Iterator[Lack]:
    words, crew, handbook = site.words, site.crew, site.handbook
    empty = [role for role in crew.roles if not crew.holders(role)]
    single = [role for role in crew.roles if crew.holders(role) and len(crew.bearers(role)) == 1]
    yield Lack("no-holder", words("bus.no-holder"), named_all(site, BUS_FACTOR, "role", empty))
    yield Lack("no-backup", words("bus.no-backup"), named_all(site, BUS_FACTOR, "role", single))
    yield Lack("no-role", words("bus.no-role"), named_all(site, BUS_FACTOR, "person", people_without_role(handbook)))
    yield Lack("no-team", words("bus.no-team"), named_all(site, BUS_FACTOR, "person", people_without_team(handbook)))
