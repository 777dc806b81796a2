"""`rebase`: a campaign follows its playbook as it is now."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from handbook.diagnostics.edit import Edit, apply
from handbook.diagnostics.finding import Finding
from handbook.diagnostics.problem import Problem
from handbook.kinds.campaigns.drift import drifts_of, followed
from handbook.loading.history import History
from handbook.loading.limited import read_limited
from handbook.loading.reading import read_bytes
from handbook.loading.records import Handbook, Record
from handbook.loading.shape import validate
from handbook.loading.source_file import SourceFile, as_data
from handbook.locales import Wording, wording
from handbook.model.campaign import Campaign
from handbook.pipeline.answers.naming import meant
from handbook.pipeline.checks.checking import Checked, check
from handbook.pipeline.files.writing import write_whole
from handbook.planning.differences import Difference
from handbook.planning.version import version_of

FIELD: Final = "playbook_version"


@dataclass(frozen=True)
class NotRebased:
    """Why nothing was written, in one sentence."""

    reason: str


@dataclass(frozen=True)
class Rebased:
    """What was done to the file at `path`, which now names `version`; `is_written` is False where it did before.

    `changes` are what is new for the campaign, by due date, None where the history does not tell. `language` is the
    handbook's first.
    """

    path: str
    version: str
    changes: tuple[Difference, ...] | None
    is_written: bool
    language: str


def rebase(root: Path, campaign_id: str, today: datetime.date) -> Rebased | NotRebased:
    """Write the playbook's present version into a campaign's file and change nothing else in it."""
    checked = check(root, today)
    handbook = checked.handbook
    campaign = handbook.campaigns.get(campaign_id)
    if campaign is None:
        return NotRebased(_why_not(handbook, campaign_id))
    language = handbook.settings.languages[0]
    words = wording(language)
    if error := _first_error(checked, handbook.ids["playbook"].get(campaign.model.playbook)):
        said = error.followed_by(()).message(language)
        return NotRebased(words("refusal.mend-first", place=f"{error.path}:{error.span.line}", what=said))
    playbook = followed(handbook, campaign.model)
    if playbook is None:
        return NotRebased(words("refusal.broken-playbook", name=campaign.model.playbook))
    version, path = version_of(playbook.model), campaign.source.path
    if campaign.model.playbook_version == version:
        return Rebased(path, version, (), is_written=False, language=language)
    history = History(root)
    drift = drifts_of(handbook, [campaign], history).get(campaign_id)
    changes = drift.changes if drift else None if history.gap else ()
    refusal = _write_version(root, campaign, version, words)
    return NotRebased(refusal) if refusal else Rebased(path, version, changes, is_written=True, language=language)


def _first_error(checked: Checked, path: str | None) -> Finding | None:
    """The first error in a file: what it says is not what it means."""
    return next((one for one in checked.report.findings if one.path == path and one.severity == "error"), None)


def _why_not(handbook: Handbook, name: str) -> str:
    words = wording(handbook.settings.languages[0])
    if name in handbook.ids["campaign"]:
        return words("refusal.unreadable", name=name)
    if name in handbook.runs:
        return words("refusal.is-date", name=name, series=handbook.runs[name].part_of)
    return words("refusal.no-campaign", name=name) + meant(name, handbook.campaigns, words)


def _write_version(root: Path, campaign: Record[Campaign], version: str, words: Wording) -> str | None:
    """Write the file with the version; or say why it stays as it is."""
    path = campaign.source.path
    file = (root / path).resolve()
    try:
        old = read_limited(file)
        new = None if isinstance(old, Problem) else with_version(campaign.source, old, version)
        if new is None or not _differs_in_version_alone(campaign, new, version):
            return words("refusal.unsafe", path=path, line=f"{FIELD}: {version}")
        write_whole(file, new)
    except OSError as error:
        return words("refusal.not-written", path=path, reason=error.strerror or error)
    return None


def with_version(source: SourceFile, data: bytes, version: str) -> bytes | None:
    """The bytes of a campaign's file with the version, every other byte as it was; None where that cannot be done."""
    if FIELD not in (as_data(source.raw) or {}):
        return apply(data, [source.line_below("playbook", f'{FIELD}: "{version}"')])
    place = source.span((FIELD,))
    return apply(data, [Edit(place, f'"{version}"')]) if place.line == place.end_line else None


def _differs_in_version_alone(campaign: Record[Campaign], new: bytes, version: str) -> bool:
    """Whether the new bytes read as the same campaign with this version, and no worse than the old ones."""
    source = read_bytes(campaign.source.path, new, "campaign")
    model, problems = validate(Campaign, source)
    is_no_worse = len(source.problems) + len(problems) <= len(campaign.source.problems)
    return is_no_worse and model == campaign.model.model_copy(update={FIELD: version})
