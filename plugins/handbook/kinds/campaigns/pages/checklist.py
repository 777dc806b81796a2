"""The checklist of a campaign: its dated steps as rows, grouped by ISO week."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, takewhile
from typing import ClassVar, Final

from handbook.kinds.campaigns.pages.why import why
from handbook.kinds.playbooks.pages.steps import anchor_names
from handbook.kinds.playbooks.pages.when_words import short_when, spoken_when
from handbook.kinds.playbooks.pages.words import in_language_of
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.arithmetic import monday_of
from handbook.planning.schedule import Plan, PlannedStep
from handbook.planning.slack import slack
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.campaign_words import clock_time, plain, step_day, step_title, who_approves
from handbook.rendering.dated import Day
from handbook.rendering.page import record_place
from handbook.rendering.site import Site

_LAST: Final = 5
"""Rows that the last sheet of a checklist has at least."""


@dataclass(frozen=True)
class Row:
    """One step as it is read on the screen and on paper. What a step does not have is empty.

    `short` is the day as the plan counts it (`D-42`), `why` says in sentences where it comes from, `moved` why it
    is not the day that the offset gives. `has_no_room` tells that nothing may be late. `done_on` is the ISO day on
    which the step was finished. `role` is the role that should do it, `approver_id` who says yes to it, `note` why it
    differs from the playbook, `how` the link to its how-to.
    """

    is_pointer: ClassVar[bool] = False

    id: str
    title: str
    short: str
    due: Day
    time: str
    moved: str
    why: tuple[str, ...]
    has_no_room: bool
    person: Avatar | None
    person_id: str
    role: str
    approver: str
    approver_id: str
    done_when: str
    done: str
    done_on: str
    how: str
    is_extra: bool
    is_changed: bool
    note: str
    after: tuple[str, ...] = ()
    """The steps that it waits for, by id, as long as it is not done."""
    is_last: bool = False
    """Whether it is one of the last few, which are not parted on paper: a sheet with two rows is lost."""

    @property
    def is_done(self) -> bool:
        """Whether git knows that it is finished."""
        return bool(self.done)


@dataclass(frozen=True)
class Pointer:
    """A line without a box, in another week than the row of its step: where a window opens, or an event ends.

    `day` says which of both, `until` when it is due.
    """

    is_pointer: ClassVar[bool] = True

    id: str
    title: str
    day: str
    until: str
    person: Avatar | None
    person_id: str
    is_done: bool
    is_last: bool = False


@dataclass(frozen=True)
class Week:
    """The steps that are due in one ISO week, and what begins or ends in it and stands elsewhere."""

    heading: str
    rows: tuple[Row | Pointer, ...]


@dataclass(frozen=True)
class LeftOut:
    """A step of the playbook that this campaign does not have, and why."""

    title: str
    reason: str


def weeks(site: Site, record: Record[Campaign], plan: Plan) -> tuple[tuple[Week, ...], tuple[Week, ...]]:
    """All steps in the order of the plan, week by week: the first weeks, as long as nothing is left to do; the others.

    The heading tells the year where it changes, and of the first one that is shown. Of a campaign without a day they
    are one group, each told by what it is counted from.
    """
    maker = _Rows(site, record, plan, _anchor_names(site, record))
    if record.model.day is None:
        rows = _kept_together([maker.counted(step) for step in plan.steps])
        return (), (Week(site.words("campaign.in-order"), tuple(rows)),)
    found = sorted(_entries(maker), key=lambda entry: entry[0])
    entries = list(zip((day for day, _ in found), _kept_together([row for _, row in found]), strict=True))
    groups = [(monday, [row for _, row in rows]) for monday, rows in groupby(entries, lambda at: monday_of(at[0]))]
    behind = len(list(takewhile(lambda group: all(row.is_done for row in group[1]), groups)))
    return _weeks(site, groups[:behind]), _weeks(site, groups[behind:])


def _weeks(site: Site, groups: Sequence[tuple[date, Sequence[Row | Pointer]]]) -> tuple[Week, ...]:
    years = [None, *(monday.year for monday, _ in groups)]
    return tuple(
        Week(_heading(site, monday, before), tuple(rows)) for (monday, rows), before in zip(groups, years, strict=False)
    )


def _kept_together(rows: Sequence[Row | Pointer]) -> Iterator[Row | Pointer]:
    """The rows, the last of them marked as such."""
    return (replace(row, is_last=place >= len(rows) - _LAST) for place, row in enumerate(rows))


def _entries(maker: "_Rows") -> Iterator[tuple[date, Row | Pointer]]:
    """Each step with the day by which it is listed, and its other end where that is in another week."""
    room = slack(maker.plan)
    for step in maker.plan.steps:
        yield step.falls_on, maker.row(step, room.get(step.id))
        if step.is_spread and monday_of(step.start) != monday_of(step.due):
            yield step.due if step.lasts else step.start, _pointer(maker.site, maker.record, step)


def _pointer(site: Site, record: Record[Campaign], step: PlannedStep) -> Pointer:
    key, day = ("campaign.ends-on", step.due) if step.lasts else ("campaign.begins-on", step.start)
    length = "weekday" if step.start.year == step.due.year else "dated"
    return Pointer(
        id=step.id,
        title=step_title(site, record.model, step.id),
        day=site.words(key, day=site.day(day, length)),
        until="" if step.lasts else site.words("campaign.due-on", day=site.day(step.due, length)),
        person=avatar(site, record_place("campaign", record.id)[0], step.person) if step.person else None,
        person_id=step.person or "",
        is_done=step.done is not None,
    )


def left_out(site: Site, record: Record[Campaign], plan: Plan) -> tuple[LeftOut, ...]:
    """The steps that this campaign skips, in the order of the playbook."""
    return tuple(
        LeftOut(step_title(site, record.model, step_id), reason or _why_skipped(site, record.model, step_id))
        for step_id, reason in plan.skipped.items()
    )


def undated(site: Site, record: Record[Campaign], plan: Plan) -> tuple[str, ...]:
    """The titles of the steps that should be in the plan but could not be dated."""
    playbook = site.handbook.playbooks[record.model.playbook].model
    wanted = dict.fromkeys([*(step.id for step in playbook.steps), *record.model.steps])
    dated = {step.id for step in plan.steps} | plan.skipped.keys()
    return tuple(step_title(site, record.model, step_id) for step_id in wanted if step_id not in dated)


def _heading(site: Site, monday: date, year_before: int | None) -> str:
    length = "week" if monday.year == year_before else "day"
    return site.words("campaign.week-of", day=site.day(monday, length))


@dataclass(frozen=True)
class _Rows:
    """Makes the rows of one plan. `names` maps an anchor -> what it is called in a sentence."""

    site: Site
    record: Record[Campaign]
    plan: Plan
    names: Mapping[str, str]

    def row(self, step: PlannedStep, room: int | None) -> Row:
        """The row of a step that may be late by `room` working days."""
        site, campaign, own = self.site, self.record.model, self.record.model.steps.get(step.id)
        here, _ = record_place("campaign", self.record.id)
        approver = who_approves(site, campaign, step.approver)
        return Row(
            id=step.id,
            title=step_title(site, campaign, step.id),
            short=short_when(site, step.when),
            due=step_day(site, step),
            time=clock_time(site, self.plan, step),
            moved=_moved(site, self.plan, step),
            why=tuple(why(site, campaign, step, room, self.names)),
            has_no_room=room is not None and room <= 0 and step.done is None and not step.when.is_event,
            person=avatar(site, here, step.person) if step.person else None,
            person_id=step.person or "",
            role=_role(site, step.owner),
            approver=_approver(site, approver, step.approver),
            approver_id=approver or "",
            done_when=step.done_when or "",
            done=site.words("campaign.done", day=site.day(step.done, "weekday")) if step.done else "",
            done_on=step.done.isoformat() if step.done else "",
            how="" if step.extra else site.link(here, "playbook", campaign.playbook, step.id),
            is_extra=step.extra,
            is_changed=step.changed is not None,
            note=(own and own.reason) or "",
            after=() if step.done else step.after,
        )

    def counted(self, step: PlannedStep) -> Row:
        """The row of a step whose day nobody knows yet."""
        row, day = self.row(step, None), spoken_when(self.site, step.when, self.names)
        if step.lasts and not step.when.begins:
            day = self.site.words("campaign.for-days", step.days, day=day)
        return replace(row, due=Day("", day), moved="", why=row.why[1:])


def _anchor_names(site: Site, record: Record[Campaign]) -> Mapping[str, str]:
    playbook = in_language_of(site, site.handbook.playbooks[record.model.playbook])
    titles = {step.id: plain(step_title(site, record.model, step.id)) for step in playbook.steps}
    return anchor_names(site, playbook, titles)


def _moved(site: Site, plan: Plan, step: PlannedStep) -> str:
    """Why the step is not due on the day that its offset gives."""
    if step.rolled_from is None:
        return ""
    reason = plan.calendar.why_off(step.rolled_from)
    kind = reason.kind if reason else "weekday"
    words = site.words(f"campaign.off-{kind}", name=reason.name if reason else "")
    return site.words("campaign.moved-from", day=site.day(step.rolled_from, "weekday"), reason=words)


def _role(site: Site, owner: str | None) -> str:
    role = site.handbook.roles.get(owner or "")
    return role.model.title if role else ""


def _approver(site: Site, person: str | None, approver: str | None) -> str:
    """The name of the person who says yes, else of the role."""
    record = site.handbook.people.get(person or "")
    return record.model.name if record else person or _role(site, approver)


def _why_skipped(site: Site, campaign: Campaign, step_id: str) -> str:
    """A step without a reason of its own was left out by a choice, or nobody said why; the public is not told."""
    step = site.handbook.playbooks[campaign.playbook].steps.get(step_id)
    change = campaign.steps.get(step_id)
    if step is None or (change and change.skip):
        return "" if site.is_public else site.words("campaign.no-reason")
    return site.words("campaign.only-for", choices="; ".join(_choices(site, step.only)))


def _choices(site: Site, only: dict[str, list[str]]) -> Iterator[str]:
    return (site.labelled(option, ", ".join(choices)) for option, choices in only.items())
