"""Steps that a playbook no longer has, and that it, its translations or its campaigns still name."""

from collections.abc import Iterator
from typing import NamedTuple

from handbook.diagnostics.names import Names
from handbook.diagnostics.words import Words, shown
from handbook.kinds.playbooks.retroplans import mentions_of_steps, required_milestones
from handbook.loading.playbook_file import translation_path
from handbook.loading.records import Handbook, Record
from handbook.loading.source_file import SourceFile
from handbook.model.playbook import Playbook
from handbook.model.values import LANGUAGES
from handbook.model.when import EVENT, LAST_DAY
from handbook.rules.context import Context

BRING_BACK: Words = {
    "en": "bring its line back among the steps: its how-to stands on line {line}; or take both out",
    "fr": "remettez sa ligne parmi les étapes : son mode d'emploi est à la ligne {line} ; ou retirez les deux",
}
"""A hint for a step that is named and gone, while its how-to is still there."""

CALLED_NOW: Words = {
    "en": "it is called '{nearest}' now: write that",
    "fr": "elle s'appelle maintenant « {nearest} » : écrivez-le",
}
"""A hint for the former id of a step."""

GONE: Words = {
    "en": "bring this step back, or write everywhere what it is called now, perhaps one of: {choices}",
    "fr": "remettez cette étape, ou écrivez partout son nouveau nom, peut-être l'un de : {choices}",
}
"""A hint for a step that several miss: it is no slip of another one."""


class LostMilestone(NamedTuple):
    """A required milestone that no step is, and the missing step that was it; not where a step may be renamed."""

    name: str
    step: str
    is_renamed: bool


def lost_milestone(context: Context, record: Record[Playbook]) -> LostMilestone | None:
    """The one that a playbook lacks, where one step is missing; None where that says nothing of each other."""
    lacking = lacking_milestones(context, record.model)
    names = {*_lost_names(context.handbook, record)} if len(lacking) == 1 else ()
    if len(names) != 1:
        return None
    uses = mentions_of_steps(record)
    return LostMilestone(lacking[0], *names, is_renamed=sum(not uses[step] for step in record.steps) == 1)


def lacking_milestones(context: Context, playbook: Playbook) -> list[str]:
    """The required milestones that no step is; none where there is no step at all."""
    present = {name for step in playbook.steps for name in (step.id, step.milestone)}
    required = required_milestones(context, playbook) if playbook.steps else ()
    return [name for name in required if name not in present]


def how_to_line(record: Record[Playbook], step: str) -> int:
    """The line of the heading of a step."""
    return record.source.span(("headings", step)).line


def named_by_none(record: Record[Playbook]) -> list[str]:
    """The steps that no other waits for or counts from: one of them may be what a missing one is called now."""
    named = {name for step in record.model.steps for name in (*step.after, *step.when.anchors)}
    return shown([name for name in record.steps if name not in named])


def is_gone(record: Record[Playbook], name: str) -> bool:
    """Whether several parts of a playbook name a step that it does not have, and that is no slip of one that it has."""
    return mentions_of_steps(record)[name] > 1 and Names(record.steps).surely_meant(name) is None


def translations_of(handbook: Handbook, path: str) -> Iterator[SourceFile]:
    """The files that translate a playbook."""
    paths = (translation_path(path, language) for language in LANGUAGES)
    return (handbook.sources[path] for path in paths if path in handbook.sources)


def is_still_named(handbook: Handbook, record: Record[Playbook], step: str) -> bool:
    """Whether a playbook that does not have a step names it all the same, or a translation of it does."""
    files = translations_of(handbook, record.source.path)
    return step in mentions_of_steps(record) or any(step in source.headings for source in files)


def _lost_names(handbook: Handbook, record: Record[Playbook]) -> Iterator[str]:
    """What is named as a step and is none, nor a slip of one, nor a date of a campaign."""
    campaigns = [each.model for each in handbook.campaigns.values() if each.model.playbook == record.id]
    dates = {name for campaign in campaigns for name in campaign.dates} | {EVENT, *LAST_DAY}
    known = Names(record.steps)
    named = [name for name in mentions_of_steps(record) if name not in dates and "_" not in name]
    named += [name for source in translations_of(handbook, record.source.path) for name in source.headings]
    named += [
        name for campaign in campaigns if campaign.is_open for name in campaign.done.keys() - campaign.steps.keys()
    ]
    return (name for name in named if name not in known and known.nearest(name) is None)
