"""The steps of a playbook: a line each in the retroplan, and the how-to below."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from handbook.model.playbook import Playbook, Step
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.named import Named, named_all, named_owner
from handbook.rendering.prose import inline_html, plain_text, prose_html
from handbook.rendering.site import Site
from handbook.rendering.when_words import short_when, spoken_when


@dataclass(frozen=True)
class StepView:
    """One step. What it does not have is empty.

    `title` is safe HTML; `when_tip` is the day in words; `only` are the choices for which the step exists.
    """

    id: str
    title: Markup
    when: str
    when_tip: str
    time: str
    owner: Named | None
    person: Avatar | None
    approver: Named | None
    days: str
    tools: tuple[Named, ...]
    after: tuple[Named, ...]
    only: tuple[str, ...]
    milestone: str
    done_when: str
    how: Markup


def step_views(site: Site, here: str, playbook: Playbook, source: str) -> tuple[StepView, ...]:
    """All steps of a playbook in the reader's language, in the order of the file `source`."""
    titles = {step.id: plain_text(step.title or step.id) for step in playbook.steps}
    anchors = _anchor_names(site, playbook, titles)
    return tuple(_step(site, here, playbook, source, step, titles, anchors) for step in playbook.steps)


def owner_of(playbook: Playbook, step: Step) -> str | None:
    """The role that does a step: its own, else the playbook's."""
    return step.owner or playbook.owner


def role_person(site: Site, here: str, role: str | None) -> Avatar | None:
    """Who fills a role."""
    record = site.handbook.roles.get(role or "")
    return avatar(site, here, record.model.person) if record and record.model.person else None


def _anchor_names(site: Site, playbook: Playbook, titles: Mapping[str, str]) -> Mapping[str, str]:
    quoted = {step_id: site.words("playbook.quoted", title=title) for step_id, title in titles.items()}
    return {**quoted, "D": playbook.event or site.words("playbook.the-event")}


def _step(  # noqa: PLR0913 -- what all steps share is made once
    site: Site,
    here: str,
    playbook: Playbook,
    source: str,
    step: Step,
    titles: Mapping[str, str],
    anchors: Mapping[str, str],
) -> StepView:
    owner = owner_of(playbook, step)
    return StepView(
        id=step.id,
        title=inline_html(step.title or step.id),
        when=short_when(site, step.when),
        when_tip=spoken_when(site, step.when, anchors),
        time=step.at or "",
        owner=named_owner(site, here, owner),
        person=role_person(site, here, owner),
        approver=named_owner(site, here, step.approver),
        days=site.words("playbook.days", step.days) if step.days else "",
        tools=named_all(site, here, "tool", step.tools),
        after=tuple(Named(titles[name], f"#{name}") if name in titles else Named(name) for name in step.after),
        only=tuple(_only(site, option, choices) for option, choices in step.only.items()),
        milestone=step.milestone or "",
        done_when=step.done_when or "",
        how=prose_html(site, step.how, source, here, below=3),
    )


def _only(site: Site, option: str, choices: list[str]) -> str:
    return site.words("playbook.only", option=option.replace("-", " "), choices=", ".join(choices))
