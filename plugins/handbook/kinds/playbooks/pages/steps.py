"""The steps of a playbook: a line each in the retroplan, and the how-to below."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from handbook.kinds.playbooks.pages.order import by_day
from handbook.kinds.playbooks.pages.when_words import short_when, spoken_when, told_when
from handbook.kinds.playbooks.pages.words import foreign_language, in_language_of, source_language, words_path
from handbook.loading.records import Record
from handbook.model.playbook import Playbook, Step
from handbook.model.when import EVENT, LAST_DAY
from handbook.planning.schedule import hours_text
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.named import Named, named_all, named_owner
from handbook.rendering.prose.html import inline_html, plain_text, prose_html
from handbook.rendering.site import Site


@dataclass(frozen=True)
class StepView:
    """One step. What it does not have is empty.

    `title` is safe HTML. `when` is the day in words beside the others (`42 days before`), `spoken` the same with the
    name of the event, `short` as the file has it (`D-42`). `only` are the choices for which the step exists. `foreign`
    is the language of title and how-to where it is not the site's, `facts_foreign` that of what is never translated.
    """

    id: str
    title: Markup
    when: str
    spoken: str
    short: str
    time: str
    owner: Named | None
    person: Avatar | None
    approver: Named | None
    days: str
    tools: tuple[Named, ...]
    after: tuple[Named, ...]
    only: tuple[str, ...]
    milestone: str
    verdict: str
    done_when: str
    how: Markup
    edit_href: str | None
    foreign: str
    facts_foreign: str


def step_views(site: Site, here: str, record: Record[Playbook]) -> tuple[StepView, ...]:
    """All steps of a playbook in the reader's language, by their days."""
    playbook = in_language_of(site, record)
    titles = {step.id: plain_text(step.title or step.id) for step in playbook.steps}
    maker = _Maker(site, here, record, playbook.owner, titles, anchor_names(site, playbook, titles))
    return tuple(maker.view(step) for step in by_day(playbook.steps))


def owner_of(playbook: Playbook, step: Step) -> str | None:
    """The role that does a step: its own, else the playbook's."""
    return step.owner or playbook.owner


def role_person(site: Site, here: str, role: str | None) -> Avatar | None:
    """Who fills a role."""
    record = site.handbook.roles.get(role or "")
    return avatar(site, here, record.model.person) if record and record.model.person else None


def anchor_names(site: Site, playbook: Playbook, titles: Mapping[str, str]) -> Mapping[str, str]:
    """An anchor -> its name in a sentence; `titles` maps a step -> its plain title."""
    quoted = {step_id: site.words("playbook.quoted", title=title) for step_id, title in titles.items()}
    event = playbook.event or site.words("playbook.the-event")
    last = dict.fromkeys(LAST_DAY, site.words("playbook.last-day", event=event))
    return {**last, **quoted, EVENT: event}


@dataclass(frozen=True)
class _Maker:
    """What the views of all steps of a playbook share.

    `titles` maps a step -> its plain title, `anchors` an anchor of the retroplan -> its name in a sentence.
    """

    site: Site
    here: str
    record: Record[Playbook]
    default_owner: str | None
    titles: Mapping[str, str]
    anchors: Mapping[str, str]

    def view(self, step: Step) -> StepView:
        """The view of one step."""
        site, here, owner = self.site, self.here, step.owner or self.default_owner
        return StepView(
            id=step.id,
            title=inline_html(step.title or step.id),
            when=told_when(site, step.when, self.anchors),
            spoken=spoken_when(site, step.when, self.anchors),
            short=short_when(site, step.when),
            time=hours_text(step.at, step.until) or "",
            owner=named_owner(site, here, owner),
            person=role_person(site, here, owner),
            approver=named_owner(site, here, step.approver),
            days=site.words("playbook.days", step.days) if step.days else "",
            tools=named_all(site, here, "tool", step.tools),
            after=tuple(self._step_link(name) for name in step.after),
            only=tuple(_only(site, option, choices) for option, choices in step.only.items()),
            milestone=site.words.known(f"playbook.milestone-{step.milestone}", step.milestone or ""),
            verdict=self.site.words(f"playbook.treat-{step.treat}") if step.treat else "",
            done_when=step.done_when or "",
            how=prose_html(site, step.how, self.record.source.path, here, below=3),
            edit_href=self._edit_href(step),
            foreign=foreign_language(site, self.record, step.id),
            facts_foreign=source_language(site),
        )

    def _edit_href(self, step: Step) -> str | None:
        """Where the how-to is mended: in the translation, if it has this step."""
        words = words_path(self.site, self.record)
        is_there = step.id in self.site.handbook.sources[words].headings
        return self.site.edit_part_url(words if is_there else self.record.source.path, ("headings", step.id))

    def _step_link(self, name: str) -> Named:
        return Named(self.titles[name], f"#{name}") if name in self.titles else Named(name)


def _only(site: Site, option: str, choices: list[str]) -> str:
    return site.words("playbook.only", option=option.replace("-", " "), choices=", ".join(choices))
