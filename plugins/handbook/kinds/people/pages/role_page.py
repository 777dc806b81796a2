"""The page of a role: its mission, who wears the hat, and everything that it answers for."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from handbook.kinds.people.pages.role_facts import Holder, OwnedPlaybook, first_sentence, holder, owned_playbooks
from handbook.loading.records import Record
from handbook.model.company import Role
from handbook.rendering.facts import labelled
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, named, named_all
from handbook.rendering.page import Found, FoundPart, Page, TocEntry, record_place
from handbook.rendering.prose.html import prose_html
from handbook.rendering.records import index_link, page_of
from handbook.rendering.review import ReviewDays, review_of
from handbook.rendering.search.sought import sought
from handbook.rendering.site import Site
from handbook.rendering.templating import render


@dataclass(frozen=True)
class RoleView:
    """The page of one role. What it does not have is empty."""

    index: Named
    findings: FileNotes
    review: ReviewDays | None
    title: str
    person: Holder | None
    backup: Holder | None
    ask_about: tuple[str, ...]
    onboarding: Named | None
    decides_alone: str
    meets: tuple[Named, ...]
    runs: tuple[tuple[Named, str], ...]
    mission: Markup
    tools: tuple[Named, ...]
    playbooks: tuple[OwnedPlaybook, ...]


def role_page(site: Site, record: Record[Role]) -> Page:
    """The page of one role."""
    here, role, words = record_place("role", record.id)[0], record.model, site.words
    view = RoleView(
        index=index_link(site, record),
        findings=notes_of(site, here, record.source.path),
        review=review_of(site, record),
        title=role.title,
        person=holder(site, here, role.person),
        backup=holder(site, here, role.backup),
        ask_about=tuple(role.ask_about),
        onboarding=named(site, here, "playbook", role.onboarding) if role.onboarding else None,
        decides_alone=words("role.up-to", money=site.money(role.decides_alone)) if role.decides_alone else "",
        meets=named_all(site, here, "role", role.meets),
        runs=tuple((named(site, here, "playbook", name), site.duration(every)) for name, every in role.runs.items()),
        mission=prose_html(site, role.mission, record.source.path, here),
        tools=named_all(site, here, "tool", role.tools),
        playbooks=owned_playbooks(site, here, record.id),
    )
    html = render("role_page.html.jinja", view, words)
    return page_of(site, record, html, _toc(site, view), first_sentence(view.mission.striptags()), _found(site, view))


def _found(site: Site, view: RoleView) -> Found:
    """What to ask, and whom."""
    ask = labelled(site, "role.ask", ", ".join(view.ask_about)) if view.ask_about else ""
    people = ", ".join(held.person.name for held in (view.person, view.backup) if held)
    about = FoundPart("ask-about", site.words("role.ask"), ", ".join(view.ask_about))
    alone = FoundPart("decides-alone", site.words("role.decides-alone"), view.decides_alone, sought("decides-alone"))
    mission = FoundPart("mission", site.words("role.mission"))
    return Found(
        line=" · ".join(filter(None, (ask, people))),
        uses=view.ask_about,
        parts=tuple(
            part for part, is_there in ((about, ask), (alone, view.decides_alone), (mission, view.mission)) if is_there
        ),
    )


def _toc(site: Site, view: RoleView) -> Iterator[TocEntry]:
    if view.mission:
        yield TocEntry("mission", site.words("role.mission"))
    if view.tools:
        yield TocEntry("tools", site.title("tool"))
    if view.playbooks:
        yield TocEntry("playbooks", site.words("role.playbooks"))
