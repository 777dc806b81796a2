"""The page of a person: the hats, the open steps, and everything in that person's hands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.kinds.people.pages.absences import Absence, absences
from handbook.kinds.people.pages.hand_over import HandOver, hand_over
from handbook.kinds.people.pages.my_work import MyWork, my_work
from handbook.kinds.people.pages.role_facts import roles_of
from handbook.kinds.people.pages.span import spans
from handbook.loading.records import Record
from handbook.model.company import Person
from handbook.model.playbook import Playbook
from handbook.model.references import KindName
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.facts import Fact, text_fact
from handbook.rendering.feeds import calendar_uri
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, named, named_all
from handbook.rendering.once import grouped, once
from handbook.rendering.page import Page, TocEntry, index_of, record_place
from handbook.rendering.review import Review, review_of
from handbook.rendering.site import Site
from handbook.rendering.stamp import Stamp, stamp
from handbook.rendering.templating import render

_SECTION = index_of("person")


@dataclass(frozen=True)
class Belonging:
    """A record in a person's hands; `review` is that of a playbook, None where there never was one."""

    record: Named
    is_playbook: bool = False
    review: Review | None = None


@dataclass(frozen=True)
class Belongings:
    """A list of records in a person's hands, below its own heading."""

    id: str
    title: str
    records: tuple[Belonging, ...]


@dataclass(frozen=True)
class PersonView:
    """The page of one person. What there is none of is empty."""

    index: Named
    findings: FileNotes
    person: Avatar
    hand_over: HandOver | None
    facts: tuple[Fact, ...]
    work: MyWork | None
    calendar: str
    stamp: Stamp
    belongings: tuple[Belongings, ...]
    away: tuple[Absence, ...]


def person_page(site: Site, record: Record[Person]) -> Page:
    """The page of one person."""
    here, person, words = record_place("person", record.id)[0], record.model, site.words
    view = PersonView(
        index=Named(site.title("person"), site.href(here, _SECTION)),
        findings=notes_of(site, here, record.source.path),
        person=avatar(site, here, record.id),
        hand_over=hand_over(site, here, record.id, person.left) if person.left else None,
        facts=tuple(_facts(site, here, record)),
        work=None if site.is_public else my_work(site, here, record.id),
        calendar=site.href(here, calendar_uri("person", record.id)),
        stamp=stamp(site, here),
        belongings=tuple(found for found in _belongings(site, here, record.id) if found.records),
        away=absences(site, person.away),
    )
    html = render("people_page.html.jinja", view, words)
    edit = site.edit_url(record.source.path)
    return Page(here, person.name, html, tuple(_toc(site, view)), record.source.path, _SECTION, edit_url=edit)


def _facts(site: Site, here: str, record: Record[Person]) -> Iterator[Fact]:
    person, words = record.model, site.words
    reports = _reports(site).get(record.id, ())
    span = spans(site).get(record.id)
    links = (
        ("person.roles", named_all(site, here, "role", roles_of(site, record.id))),
        ("work.backs-up", named_all(site, here, "role", _backups(site).get(record.id, ()))),
        ("person.team", (named(site, here, "team", person.team),) if person.team else ()),
        ("person.manager", (named(site, here, "person", person.manager),) if person.manager else ()),
        ("person.reports", named_all(site, here, "person", reports)),
        ("person.email", (Named(person.email, f"mailto:{person.email}"),) if person.email else ()),
    )
    yield from (Fact(words(key), values) for key, values in links if values)
    if span and span.is_over:
        yield text_fact(words("team.span"), words("team.over", span.count, most=span.most))
    if person.started:
        yield text_fact(words("person.started"), site.day(person.started))


def _belongings(site: Site, here: str, person: str) -> Iterator[Belongings]:
    hats = dict.fromkeys((person, *roles_of(site, person)))
    campaigns = _owned_campaigns(site).get(person, ())
    yield Belongings("campaigns", site.title("campaign"), _plain(site, here, "campaign", campaigns))
    playbooks = [found for hat in hats for found in _owned_playbooks(site).get(hat, ())]
    own = tuple(_playbook(site, here, found) for found in sorted(playbooks, key=lambda found: found.id))
    yield Belongings("playbooks", site.title("playbook"), own)
    tools = sorted(tool for hat in hats for tool in _owned_tools(site).get(hat, ()))
    yield Belongings("tools", site.title("tool"), _plain(site, here, "tool", tools))


@once
def _reports(site: Site) -> Mapping[str | None, Sequence[str]]:
    """Manager -> those who were here at the last change and name this one."""
    return grouped((found.manager, person) for person, found in site.crew.people.items())


@once
def _owned_campaigns(site: Site) -> Mapping[str | None, Sequence[str]]:
    return grouped((found.model.owner, name) for name, found in site.handbook.campaigns.items())


@once
def _owned_playbooks(site: Site) -> Mapping[str | None, Sequence[Record[Playbook]]]:
    return grouped((found.model.owner, found) for found in site.handbook.playbooks.values())


@once
def _owned_tools(site: Site) -> Mapping[str | None, Sequence[str]]:
    return grouped((found.model.owner, name) for name, found in site.handbook.tools.items())


@once
def _backups(site: Site) -> Mapping[str | None, Sequence[str]]:
    """Person -> the roles that this one takes over when whoever fills them is away."""
    return grouped((role.model.backup, role_id) for role_id, role in sorted(site.handbook.roles.items()))


def _plain(site: Site, here: str, kind: KindName, ids: Sequence[str]) -> tuple[Belonging, ...]:
    return tuple(Belonging(record) for record in named_all(site, here, kind, ids))


def _playbook(site: Site, here: str, record: Record[Playbook]) -> Belonging:
    return Belonging(named(site, here, "playbook", record.id), is_playbook=True, review=review_of(site, record))


def _toc(site: Site, view: PersonView) -> Iterator[TocEntry]:
    if view.work:
        yield TocEntry("steps", site.words("work.mine"))
    if view.hand_over:
        yield TocEntry("hand-over", site.words("hand-over.title"))
    yield from (TocEntry(found.id, found.title) for found in view.belongings)
    if view.away:
        yield TocEntry("away", site.words("person.away"))
