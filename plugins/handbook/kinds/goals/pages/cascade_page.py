"""The cascade of a quarter on a page of its own, which prints on a sheet or two."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.kinds.goals.pages.cascade import Cascade, Node
from handbook.kinds.goals.pages.gaps import Gap, nobody_serves, serves_nothing
from handbook.kinds.goals.pages.goal_links import supporters_of
from handbook.kinds.goals.pages.parts import QuarterHead, quarter_head
from handbook.planning.scores import quarter_bounds
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import quarter_uri


@dataclass(frozen=True)
class CascadeView:
    """The tree, and what hangs in the air."""

    head: QuarterHead
    title: str
    tops: tuple[Node, ...]
    serves_nothing: tuple[Gap, ...]
    nobody_serves: tuple[Gap, ...]


def cascade_page(site: Site, quarter: str) -> Page:
    """The page of the cascade of a quarter."""
    view = cascade_view(site, quarter)
    html = render("okr_cascade.html.jinja", view, site.words)
    description = site.words("okr.cascade-lead")
    return Page(
        quarter_uri(quarter, "cascade/"), view.title, html, tuple(_toc(site)), None, index_of("okr"), description
    )


def cascade_view(site: Site, quarter: str) -> CascadeView:
    """Who serves whom in a quarter, and who nobody."""
    here, supporters = quarter_uri(quarter, "cascade/"), supporters_of(site)
    head = quarter_head(site, quarter, "cascade/")
    return CascadeView(
        head=head,
        title=f"{head.title} · {site.words('okr.cascade')}",
        tops=Cascade(site, here, supporters, quarter_bounds(quarter)).tops(quarter),
        serves_nothing=serves_nothing(site, here, quarter),
        nobody_serves=nobody_serves(site, here, quarter, supporters),
    )


def _toc(site: Site) -> Iterator[TocEntry]:
    yield TocEntry("tree", site.words("okr.tree"))
    yield TocEntry("serves-nothing", site.words("okr.serves-nothing"))
    yield TocEntry("nobody-serves", site.words("okr.nobody-serves"))
