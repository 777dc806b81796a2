"""The index of registers: what a company keeps that nobody else keeps."""

from dataclasses import dataclass

from handbook.loading.registers import REGISTER
from handbook.rendering.named import Named, named
from handbook.rendering.page import Page, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_HERE = index_of(REGISTER)


@dataclass(frozen=True)
class RegisterLine:
    """A register, and how many records it has, in words."""

    name: Named
    count: str


@dataclass(frozen=True)
class RegistersView:
    """All registers, by name."""

    registers: tuple[RegisterLine, ...]


def registers_index(site: Site) -> Page:
    """The registers that a handbook declares, each with its number of records."""
    names = (name for name in site.handbook.ids[REGISTER] if site.handbook.kinds.get(name))
    lines = [_line(site, name) for name in names]
    view = RegistersView(tuple(sorted(lines, key=lambda line: line.name.text.casefold())))
    html = render("register_index.html.jinja", view, site.words)
    return Page(_HERE, site.title(REGISTER), html, description=site.words("register.lead"))


def _line(site: Site, name: str) -> RegisterLine:
    link = Named(site.title(name), named(site, _HERE, REGISTER, name).href)
    return RegisterLine(link, site.words("register.count", len(site.handbook.ids[name])))
