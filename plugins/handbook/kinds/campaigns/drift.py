"""Campaigns and the versions of their playbooks: which one each follows, and what has changed since."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from handbook.changes.matching import ids_now
from handbook.changes.renamed_steps import (
    Renamed,
    campaign_with_new_ids,
    playbook_with_new_ids,
    renamed_steps,
    still_named,
    without_former,
)
from handbook.kinds.campaigns.markets import in_markets
from handbook.kinds.campaigns.plans import fillers, plan_without_day
from handbook.loading.history import History, Place
from handbook.loading.reading import read_bytes
from handbook.loading.records import Handbook, Record
from handbook.loading.shape import validate
from handbook.loading.source_file import SourceFile
from handbook.model.campaign import Campaign
from handbook.model.playbook import Playbook
from handbook.planning.differences import Difference, Drift, differences, of_all_dates, without_days
from handbook.planning.schedule import Plan, plan_campaign
from handbook.planning.version import is_same_plan, version_of


def drifts_of(handbook: Handbook, campaigns: Iterable[Record[Campaign]], history: History) -> Mapping[str, Drift]:
    """Campaign -> its drift, for each whose playbook is of another version than the one that it follows.

    A campaign without `playbook_version` follows the playbook as it was when its file was first committed; where that
    is not known it has no drift. git runs only where a version differs or is not written down.
    """
    suspects = [campaign for campaign in campaigns if _is_suspect(handbook, campaign)]
    for campaign in suspects:
        history.need(campaign.source.path, date.max if campaign.model.playbook_version else date.min)
    places = {campaign.id: _places(handbook, campaign, history) for campaign in suspects}
    texts = history.texts(place for several in places.values() for place in several)

    @cache
    def versions(path: str) -> Mapping[str, Playbook]:
        """Version -> the newest playbook of a file that had it."""
        held = (texts[Place(commit, path)] for commit in history.versions(path) if Place(commit, path) in texts)
        return {version_of(playbook): playbook for playbook in reversed(list(_read(path, held)))}

    found: dict[str, Drift | None] = {}
    for campaign in suspects:
        path, pin = handbook.playbooks[campaign.model.playbook].source.path, campaign.model.playbook_version
        first = [texts[place] for place in places[campaign.id] if place in texts] if pin is None else []
        old = versions(path).get(pin) if pin else next(_read(path, first), None)
        found[campaign.id] = _drift(handbook, campaign, old)
    has_repository = history.repository is not None if suspects else True
    return {name: replace(drift, has_repository=has_repository) for name, drift in found.items() if drift}


def _is_suspect(handbook: Handbook, campaign: Record[Campaign]) -> bool:
    """Whether it may follow another version of its playbook."""
    playbook = followed(handbook, campaign.model)
    return playbook is not None and campaign.model.playbook_version != version_of(playbook.model)


def followed(handbook: Handbook, campaign: Campaign) -> Record[Playbook] | None:
    """The playbook of a campaign, if it can be followed: a part of one is no version, nor is one without steps."""
    playbook = handbook.playbooks.get(campaign.playbook)
    return playbook if playbook and playbook.model.steps and not _is_in_part(playbook.source) else None


def _is_in_part(source: SourceFile) -> bool:
    """Whether something that a version is made of is in the file, and not in its playbook."""
    return not source.complete or any(route[0] in ("owner", "options", "steps") for route in source.left_out)


def _places(handbook: Handbook, campaign: Record[Campaign], history: History) -> list[Place]:
    """Where the version that a campaign follows may be, newest first."""
    path = handbook.playbooks[campaign.model.playbook].source.path
    if campaign.model.playbook_version:
        return [Place(commit, path) for commit in history.versions(path)]
    first = history.first_commit(campaign.source.path)
    return [Place(first, path)] if first else []


def _drift(handbook: Handbook, campaign: Record[Campaign], old: Playbook | None) -> Drift | None:
    """From the playbook that a campaign follows, None where nobody knows it, to the one of today."""
    playbook = handbook.playbooks[campaign.model.playbook]
    version, pin = version_of(playbook.model), campaign.model.playbook_version
    if old is None:
        return Drift(version, None) if pin else None
    if is_same_plan(old, playbook.model):
        return None
    renamed = renamed_steps(old, playbook.model)
    return Drift(version, _told(handbook, campaign, (old, playbook.model), renamed), renamed)


def _told(
    handbook: Handbook, campaign: Record[Campaign], playbooks: tuple[Playbook, Playbook], renamed: Renamed
) -> tuple[Difference, ...]:
    """What is new for a campaign; of what repeats for its dates that are open."""
    if runs := handbook.dates.get(campaign.id, ()):
        open_runs = (run for run in runs if run.model.is_open)
        return of_all_dates(_differences(handbook, run.model, playbooks, renamed) for run in open_runs)
    return _differences(handbook, campaign.model, playbooks, renamed)


def _differences(
    handbook: Handbook, campaign: Campaign, playbooks: tuple[Playbook, Playbook], renamed: Renamed
) -> tuple[Difference, ...]:
    """What moves for a campaign from the old playbook to the new, after the steps that only have another id."""
    old, new = playbooks
    moved = {was: now for was, now in ids_now(old.steps, new.steps).items() if was != now}
    sides = (
        (campaign_with_new_ids(campaign, moved), playbook_with_new_ids(old, moved)),
        (campaign, new),
    )
    before, after = (_plan(handbook, *side) for side in sides)
    after = without_former(after, still_named(campaign, renamed, new))
    found = (*_other_ids(before, after, renamed), *differences(before, after))
    return found if campaign.day else without_days(found)


def _plan(handbook: Handbook, campaign: Campaign, playbook: Playbook) -> Plan:
    if campaign.day is None:
        return plan_without_day(handbook, campaign, playbook)
    there, language = in_markets(handbook, campaign), handbook.settings.languages[0]
    return plan_campaign(there, playbook, handbook.settings, fillers(handbook), language)


def _other_ids(before: Plan, after: Plan, renamed: Renamed) -> Iterator[Difference]:
    """The steps of both plans that have another id; one that is done concerns nobody any more."""
    was, now = ({step.id: step for step in plan.steps if step.done is None} for plan in (before, after))
    for old, new in renamed.items():
        if new in was and new in now:
            yield Difference(new, "id", was[new].due, now[new].due, old, new)


def _read(path: str, texts: Iterable[bytes]) -> Iterator[Playbook]:
    return (playbook for text in texts if (playbook := _playbook(path, text)))


@lru_cache(maxsize=2048)  # campaigns of one playbook look through the same versions, builds of a server through all
def _playbook(path: str, text: bytes) -> Playbook | None:
    """The playbook that a file held once, if all of it could be read: what was lost then is no step that came."""
    source = read_bytes(path, text, "playbook")
    playbook = validate(Playbook, source)[0]
    return None if _is_in_part(source) else playbook
