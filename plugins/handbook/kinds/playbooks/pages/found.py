"""What search says of a playbook and of its steps."""

from collections.abc import Iterator

from handbook.kinds.playbooks.pages.length import record_length
from handbook.kinds.playbooks.pages.sections import SectionView
from handbook.kinds.playbooks.pages.steps import StepView
from handbook.loading.records import Record
from handbook.model.playbook import Playbook
from handbook.rendering.facts import labelled
from handbook.rendering.named import Named
from handbook.rendering.page import Found, FoundPart
from handbook.rendering.site import Site


def playbook_found(
    site: Site,
    record: Record[Playbook],
    owner: Named | None,
    sections: tuple[SectionView, ...],
    steps: tuple[StepView, ...],
) -> Found:
    """How long it takes and who answers for it; its steps, each with its day and who does it."""
    length, count = record_length(site, record), len(steps)
    told = (
        site.words("playbook.steps-count", count) if count else "",
        length.spoken if length else "",
        labelled(site, "common.owner", owner.text) if owner else "",
    )
    return Found(line=" · ".join(filter(None, told)), parts=tuple(_parts(sections, steps)))


def _parts(sections: tuple[SectionView, ...], steps: tuple[StepView, ...]) -> Iterator[FoundPart]:
    for section in sections:
        if section.holds == "steps":
            yield from (_step(step) for step in steps)
        elif section.holds != "retroplan":
            yield FoundPart(section.id, section.title.striptags())


def _step(step: StepView) -> FoundPart:
    told = (step.spoken, step.owner.text if step.owner else "", step.done_when)
    return FoundPart(step.id, step.title.striptags(), " · ".join(filter(None, told)), (step.short,))
