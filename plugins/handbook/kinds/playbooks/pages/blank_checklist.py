"""A playbook's steps as a checklist on paper, for a campaign that is not open yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from handbook.kinds.playbooks.pages.steps import StepView
from handbook.rendering.site import Site
from handbook.rendering.stamp import Stamp, stamp


@dataclass(frozen=True)
class BlankStep:
    """One line to tick. What the step does not have is empty.

    `title` is safe HTML; `only` are the choices for which the step exists. `foreign` is the language of the title where
    it is not the site's, `facts_foreign` that of what is never translated.
    """

    title: Markup
    when: str
    time: str
    role: str
    only: tuple[str, ...]
    done_when: str
    foreign: str
    facts_foreign: str


@dataclass(frozen=True)
class BlankChecklist:
    """The sheet, stamped with where the playbook is read."""

    steps: tuple[BlankStep, ...]
    stamp: Stamp


def blank_checklist(site: Site, here: str, steps: Sequence[StepView]) -> BlankChecklist | None:
    """The sheet of a playbook whose page is `here`, in the order of its steps; None where it has none."""
    return BlankChecklist(tuple(_step(step) for step in steps), stamp(site, here)) if steps else None


def _step(step: StepView) -> BlankStep:
    return BlankStep(
        title=step.title,
        when=step.when,
        time=step.time,
        role=step.owner.text if step.owner else "",
        only=step.only,
        done_when=step.done_when,
        foreign=step.foreign,
        facts_foreign=step.facts_foreign,
    )
