"""A playbook to begin with: a retroplan that can be dated, and a heading for all that has to be said."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from handbook.kinds.playbooks.starters.milestones import EVENT, Milestone, milestones
from handbook.loading.records import Handbook
from handbook.locales import Wording
from handbook.model.sections import BEST_PRACTICES, PITFALLS, RETROPLAN, STEPS, TEMPLATES
from handbook.starters.pointing import pointer
from handbook.starters.wish import NamedRecord, Starter, Wish, words_of
from handbook.starters.yaml_text import as_title, entry, scalar

_SECTIONS: Final = (STEPS, BEST_PRACTICES, PITFALLS, TEMPLATES)
"""The sections of a good playbook, in the order in which it is read; the settings may require others."""
_FENCE: Final = "```"


@dataclass(frozen=True)
class NewPlaybook(Wish):
    """A playbook of a type. `templates` are Markdown links; `reviewed` is there only where somebody has read it."""

    kind: ClassVar = "playbook"
    example: ClassVar = "webinar"

    title: str | None = None
    type: str = "process"
    owner: str | None = None
    reviewed: datetime.date | None = None
    templates: tuple[str, ...] = ()
    summary: str | None = None
    tools: tuple[str, ...] = ()
    budget: str | None = None
    intro: str | None = None

    def named(self) -> Iterable[NamedRecord]:
        """The role that keeps it right."""
        return (NamedRecord(("role",), self.owner),) if self.owner else ()

    def starter(self, handbook: Handbook) -> Starter:
        """Front matter, steps and prose."""
        words, required = words_of(handbook), handbook.settings.playbooks.required_steps
        steps = milestones(self.type, [*required.get("all", ()), *required.get(self.type, ())])
        lines = [*_front(handbook, self, steps), "", self.intro or words("sample.intro"), ""]
        lines += [*_retroplan(handbook, self, steps), *_sections(handbook, self, steps)]
        path = self.path(handbook)
        return Starter(path, "\n".join([*lines, ""]), (words("new-playbook.next", path=path, playbook=self.id),))


def _front(handbook: Handbook, new: NewPlaybook, steps: Sequence[Milestone]) -> Iterator[str]:
    words = words_of(handbook)
    yield "---"
    yield f"title: {scalar(new.title or as_title(new.id))}"
    yield entry("summary", new.summary and scalar(new.summary), "...", words("new-playbook.summary"))
    yield f"type: {new.type}  # {words('new-playbook.type', types=', '.join(_types(handbook, new.type)))}"
    owner = _owner(handbook, new)
    yield pointer(handbook, "owner", owner, words("new-playbook.owner"), "role")
    event = words("new-playbook.the-event")
    yield entry("event", scalar(event) if new.type == EVENT else None, scalar(event), words("new-playbook.event"))
    day = new.reviewed and new.reviewed.isoformat()
    yield entry("reviewed", day, "", words("new-playbook.reviewed"))
    tools = f"[{', '.join(new.tools)}]" if new.tools else None
    yield pointer(handbook, "tools", tools, words("new-playbook.tools"), "tool", is_list=True)
    yield f"# kpis: [{{name: ..., target: 200}}]  # {words('new-playbook.kpis')}"
    yield f"effort: {sum(step.days for step in steps)} days  # {words('new-playbook.effort')}"
    yield entry("budget", new.budget, "1500 EUR", words("new-playbook.budget"))
    yield "---"


def _owner(handbook: Handbook, new: NewPlaybook) -> str | None:
    return new.owner or next(iter(handbook.roles), None)


def _types(handbook: Handbook, own: str) -> Iterable[str]:
    """The types that the settings or a playbook name, and the two that the product knows."""
    required = (name for name in handbook.settings.playbooks.required_steps if name != "all")
    used = (record.model.type for record in handbook.playbooks.values())
    return dict.fromkeys((own, EVENT, "process", *required, *used))


def _retroplan(handbook: Handbook, new: NewPlaybook, steps: Sequence[Milestone]) -> Iterator[str]:
    words, owner, before = words_of(handbook), _owner(handbook, new), ""
    yield f"## {words('new-playbook.retroplan')} {{#{RETROPLAN}}}"
    yield f"{_FENCE}yaml steps"
    yield f"# {words('new-playbook.when')}"
    yield f"# {words('new-playbook.ids')}"
    for step in steps:
        _, done, _ = step.words(words)
        facts = [
            f"id: {step.id}",
            f"when: {step.when(words)}",
            *([f"owner: {owner}"] if owner else []),
            f"days: {step.days}",
        ]
        facts += [f"milestone: {step.id}", *([f"after: [{before}]"] if before else []), f"done_when: {scalar(done)}"]
        yield f"- {{{', '.join(facts)}}}"
        before = step.id
    yield _FENCE
    yield ""


def _sections(handbook: Handbook, new: NewPlaybook, steps: Sequence[Milestone]) -> Iterator[str]:
    words = words_of(handbook)
    required = handbook.settings.playbooks.required_sections
    for name in dict.fromkeys((*_SECTIONS, *(name for name in required if name != RETROPLAN))):
        yield f"## {words(f'new-playbook.{name}') if name in _SECTIONS else as_title(name)} {{#{name}}}"
        if name == STEPS:
            yield from _how_tos(words, steps)
        elif name == TEMPLATES and new.templates:
            yield from (f"- {link}" for link in new.templates)
        else:
            yield words.known(f"new-playbook.{name}-text", words.known(f"sample.{name}", words("sample.part")))
        yield ""


def _how_tos(words: Wording, steps: Sequence[Milestone]) -> Iterator[str]:
    for step in steps:
        title, _, how = step.words(words)
        yield f"### {title} {{#{step.id}}}"
        yield how
        if step is not steps[-1]:
            yield ""
