"""What is known about a tool before any page is made: its cost, its deadlines, who uses it."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from handbook.loading.records import Record
from handbook.model.company import Sunset, Tool
from handbook.model.days import Days, next_day
from handbook.model.playbook import Playbook
from handbook.planning.tool_days import days_to_decide, next_use
from handbook.rendering.dated import DatedBadge, badge
from handbook.rendering.once import grouped, once
from handbook.rendering.site import Site


def kept(site: Site) -> list[Record[Tool]]:
    """The tools that nobody decided to cut, by name."""
    return _by_name(record for record in site.handbook.tools.values() if record.model.sunset is None)


def cut(site: Site) -> list[tuple[Record[Tool], Sunset]]:
    """The tools that were cut, or will be, each with its end, by name."""
    records = _by_name(site.handbook.tools.values())
    return [(record, sunset) for record in records if (sunset := record.model.sunset)]


def _by_name(records: Iterable[Record[Tool]]) -> list[Record[Tool]]:
    return sorted(records, key=lambda record: record.model.name.casefold())


def unused_from(site: Site, tool: Tool) -> datetime.date | None:
    """The first day on which the tool counts as unused, unless somebody uses it before."""
    unused = next_use(tool, site.handbook.settings.tools)
    return unused and unused.late.first


def use_badges(site: Site, tool: Tool) -> tuple[DatedBadge, ...]:
    """Says from which day on nobody has used the tool for too long."""
    since = unused_from(site, tool)
    if since is None:
        return ()
    unused = site.handbook.settings.tools.unused_after
    words = site.words(f"tool.unused-{unused.unit}", int(unused.count))
    return (badge(words, "bad", Days(since)),)


def renewal_badges(site: Site, tool: Tool) -> tuple[DatedBadge, ...]:
    """What to decide before the renewal: by when to give notice, then that the date comes, then that it is past."""
    words, renewal, days = site.words, tool.renewal, days_to_decide(tool, site.handbook.settings.tools)
    if renewal is None or days is None:
        return ()
    past = badge(words("tool.renewal-past"), "warn", Days(next_day(renewal)))
    if tool.notice is None:
        return badge(words("tool.renews"), "warn", days, renewal), past
    decide = badge(words("tool.decide"), "bad", days, days.last)
    too_late = badge(words("tool.renews"), "warn", Days(next_day(days.last), renewal), renewal)
    return decide, too_late, past


def roles_with(site: Site, tool_id: str) -> list[str]:
    """The roles that work with the tool, by id."""
    return [*_roles_by_tool(site).get(tool_id, ())]


def playbooks_with(site: Site, tool_id: str) -> list[Record[Playbook]]:
    """The playbooks that name the tool, as a whole or in a step."""
    return [*_playbooks_by_tool(site).get(tool_id, ())]


@once
def _roles_by_tool(site: Site) -> Mapping[str, Sequence[str]]:
    roles = site.handbook.roles.items()
    return grouped((tool, role_id) for role_id, role in roles for tool in dict.fromkeys(role.model.tools))


@once
def _playbooks_by_tool(site: Site) -> Mapping[str, Sequence[Record[Playbook]]]:
    records = site.handbook.playbooks.values()
    return grouped((tool, record) for record in records for tool in _tools_of(record.model))


def _tools_of(playbook: Playbook) -> set[str]:
    return {*playbook.tools, *(tool for step in playbook.steps for tool in step.tools)}
