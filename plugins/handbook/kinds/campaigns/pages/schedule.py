"""What the page of a campaign shows of its plan: checklist, whose steps can be picked out, and the chart."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from handbook.kinds.campaigns.pages.checklist import LeftOut, Week, left_out, undated, weeks
from handbook.kinds.campaigns.pages.head import StepsDone, progress
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.schedule import Plan, PlannedStep
from handbook.planning.slack import critical_path
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.campaign_words import plain, step_title
from handbook.rendering.gantt.chart import gantt
from handbook.rendering.gantt.rows import GanttStep
from handbook.rendering.page import record_place
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Filter:
    """The steps of one person; `key` is empty for those that nobody does yet. `says` tells what is shown then."""

    key: str
    label: str
    avatar: Avatar | None
    count: int
    says: str


@dataclass(frozen=True)
class Schedule:
    """Everything that comes from the plan."""

    progress: StepsDone | None
    behind: tuple[Week, ...]
    """The first weeks, as long as nothing of them is left to do."""
    behind_label: str
    weeks: tuple[Week, ...]
    filters: tuple[Filter, ...]
    left_out: tuple[LeftOut, ...]
    undated: tuple[str, ...]
    gantt: Markup


def schedule(site: Site, record: Record[Campaign], plan: Plan) -> Schedule:
    """What the page of a campaign shows of its plan."""
    here = record_place("campaign", record.id)[0]
    critical = frozenset(critical_path(plan))
    behind, ahead = weeks(site, record, plan)
    done = sum(not row.is_pointer for week in behind for row in week.rows)
    steps = [_gantt_step(site, here, record.model, step, critical) for step in plan.steps]
    return Schedule(
        progress=progress(site, plan),
        behind=behind,
        behind_label=site.words("campaign.behind", done),
        weeks=ahead,
        filters=tuple(_filters(site, here, plan.steps)),
        left_out=left_out(site, record, plan),
        undated=undated(site, record, plan),
        gantt=gantt(site, record.model.title, plan, steps) if record.model.day else Markup(),
    )


def _filters(site: Site, here: str, steps: Sequence[PlannedStep]) -> Iterator[Filter]:
    """A choice for each person, in the order in which they are first needed; none where there is nothing to choose."""
    counts = Counter(step.person or "" for step in steps)
    if len(counts) == 1:
        return
    for person, count in counts.items():
        face = avatar(site, here, person) if person else None
        name = face.name if face else site.words("campaign.nobody")
        yield Filter(person, name, face, count, site.words("campaign.only-of", count, name=name, total=len(steps)))


def _gantt_step(site: Site, here: str, campaign: Campaign, step: PlannedStep, critical: frozenset[str]) -> GanttStep:
    face = avatar(site, here, step.person) if step.person else None
    return GanttStep(
        id=step.id,
        title=plain(step_title(site, campaign, step.id)),
        start=step.start,
        due=step.due,
        falls_on=step.falls_on,
        person=face.name if face else site.words("campaign.nobody"),
        initials=face.initials if face else "?",
        colour=face.colour if face else None,
        is_milestone=step.milestone is not None,
        is_done=step.done is not None,
        is_critical=step.id in critical,
        after=step.after,
    )
