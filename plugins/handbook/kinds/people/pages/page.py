"""The page of a person: the hats, the open steps, and everything in that person's hands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from pydantic import BaseModel

from handbook.kinds.people.away.absences import Absence, absences
from handbook.kinds.people.handing_over.hand_over import HandOver, hand_over
from handbook.kinds.people.pages.first_month import FirstMonth, first_month
from handbook.kinds.people.pages.role_facts import roles_of
from handbook.kinds.people.pages.span import spans
from handbook.kinds.people.work.mine import MyWork, my_work
from handbook.loading.records import Record
from handbook.loading.registers import REGISTER
from handbook.model.company import Person
from handbook.model.references import KindName, Reference, references_in
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.facts import Fact, labelled, text_fact
from handbook.rendering.feeds import calendar_uri
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, name_of, named, named_all, named_person
from handbook.rendering.once import grouped, once
from handbook.rendering.page import Found, Page, TocEntry, record_place
from handbook.rendering.records import index_link, page_of
from handbook.rendering.review import ReviewDays, review_of
from handbook.rendering.search.sought import sought
from handbook.rendering.site import Site
from handbook.rendering.stamp import Stamp, stamp
from handbook.rendering.templating import render


@dataclass(frozen=True)
class Belonging:
    """A record in a person's hands; `review` is that of a playbook, None where there never was one."""

    record: Named
    is_playbook: bool = False
    review: ReviewDays | None = None


@dataclass(frozen=True)
class Belongings:
    """A list of records in a person's hands, below its own heading."""

    id: str
    title: str
    records: tuple[Belonging, ...]


@dataclass(frozen=True)
class PersonView:
    """The page of one person. What there is none of is empty."""

    id: str
    index: Named
    findings: FileNotes
    person: Avatar
    hand_over: HandOver | None
    facts: tuple[Fact, ...]
    first_month: FirstMonth | None
    work: MyWork | None
    calendar: str
    stamp: Stamp
    belongings: tuple[Belongings, ...]
    away: tuple[Absence, ...]


def person_page(site: Site, record: Record[Person]) -> Page:
    """The page of one person."""
    here, person, words = record_place("person", record.id)[0], record.model, site.words
    view = PersonView(
        id=record.id,
        index=index_link(site, record),
        findings=notes_of(site, here, record.source.path),
        person=avatar(site, here, record.id),
        hand_over=hand_over(site, here, record.id, person.left) if person.left else None,
        facts=tuple(_facts(site, here, record)),
        first_month=first_month(site, here, record.id),
        work=None if site.is_public else my_work(site, here, record.id),
        calendar=site.href(here, calendar_uri("person", record.id)),
        stamp=stamp(site, here),
        belongings=tuple(found for found in _belongings(site, here, record.id) if found.records),
        away=absences(site, person.away),
    )
    html = render("people_page.html.jinja", view, words)
    return page_of(site, record, html, _toc(site, view), found=_found(site, record))


def _found(site: Site, record: Record[Person]) -> Found:
    """Their roles, what to ask them, and their team."""
    person, roles = record.model, roles_of(site, record.id)
    names = tuple(name_of(site, "role", role) for role in roles)
    asked = tuple(word for role in roles if (found := site.handbook.roles.get(role)) for word in found.model.ask_about)
    team = name_of(site, "team", person.team) if person.team else ""
    ask = labelled(site, "role.ask", ", ".join(asked)) if asked else ""
    told = (", ".join(names), team, ask)
    leads = sought("company-lead") if record.id in _company_leads(site) else ()
    return Found(line=" · ".join(filter(None, told)), uses=leads, parts=(), until=person.left)


@once
def _company_leads(site: Site) -> frozenset[str | None]:
    """Who leads a team that is part of no other, and has others below."""
    teams = site.handbook.teams
    above = {record.model.parent for record in teams.values()}
    return frozenset(record.model.lead for name, record in teams.items() if not record.model.parent and name in above)


def _facts(site: Site, here: str, record: Record[Person]) -> Iterator[Fact]:
    person, words = record.model, site.words
    reports = _reports(site).get(record.id, ())
    span = spans(site).get(record.id)
    links = (
        ("person.roles", named_all(site, here, "role", roles_of(site, record.id))),
        ("work.backs-up", named_all(site, here, "role", _backups(site).get(record.id, ()))),
        ("person.team", (named(site, here, "team", person.team),) if person.team else ()),
        ("person.manager", (named(site, here, "person", person.manager),) if person.manager else ()),
        ("person.reports", tuple(named_person(site, here, report) for report in reports)),
        ("person.email", (Named(person.email, f"mailto:{quote(person.email, safe='@')}"),) if person.email else ()),
    )
    yield from (Fact(words(key), values) for key, values in links if values)
    if span and span.is_over:
        yield text_fact(words("team.span"), words("team.over", span.count, most=span.most))
    if person.strengths:
        yield text_fact(words("person.strengths"), person.strengths)
    if person.level:
        yield text_fact(words("person.level"), words(f"person.level-{person.level}"))
    if person.started:
        yield text_fact(words("person.started"), site.day(person.started))


def _belongings(site: Site, here: str, person: str) -> Iterator[Belongings]:
    """Kind by kind, what somebody owns by name or by a role; the roles themselves stand above."""
    hats = dict.fromkeys((person, *roles_of(site, person)))
    for kind in site.kinds:
        if kind.is_held and kind.name != "role":
            owned = sorted(name for hat in hats for name in _owned(site).get((kind.name, hat), ()))
            records = tuple(_belonging(site, here, kind.name, name) for name in owned)
            yield Belongings(kind.site_folder.replace("/", "-"), site.title(kind.name), records)


@once
def _reports(site: Site) -> Mapping[str | None, Sequence[str]]:
    """Manager -> those who were here at the last change and name this one."""
    return grouped((found.manager, person) for person, found in site.crew.people.items())


@once
def _owned(site: Site) -> Mapping[tuple[KindName, str | None], Sequence[str]]:
    """A kind and the role or person that owns -> the records."""
    spec = site.handbook.kinds
    found = [(record, spec[record.kind].owner(record.id, record.model)) for record in site.handbook.records]
    named = ((record, reference.id) for record, _ in found for reference in _names_in(site, record))
    return grouped(dict.fromkeys(((record.kind, who), record.id) for record, who in (*found, *named)))


def _names_in(site: Site, record: Record[BaseModel]) -> Iterator[Reference]:
    """Who a record of a register names, in whatever field."""
    for reference in references_in(record.model) if record.kind in site.handbook.ids[REGISTER] else ():
        if not {"person", "role"}.isdisjoint(reference.kinds):
            yield reference


@once
def _backups(site: Site) -> Mapping[str | None, Sequence[str]]:
    """Person -> the roles that this one takes over when whoever fills them is away."""
    return grouped((role.model.backup, role_id) for role_id, role in sorted(site.handbook.roles.items()))


def _belonging(site: Site, here: str, kind: KindName, name: str) -> Belonging:
    record = site.handbook.playbooks[name] if kind == "playbook" else None
    return Belonging(named(site, here, kind, name), bool(record), review_of(site, record) if record else None)


def _toc(site: Site, view: PersonView) -> Iterator[TocEntry]:
    if view.first_month:
        yield TocEntry("first-month", site.words("person.first-month"))
    if view.work:
        yield TocEntry("steps", site.words("work.mine"))
    if view.hand_over:
        yield TocEntry("hand-over", site.words("hand-over.title"))
    yield from (TocEntry(found.id, found.title) for found in view.belongings)
    if view.away:
        yield TocEntry("away", site.words("person.away"))
