"""Records by the names that people know them by, with links to where they are shown."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from handbook.loading.goals import Goal, find_goal
from handbook.loading.records import Record
from handbook.model.playbook import Playbook
from handbook.model.quarter import GoalPeriod
from handbook.model.references import KindName
from handbook.rendering.campaign_words import playbook_step_title
from handbook.rendering.dated import until_text
from handbook.rendering.page import record_place
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Named:
    """What something is called, and the link to it; without a link where nothing is shown under that name."""

    text: str
    href: str | None = None


def name_of(site: Site, kind: KindName, record_id: str) -> str:
    """The name or title of a record in the site's language; its id where its file cannot be read."""
    record = site.handbook.find(kind, record_id)
    if record is None:
        return record_id
    words = record.translations.get(site.language)
    return (words and words.title) or record.name


def named(site: Site, here: str, kind: KindName, record_id: str, fragment: str = "") -> Named:
    """A record, linked from the page `here` if it has a file, be it one that cannot be read."""
    href = site.link(here, kind, record_id, fragment) if _has_place(site, kind, record_id) else None
    return Named(name_of(site, kind, record_id), href)


def _has_place(site: Site, kind: KindName, record_id: str) -> bool:
    return record_id in site.handbook.ids[kind] or site.handbook.find(kind, record_id) is not None


def named_all(site: Site, here: str, kind: KindName, ids: Iterable[str]) -> tuple[Named, ...]:
    """Several records of a kind, in the order given."""
    return tuple(named(site, here, kind, record_id) for record_id in ids)


def named_owner(site: Site, here: str, owner: str | None) -> Named | None:
    """A role or a person: a field that takes both prefers the role."""
    if owner is None:
        return None
    return named(site, here, "role", owner) if owner in site.handbook.ids["role"] else named_person(site, here, owner)


def named_person(site: Site, here: str, person: str) -> Named:
    """A person, with the last day of somebody who leaves or has left: whoever reads may look for another one."""
    found, record = named(site, here, "person", person), site.handbook.people.get(person)
    until = until_text(site, record.model.left) if record else ""
    return replace(found, text=f"{found.text} ({until})") if until else found


def named_step(site: Site, here: str, playbook: Record[Playbook], step_id: str) -> Named:
    """A step of a playbook, linked to its how-to. Its text is safe HTML where the heading has any."""
    return Named(playbook_step_title(site, playbook, step_id), site.link(here, "playbook", playbook.id, step_id))


def goal_place(goal: Goal) -> tuple[str, str]:
    """The page of an objective, and its heading there."""
    uri, team = record_place("okr", goal.record.id)
    return uri, f"{team}-{goal.objective.id}"


def named_goal(site: Site, here: str, goal: Goal) -> Named:
    """An objective, or one of its key results, by its title."""
    uri, fragment = goal_place(goal)
    return Named((goal.key_result or goal.objective).title, site.href(here, uri, fragment))


def named_goals(site: Site, here: str, supports: Iterable[str]) -> tuple[Named, ...]:
    """The goals that something serves, by their titles; a reference that leads nowhere as it was typed."""
    goals = ((typed, find_goal(site.handbook, typed)) for typed in supports)
    return tuple(named_goal(site, here, goal) if goal else Named(typed) for typed, goal in goals)


def team_name(site: Site, okrs_id: str) -> str:
    """The name of the team that a file of objectives is about."""
    return name_of(site, "team", site.handbook.okrs[okrs_id].model.team)


def quarter_title(site: Site, quarter: GoalPeriod) -> str:
    """`Objectives Q4 2026`."""
    return site.words("okr.title", quarter=site.quarter(quarter))
