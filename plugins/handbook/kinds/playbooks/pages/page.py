"""The page of a playbook: what it takes, when each step is due, and how it is done."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from handbook.kinds.playbooks.pages.blank_checklist import BlankChecklist, blank_checklist
from handbook.kinds.playbooks.pages.campaigns import CampaignLine, NewCampaign, campaign_lines, new_campaign
from handbook.kinds.playbooks.pages.found import playbook_found
from handbook.kinds.playbooks.pages.glance import Glance, glance
from handbook.kinds.playbooks.pages.sections import SectionView, free_id, section_views
from handbook.kinds.playbooks.pages.steps import StepView, role_person, step_views
from handbook.kinds.playbooks.pages.words import foreign_language, in_language_of, words_path
from handbook.loading.records import Record
from handbook.model.playbook import Playbook
from handbook.rendering.avatars import Avatar
from handbook.rendering.beside import Beside, Places, beside, places
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, named_owner
from handbook.rendering.once import once
from handbook.rendering.page import Page, TocEntry, index_of, record_place
from handbook.rendering.prose.html import prose_html
from handbook.rendering.records import found_as_record
from handbook.rendering.review import ReviewDays, review_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_SECTION = index_of("playbook")


@dataclass(frozen=True)
class PlaybookView:
    """The page of one playbook. `foreign` is the language of its words where that is not the site's, else empty."""

    index: Named
    foreign: str
    findings: FileNotes
    title: str
    summary: str
    type: str
    owner: Named | None
    owner_person: Avatar | None
    review: ReviewDays | None
    glance: Glance
    intro: Markup
    sections: tuple[SectionView, ...]
    steps: tuple[StepView, ...]
    campaigns_id: str
    campaigns: tuple[CampaignLine, ...]
    new_campaign: NewCampaign
    blank: BlankChecklist | None
    beside: Beside | None


def playbook_page(site: Site, record: Record[Playbook]) -> Page:
    """The page of one playbook, in the site's language where it has a translation."""
    here, _ = record_place("playbook", record.id)
    path = words_path(site, record)
    view = playbook_view(site, record, here)
    return Page(
        uri=here,
        title=view.title,
        html=render("playbook_page.html.jinja", view, site.words),
        toc=tuple(_toc(site, view)),
        source=path,
        section=_SECTION,
        description=view.summary,
        found=found_as_record(site, record, playbook_found(site, record, view.owner, view.sections, view.steps)),
        edit_url=site.edit_url(path),
        is_printed=view.blank is None,
    )


def playbook_view(site: Site, record: Record[Playbook], here: str) -> PlaybookView:
    """Everything that the page of a playbook shows."""
    playbook, source = in_language_of(site, record), record.source.path
    paths = dict.fromkeys((source, words_path(site, record)))
    steps = step_views(site, here, record)
    return PlaybookView(
        index=Named(site.title("playbook"), site.href(here, _SECTION)),
        foreign=foreign_language(site, record),
        findings=notes_of(site, here, *paths),
        title=playbook.title,
        summary=playbook.summary or "",
        type=site.words.known(f"playbook.type-{playbook.type}", playbook.type),
        owner=named_owner(site, here, playbook.owner),
        owner_person=role_person(site, here, playbook.owner),
        review=review_of(site, record),
        glance=glance(site, here, record),
        intro=prose_html(site, playbook.intro, source, here),
        sections=section_views(site, here, playbook, source, words_path(site, record)),
        steps=steps,
        campaigns_id=free_id("campaigns", {*playbook.sections, *(step.id for step in playbook.steps)}),
        campaigns=campaign_lines(site, here, record.id),
        new_campaign=new_campaign(site, record.id, playbook),
        blank=blank_checklist(site, here, steps),
        beside=beside(site, here, "playbook", record.id, _places(site)),
    )


@once
def _places(site: Site) -> Places:
    """All playbooks in the order of their page: by title."""
    playbooks = site.handbook.playbooks.values()
    return places(
        record.id for record in sorted(playbooks, key=lambda found: in_language_of(site, found).title.casefold())
    )


def _toc(site: Site, view: PlaybookView) -> Iterator[TocEntry]:
    for section in view.sections:
        yield TocEntry(section.id, section.title.striptags())
        if section.holds == "steps":
            yield from (TocEntry(step.id, step.title.striptags(), 3) for step in view.steps)
    yield TocEntry(view.campaigns_id, site.words("playbook.campaigns"))
