"""A playbook in the reader's language: its translation's words where it has them, its own where it has none."""

from collections.abc import Mapping

from handbook.loading.records import Record
from handbook.model.playbook import Playbook, Step, StepWords, Translation
from handbook.rendering.site import Site


def translated(playbook: Playbook, words: Translation) -> Playbook:
    """The playbook with the words of a translation; everything else, and what it lacks, is the playbook's own."""
    return playbook.model_copy(
        update={
            "title": words.title or playbook.title,
            "summary": words.summary or playbook.summary,
            "event": words.event or playbook.event,
            "intro": words.intro or playbook.intro,
            "sections": {**playbook.sections, **words.sections},
            "steps": [_translated_step(step, words.steps) for step in playbook.steps],
        }
    )


def _translated_step(step: Step, steps: Mapping[str, StepWords]) -> Step:
    words = steps.get(step.id)
    return step.model_copy(update={"title": words.title, "how": words.how}) if words else step


def in_language_of(site: Site, record: Record[Playbook]) -> Playbook:
    """The playbook as this site shows it."""
    words = record.translations.get(site.language)
    return translated(record.model, words) if words else record.model


def foreign_language(site: Site, record: Record[Playbook]) -> str:
    """The language that the playbook is shown in where it is not the site's; empty where it is."""
    source = site.handbook.settings.languages[0]
    return "" if site.language == source or site.language in record.translations else source


def words_path(site: Site, record: Record[Playbook]) -> str:
    """The file that holds the words of this page: the translation's, or the playbook's own."""
    path = f"{record.source.path.removesuffix('.md')}.{site.language}.md"
    return path if path in site.handbook.sources and site.language in record.translations else record.source.path
