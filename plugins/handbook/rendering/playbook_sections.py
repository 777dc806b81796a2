"""The sections of a playbook's prose, in the order of its file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from handbook.loading.markdown_outline import Heading, read_outline
from handbook.model.playbook import Playbook, Section
from handbook.model.sections import BEST_PRACTICES, PITFALLS, RETROPLAN, STEPS
from handbook.rendering.prose import inline_html, prose_html
from handbook.rendering.site import Site

Tone = Literal["", "good", "bad", "warn"]

_TONES: Mapping[str, Tone] = {
    **dict.fromkeys(("do", "dos", "do's", "à faire"), "good"),
    **dict.fromkeys(("don't", "don'ts", "don’t", "don’ts", "à éviter", "à ne pas faire"), "bad"),
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
    boxes: tuple[Box, ...] = ()


def section_views(site: Site, here: str, playbook: Playbook, source: str) -> tuple[SectionView, ...]:
    """All sections of a playbook in the reader's language."""
    step_ids = {step.id for step in playbook.steps}
    return tuple(
        _section(site, here, source, name, section, free_id(name, step_ids))
        for name, section in _complete(site, playbook).items()
    )


def free_id(name: str, taken: set[str]) -> str:
    """An id for a heading of the page that no step has."""
    return f"section-{name}" if name in taken else name


def _complete(site: Site, playbook: Playbook) -> Mapping[str, Section]:
    """The sections of the file, with those for the steps added on top where a file has steps and no such section."""
    if not playbook.steps:
        return playbook.sections
    missing = [name for name in (RETROPLAN, STEPS) if name not in playbook.sections]
    return {name: Section(title=site.words(f"playbook.{name}")) for name in missing} | playbook.sections


def _section(site: Site, here: str, source: str, name: str, section: Section, section_id: str) -> SectionView:  # noqa: PLR0913
    text, boxes = section.text, ()
    if name == BEST_PRACTICES:
        text, boxes = _boxes(site, here, source, section.text)
    return SectionView(
        id=section_id,
        title=inline_html(section.title),
        holds=name if name in (RETROPLAN, STEPS) else "",
        tone="warn" if name == PITFALLS else "",
        html=prose_html(site, text, source, here, below=2),
        boxes=boxes,
    )


def _boxes(site: Site, here: str, source: str, text: str) -> tuple[str, tuple[Box, ...]]:
    """The text without its parts on what to do and what not to do, and these parts."""
    outline = read_outline(f"\n{text}")
    told = [heading for heading in outline.headings if _tone(heading)]
    rest = [f"### {heading.title}\n{heading.text}" for heading in outline.headings if not _tone(heading)]
    boxes = tuple(_box(site, here, source, heading) for heading in told)
    return ("\n\n".join([outline.intro, *rest]), boxes) if boxes else (text, ())


def _tone(heading: Heading) -> Tone:
    return _TONES.get(heading.title.casefold(), "")


def _box(site: Site, here: str, source: str, heading: Heading) -> Box:
    return Box(inline_html(heading.title), _tone(heading), prose_html(site, heading.text, source, here, below=3))
