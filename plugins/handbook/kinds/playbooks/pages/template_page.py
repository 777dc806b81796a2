"""The page of a template: a document that playbooks link to, to be copied and filled in."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from handbook.diagnostics.problem import Problem
from handbook.kinds.playbooks.template_title import split_title
from handbook.loading.decoding import clean_breaks, decode
from handbook.loading.limited import read_limited
from handbook.loading.records import Record
from handbook.model.playbook import Playbook
from handbook.rendering.named import Named, named_all
from handbook.rendering.once import grouped, once
from handbook.rendering.page import Found, Page, index_of
from handbook.rendering.prose.html import plain_text, prose_html
from handbook.rendering.site import Site
from handbook.rendering.stamp import Stamp, stamp
from handbook.rendering.templating import render

_SECTION = index_of("playbook")
_TEMPLATE = re.compile(r"playbooks/.+/.+\.md")
_TARGET = re.compile(r"\(([^()\s#?]++)")


@dataclass(frozen=True)
class TemplateView:
    """The page of one template, and the playbooks that use it."""

    index: Named
    title: str
    playbooks: tuple[Named, ...]
    html: Markup
    stamp: Stamp


def template_page(site: Site, path: str) -> Page:
    """The page of the template in the file `path`."""
    here, _ = site.places[path]
    title, text = _parts(site, path)
    view = TemplateView(
        index=Named(site.title("playbook"), site.href(here, _SECTION)),
        title=title,
        playbooks=_playbooks(site, here, path),
        html=prose_html(site, text, path, here),
        stamp=stamp(site, here),
    )
    html = render("template_page.html.jinja", view, site.words)
    users = ", ".join(playbook.text for playbook in view.playbooks)
    found = Found(
        kind=site.words("template.kind"),
        line=site.words("template.used-in", playbooks=users) if users else "",
    )
    return Page(here, title, html, (), path, _SECTION, found=found, edit_url=site.edit_url(path))


def template_links(site: Site, here: str) -> tuple[Named, ...]:
    """All templates by title."""
    paths = filter(_TEMPLATE.fullmatch, site.places)
    links = (Named(_parts(site, path)[0], site.href(here, site.places[path][0])) for path in paths)
    return tuple(sorted(links, key=lambda link: link.text.casefold()))


def templates_of(site: Site, here: str, playbook: str) -> tuple[Named, ...]:
    """The templates to which a playbook leads, in the order in which it names them."""
    prose = "\n".join(_prose(site.handbook.playbooks[playbook]))
    linked = dict.fromkeys(f"playbooks/{target}" for target in _TARGET.findall(prose))
    paths = (path for path in linked if path in site.places and _TEMPLATE.fullmatch(path))
    return tuple(Named(_parts(site, path)[0], site.href(here, site.places[path][0])) for path in paths)


def _parts(site: Site, path: str) -> tuple[str, str]:
    """The title, which is the first heading or the name of the file, and the text below it."""
    data = read_limited(site.handbook.root / path)
    text = "" if isinstance(data, Problem) else clean_breaks(decode(data)[0])
    title, below = split_title(text)
    return plain_text(title) if title else posixpath.basename(path).removesuffix(".md"), below


def _playbooks(site: Site, here: str, path: str) -> tuple[Named, ...]:
    return named_all(site, here, "playbook", _users(site).get(path.removeprefix("playbooks/"), ()))


@once
def _users(site: Site) -> Mapping[str, Sequence[str]]:
    """What a link may lead to, seen from the folder of playbooks -> the playbooks with such a link."""
    records = site.handbook.playbooks.values()
    targets = ((record.id, dict.fromkeys(_TARGET.findall("\n".join(_prose(record))))) for record in records)
    return grouped((target, name) for name, found in targets for target in found)


def _prose(record: Record[Playbook]) -> Iterator[str]:
    """All that a playbook says, in each of its languages."""
    playbook = record.model
    yield from (playbook.intro, *(step.how for step in playbook.steps))
    yield from (section.text for section in playbook.sections.values())
    for words in record.translations.values():
        yield from (words.intro, *(step.how for step in words.steps.values()))
        yield from (section.text for section in words.sections.values())
