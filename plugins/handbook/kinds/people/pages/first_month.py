"""Somebody's first month on their own page: what happens on which day, with whom, until all of it is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from handbook.kinds.people.onboarding import Onboarding
from handbook.kinds.people.pages.role_facts import roles_of
from handbook.kinds.people.work.newcomers import is_told, month_key, newcomers
from handbook.planning.arithmetic import monday_of
from handbook.planning.schedule import PlannedStep
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.campaign_words import clock_time, plain, playbook_step_title, step_day
from handbook.rendering.dated import Day, over_from
from handbook.rendering.named import Named, name_of, named
from handbook.rendering.site import Site


@dataclass(frozen=True)
class MonthStep:
    """A step of the first month. `step` is linked to its how-to, `label` is its title without HTML.

    `is_told` says whether it may be late, as it is on the page of who helps.
    """

    id: str
    step: Named
    label: str
    due: Day
    time: str
    person: Avatar | None
    done_when: str
    is_told: bool


@dataclass(frozen=True)
class MonthWeek:
    """The steps that are due in one ISO week, by due date."""

    heading: str
    steps: tuple[MonthStep, ...]


@dataclass(frozen=True)
class FirstMonth:
    """The steps from the first day on, and those `before` it. From the ISO day `end` on it is over once ticked."""

    key: str
    who: str
    playbook: Named
    before: tuple[MonthWeek, ...]
    weeks: tuple[MonthWeek, ...]
    past: tuple[str, str]
    """How the browser says that one step is past, or several."""
    end: str


def first_month(site: Site, here: str, person: str) -> FirstMonth | None:
    """The first month of a person whose role has an onboarding playbook.

    None for the public, and where it was over already at the last change of the handbook.
    """
    found = newcomers(site).get(person)
    if found is None:
        return None
    steps, started = found.plan.steps, found.plan.date
    return FirstMonth(
        key=month_key(person),
        who=_who(site, person),
        playbook=named(site, here, "playbook", found.playbook.id),
        before=_weeks(site, here, found, [step for step in steps if step.due < started]),
        weeks=_weeks(site, here, found, [step for step in steps if step.due >= started]),
        past=site.words.forms("person.month-past"),
        end=over_from(steps[-1].due),
    )


def _who(site: Site, person: str) -> str:
    """`Content manager · Marketing · Nadia Lambert`: roles, team and manager."""
    model = site.handbook.people[person].model
    names = [name_of(site, "role", role) for role in roles_of(site, person)]
    names += [name_of(site, "team", model.team)] if model.team else []
    return " · ".join([*names, *([name_of(site, "person", model.manager)] if model.manager else [])])


def _weeks(site: Site, here: str, onboarding: Onboarding, steps: Sequence[PlannedStep]) -> tuple[MonthWeek, ...]:
    return tuple(
        MonthWeek(
            site.words("campaign.week-of", day=site.day(monday)),
            tuple(_step(site, here, onboarding, step) for step in own),
        )
        for monday, own in groupby(steps, lambda step: monday_of(step.falls_on))
    )


def _step(site: Site, here: str, onboarding: Onboarding, step: PlannedStep) -> MonthStep:
    title = playbook_step_title(site, onboarding.playbook, step.id)
    return MonthStep(
        id=step.id,
        step=Named(title, site.link(here, "playbook", onboarding.playbook.id, step.id)),
        label=plain(title),
        due=step_day(site, step),
        time=clock_time(site, onboarding.plan, step),
        person=avatar(site, here, step.person) if step.person else None,
        done_when=step.done_when or "",
        is_told=is_told(site, step),
    )
