"""The first page: what somebody who starts today needs, and the way to everything else."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from handbook.kinds.campaigns.pages.over import Over, over
from handbook.kinds.goals.pages.begun import BegunNote, begun_notes
from handbook.kinds.goals.pages.index import QuarterCard, quarters
from handbook.kinds.goals.pages.north_star import Star, north_star
from handbook.kinds.home.first_week import FirstWeek, first_week
from handbook.kinds.home.health import HealthCard, health_card
from handbook.kinds.people.pages.role_facts import RoleRow, role_rows
from handbook.kinds.people.work.steps import OpenStep, leaves_on, open_plans, open_step, takes_its_turn, undone
from handbook.kinds.tools.pages.endings import DatedText, summaries
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.schedule import Plan
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.dated import Day, span
from handbook.rendering.named import Named, named, named_all
from handbook.rendering.once import grouped
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import HEALTH, HOME, LATELY, WEEK

_FIRST_WEEK, _WHO = "first-week", "who-does-what"
_PLAYBOOKS = 6
"""So many playbooks a card holds."""
_BOOKS = ("glossary", "tool", "register")
_DATES = 53
"""So many dates of a series the first page knows: a year of weekly ones."""


@dataclass(frozen=True)
class RunningCampaign:
    """A campaign that runs: its event, what is to be said once that is past, and the first step that is not done.

    A date of a series is shown from the ISO day `first` until `end`, not included; empty means no bound.
    """

    campaign: Named
    event: Day
    over: Over | None
    next: OpenStep | None
    first: str = ""
    end: str = ""


@dataclass(frozen=True)
class Reader:
    """Somebody who may read, from whose page home takes what is to be done; `end` is the ISO day after the last one."""

    id: str
    person: Avatar
    end: str


@dataclass(frozen=True)
class HomeView:
    """The first page. `quarters` are newest first; the browser shows the one that runs."""

    title: str
    crew: tuple[Reader, ...]
    star: Star | None
    playbooks: tuple[Named, ...]
    """Those that most campaigns follow."""
    books: tuple[Named, ...]
    """Where to look things up."""
    campaigns: tuple[RunningCampaign, ...]
    more: tuple[str, str]
    """How the browser says that one more of them runs, or several."""
    begun: tuple[BegunNote, ...]
    quarters: tuple[QuarterCard, ...]
    tools: tuple[DatedText, ...]
    people: str
    health: HealthCard | None
    has_kpis: bool
    has_experiments: bool
    links: dict[str, str]
    week: FirstWeek | None
    roles: tuple[RoleRow, ...]


def home_page(site: Site) -> Page:
    """The page that the site opens with."""
    handbook, words = site.handbook, site.words
    view = HomeView(
        title=words("home.welcome", name=handbook.settings.name),
        crew=() if site.is_public else tuple(_crew(site)),
        star=north_star(site, HOME),
        playbooks=named_all(site, HOME, "playbook", _most_used(site)),
        books=tuple(_books(site)),
        campaigns=tuple(sorted(_running(site), key=_due)),
        more=words.forms("home.more"),
        begun=begun_notes(site),
        quarters=tuple(quarters(site, HOME)),
        tools=summaries(site),
        people=_people(site),
        health=None if site.is_public else health_card(site),
        has_kpis=bool(handbook.kpis),
        has_experiments=bool(handbook.experiments),
        links={name: site.href(HOME, uri) for name, uri in _LINKS.items()},
        week=first_week(site, HOME),
        roles=role_rows(site, HOME),
    )
    html = render("home_page.html.jinja", view, words)
    return Page(HOME, words("nav.home"), html, tuple(_toc(site, view)), description=view.title, wide=True)


_LINKS = {
    "playbooks": index_of("playbook"),
    "campaigns": index_of("campaign"),
    "week": WEEK,
    "okrs": index_of("okr"),
    "kpis": index_of("kpi"),
    "experiments": index_of("experiment"),
    "tools": index_of("tool"),
    "people": index_of("person"),
    "health": HEALTH,
    "lately": LATELY,
}


def _most_used(site: Site) -> list[str]:
    """The playbooks that most campaigns follow; those that as many do stay in the order of the files."""
    used = Counter(record.model.playbook for record in site.handbook.campaigns.values())
    return sorted(site.handbook.playbooks, key=lambda name: -used[name])[:_PLAYBOOKS]


def _books(site: Site) -> Iterator[Named]:
    groups = site.handbook.groups
    for kind in _BOOKS:
        if groups.get(kind):
            yield Named(site.title(kind), site.href(HOME, index_of(kind)))


def _due(running: RunningCampaign) -> tuple[str, str]:
    """What is to be done first stands first; a campaign with nothing left to do is told by its own day."""
    return (running.next.due.iso if running.next else running.event.iso, running.event.iso)


def _toc(site: Site, view: HomeView) -> Iterator[TocEntry]:
    if view.week:
        yield TocEntry(_FIRST_WEEK, site.words("home.first-week"))
    if view.roles:
        yield TocEntry(_WHO, site.words("home.who"))


def _crew(site: Site) -> Iterator[Reader]:
    """Everybody by name; who has left goes out of the list by the day of reading."""
    people = site.handbook.people.items()
    for person_id, _ in sorted(people, key=lambda item: (item[1].model.name.casefold(), item[0])):
        who = avatar(site, HOME, person_id)
        yield Reader(person_id, who, who.gone)


def _running(site: Site) -> Iterator[RunningCampaign]:
    """Each campaign that runs; of a series each date until the next one takes its turn: the browser knows which."""
    active = [pair for pair in open_plans(site) if pair[0].model.status == "active" and takes_its_turn(site, pair[0])]
    yield from (_line(site, *pair) for pair in active if not pair[0].part_of)
    for dates in grouped((pair[0].part_of, pair) for pair in active if pair[0].part_of).values():
        in_turn = sorted(dates, key=_begins)[:_DATES]
        starts = ["", *(leaves_on(site, run) for run, _ in in_turn)]
        for first, pair in zip(starts, in_turn, strict=False):
            yield replace(_line(site, *pair), first=first, end=leaves_on(site, pair[0]))


def _begins(pair: tuple[Record[Campaign], Plan]) -> date:
    return pair[0].model.place_in_time


def _line(site: Site, campaign: Record[Campaign], plan: Plan) -> RunningCampaign:
    step = next(undone(plan), None)
    return RunningCampaign(
        campaign=named(site, HOME, "campaign", campaign.id),
        event=span(site, plan.date, plan.until),
        over=over(site, campaign, plan),
        next=open_step(site, HOME, campaign, step) if step else None,
    )


def _people(site: Site) -> str:
    present = sum(record.model.left is None for record in site.handbook.people.values())
    teams = site.words("home.teams", len(site.handbook.teams))
    return f"{site.words('home.people', present)}, {teams}"
