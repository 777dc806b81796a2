"""The sections of a playbook's prose: what to do and what not to do, then the others in the order of its file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from handbook.loading.markdown_outline import Heading, read_outline
from handbook.model.playbook import Playbook, Section
from handbook.model.sections import BEST_PRACTICES, PITFALLS, RETROPLAN, STEPS
from handbook.rendering.prose.html import inline_html, prose_html
from handbook.rendering.site import Site

Tone = Literal["", "good", "bad", "warn"]

_TONES: Mapping[str, Tone] = {
    **dict.fromkeys(("do", "dos", "do's", "à faire"), "good"),
    **dict.fromkeys(("don't", "don'ts", "à éviter", "à ne pas faire"), "bad"),
}


@dataclass(frozen=True)
class Box:
    """A part of a section that stands in a box of its own."""

    title: Markup
    tone: Tone
    html: Markup


@dataclass(frozen=True)
class SectionView:
    """One section. `id` is unique on the page; `holds` tells the template what to add to the prose."""

    id: str
    title: Markup
    holds: Literal["", "retroplan", "steps"]
    tone: Tone
    html: Markup
    edit_href: str | None
    boxes: tuple[Box, ...] = ()
    is_advice: bool = False
    """What to do and what not: everybody meets it before the steps, on a phone as one line."""


HtmlOf = Callable[[str, int], Markup]
"""Prose, and the level of the heading above it -> its safe HTML."""


def section_views(site: Site, here: str, playbook: Playbook, source: str, words: str) -> tuple[SectionView, ...]:
    """All sections of a playbook in the reader's language; `words` is the file that holds them, `source` its own."""

    def html_of(text: str, below: int) -> Markup:
        return prose_html(site, text, source, here, below=below)

    step_ids = {step.id for step in playbook.steps}
    sections = _complete(site, playbook).items()
    views = (
        _section(name, section, free_id(name, step_ids), html_of, site.edit_part_url(words, ("sections", name)))
        for name, section in sections
    )
    return tuple(sorted(views, key=lambda view: not view.is_advice))


def free_id(name: str, taken: set[str]) -> str:
    """An id for a heading of the page that no step has."""
    return f"section-{name}" if name in taken else name


def _complete(site: Site, playbook: Playbook) -> Mapping[str, Section]:
    """The sections of the file, with those for the steps added on top where a file has steps and no such section."""
    if not playbook.steps:
        return playbook.sections
    missing = [name for name in (RETROPLAN, STEPS) if name not in playbook.sections]
    return {name: Section(title=site.words(f"playbook.{name}")) for name in missing} | playbook.sections


def _section(name: str, section: Section, section_id: str, html_of: HtmlOf, edit_href: str | None) -> SectionView:
    text, boxes = _boxes(section.text, html_of) if name == BEST_PRACTICES else (section.text, ())
    return SectionView(
        id=section_id,
        title=inline_html(section.title),
        holds=name if name in (RETROPLAN, STEPS) else "",
        tone="warn" if name == PITFALLS else "",
        html=html_of(text, 2),
        edit_href=edit_href,
        boxes=boxes,
        is_advice=name in (BEST_PRACTICES, PITFALLS),
    )


def _boxes(text: str, html_of: HtmlOf) -> tuple[str, tuple[Box, ...]]:
    """The text without its parts on what to do and what not to do, and these parts."""
    outline = read_outline(f"\n{text}")
    told = [heading for heading in outline.headings if _tone(heading)]
    if not told:
        return text, ()
    rest = [f"### {heading.title}\n{heading.text}" for heading in outline.headings if not _tone(heading)]
    boxes = (Box(inline_html(heading.title), _tone(heading), html_of(heading.text, 3)) for heading in told)
    return "\n\n".join([outline.intro, *rest]), tuple(boxes)


def _tone(heading: Heading) -> Tone:
    return _TONES.get(heading.title.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"), "")
