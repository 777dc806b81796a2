"""What still names somebody who is leaving: the sheet from which it is handed over."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from handbook.kinds.people.departures import is_history, names_people
from handbook.kinds.people.work.rows import due, work_by_person
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.playbook import Playbook
from handbook.planning.schedule import PlannedStep
from handbook.rendering.campaign_words import plain, step_day, step_title
from handbook.rendering.dated import Day, over_from
from handbook.rendering.named import Named, name_of, named, quarter_title, team_name
from handbook.rendering.once import grouped, once
from handbook.rendering.site import Site
from handbook.rules.context import Mention


@dataclass(frozen=True)
class HandOverRow:
    """One place that names the person: the record, as what, and where in which file; `end` is when it is history."""

    record: Named
    what: str
    detail: str
    place: Named
    end: str


@dataclass(frozen=True)
class LateStep:
    """An open step that is due after the last day."""

    step: Named
    campaign: Named
    due: Day


@dataclass(frozen=True)
class HandOver:
    """Everything to hand over by the last day; the browser tells how far off that is, or that it is past."""

    last: Day
    after: str
    rows: tuple[HandOverRow, ...]
    steps: tuple[LateStep, ...]


def hand_over(site: Site, here: str, person: str, left: date) -> HandOver:
    """What names a person beyond the last day, in the order of the files, for the page `here`."""
    return HandOver(
        last=Day(left.isoformat(), site.day(left)),
        after=over_from(left),
        rows=tuple(_rows(site, here, person, left)),
        steps=tuple(_steps(site, here, person, left)),
    )


def _rows(site: Site, here: str, person: str, left: date) -> Iterator[HandOverRow]:
    for mention in _mentions_by_person(site).get(person, ()):
        if not is_history(site.handbook, mention, left):
            yield _row(site, here, mention)


@once
def _mentions_by_person(site: Site) -> Mapping[str, Sequence[Mention]]:
    return grouped((mention.reference.id, mention) for mention in names_people(site.handbook, site.mentions))


def _row(site: Site, here: str, mention: Mention) -> HandOverRow:
    record, (route, *_) = mention.record, mention.reference
    line = record.source.span(route).line
    field = "people" if "people" in route else str(route[-1])
    return HandOverRow(
        record=_named(site, here, record),
        what=site.words.known(f"hand-over.{field}", field),
        detail=_detail(site, mention),
        place=Named(f"{record.source.path}:{line}", site.edit_url(record.source.path, line)),
        end=_end(site, record),
    )


def _named(site: Site, here: str, record: Record[BaseModel]) -> Named:
    """The record as its page calls it; objectives by team and quarter."""
    found = named(site, here, record.kind, record.id)
    if not isinstance(record.model, Okrs):
        return found
    title = quarter_title(site, GoalReference(record.id).quarter)
    return Named(f"{title} · {team_name(site, record.id)}", found.href)


def _detail(site: Site, mention: Mention) -> str:
    """Which part of the record is meant: a step, an objective, a role; empty for the record itself."""
    route, model = mention.reference.route, mention.record.model
    match route:
        case ("people", str(role)):
            return name_of(site, "role", role)
        case ("steps", str(step), *_):
            return step
        case ("steps", int(position), *_) if isinstance(model, Playbook):
            return model.steps[position].id
        case ("objectives", int(position), *_) if isinstance(model, Okrs):
            return model.objectives[position].title
        case _:
            return ""


def _end(site: Site, record: Record[BaseModel]) -> str:
    """The ISO day from which the record is history; empty where the day alone does not make it so."""
    return over_from(site.days_of(GoalReference(record.id).quarter).last) if record.kind == "okr" else ""


def _steps(site: Site, here: str, person: str, left: date) -> Iterator[LateStep]:
    mine = work_by_person(site).get(person, ())
    for campaign, _, step in mine[bisect_right(mine, left, key=due) :]:
        yield _late(site, here, campaign, step)


def _late(site: Site, here: str, campaign: Record[Campaign], step: PlannedStep) -> LateStep:
    title = plain(step_title(site, campaign.model, step.id))
    link = site.link(here, campaign.kind, campaign.id, f"step-{step.id}")
    return LateStep(
        Named(title, link),
        named(site, here, campaign.kind, campaign.id),
        step_day(site, step),
    )
