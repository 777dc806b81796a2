"""The index of playbooks: what we know how to do."""

from collections import Counter
from dataclasses import dataclass

from handbook.kinds.playbooks.pages.length import record_length
from handbook.kinds.playbooks.pages.template_page import template_links
from handbook.kinds.playbooks.pages.words import foreign_language, in_language_of
from handbook.kinds.playbooks.starters.playbook import NewPlaybook
from handbook.loading.records import Record
from handbook.model.playbook import Playbook
from handbook.rendering.named import Named, named, named_owner
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.review import ReviewDays, review_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_HERE = index_of("playbook")


@dataclass(frozen=True)
class PlaybookCard:
    """One playbook. What it does not tell is empty; `foreign` as in `PlaybookView`."""

    name: Named
    summary: str
    foreign: str
    type: str
    owner: Named | None
    length: str
    campaigns: str
    review: ReviewDays | None


@dataclass(frozen=True)
class PlaybooksView:
    """All playbooks, the types to choose from, and the templates that playbooks link to.

    `new_href` opens the code host's editor with a playbook to begin with, where there is a code host.
    """

    cards: tuple[PlaybookCard, ...]
    types: tuple[str, ...]
    templates: tuple[Named, ...]
    new_href: str | None


def playbooks_index(site: Site) -> Page:
    """The page of all playbooks."""
    words, view = site.words, playbooks_view(site)
    toc = (TocEntry("templates", words("nav.templates")),) if view.templates else ()
    html = render("playbook_index.html.jinja", view, words)
    return Page(_HERE, site.title("playbook"), html, toc, description=words("playbook.index-intro"))


def playbooks_view(site: Site) -> PlaybooksView:
    """The playbooks by title, in the site's language."""
    uses = Counter(campaign.model.playbook for campaign in site.handbook.campaigns.values())
    cards = (_card(site, record, uses[record.id]) for record in site.handbook.playbooks.values())
    by_title = tuple(sorted(cards, key=lambda card: card.name.text.casefold()))
    return PlaybooksView(
        by_title, tuple(sorted({card.type for card in by_title})), template_links(site, _HERE), _new_href(site)
    )


def _new_href(site: Site) -> str | None:
    new = NewPlaybook(site.words("playbook.new-id")).starter(site.handbook)
    return site.new_file_url(new.path, new.text)


def _card(site: Site, record: Record[Playbook], campaigns: int) -> PlaybookCard:
    playbook = in_language_of(site, record)
    length = record_length(site, record)
    return PlaybookCard(
        name=named(site, _HERE, "playbook", record.id),
        summary=playbook.summary or "",
        foreign=foreign_language(site, record),
        type=site.words.known(f"playbook.type-{playbook.type}", playbook.type),
        owner=named_owner(site, _HERE, playbook.owner),
        length=length.spoken if length else "",
        campaigns=_spoken_count(site, campaigns),
        review=review_of(site, record),
    )


def _spoken_count(site: Site, campaigns: int) -> str:
    return site.words("playbook.campaigns-count", campaigns) if campaigns else site.words("playbook.no-campaigns")
