"""A playbook in the reader's language: its translation's words where it has them, its own where it has none."""

from collections.abc import Mapping

from handbook.loading.playbook_file import translation_path
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


def foreign_language(site: Site, record: Record[Playbook], step_id: str | None = None) -> str:
    """The language of a playbook, or of one of its steps, where it is not the site's; empty where it is."""
    words = record.translations.get(site.language)
    is_translated = words is not None and (step_id is None or step_id in words.steps)
    return "" if is_translated else source_language(site)


def source_language(site: Site) -> str:
    """The language of what no translation holds, where it is not the site's; empty where it is."""
    source = site.handbook.settings.languages[0]
    return "" if site.language == source else source


def words_path(site: Site, record: Record[Playbook]) -> str:
    """The file that holds the words of this page: the translation's, or the playbook's own."""
    path = translation_path(record.source.path, site.language)
    return path if path in site.handbook.sources and site.language in record.translations else record.source.path
