"""What a playbook asks for and promises, before any detail."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.kinds.playbooks.pages.length import record_length
from handbook.kinds.playbooks.pages.steps import owner_of, role_person
from handbook.kinds.playbooks.pages.words import in_language_of
from handbook.loading.records import Record
from handbook.model.playbook import Kpi, Playbook
from handbook.rendering.avatars import Avatar
from handbook.rendering.named import Named, named, named_all, named_owner
from handbook.rendering.once import grouped, once
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Card:
    """A fact with its label; `notes` are smaller lines below it."""

    label: str
    value: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Member:
    """A role that has steps to do, and who fills it."""

    role: Named
    person: Avatar | None


@dataclass(frozen=True)
class Glance:
    """All of it; what a playbook does not tell is left out."""

    cards: tuple[Card, ...]
    team: tuple[Member, ...]
    tools: tuple[Named, ...]
    before: tuple[Named, ...]
    """The playbooks that it follows."""
    following: Named | None
    following_after: str


def glance(site: Site, here: str, record: Record[Playbook]) -> Glance:
    """The head of a playbook in the reader's language."""
    playbook = in_language_of(site, record)
    following = playbook.followed_by
    tools = dict.fromkeys([*playbook.tools, *(tool for step in playbook.steps for tool in step.tools)])
    roles = dict.fromkeys(owner_of(playbook, step) for step in playbook.steps)
    team = ((named_owner(site, here, role), role_person(site, here, role)) for role in roles)
    return Glance(
        cards=tuple(_cards(site, record, playbook)),
        team=tuple(Member(role, person) for role, person in team if role),
        tools=named_all(site, here, "tool", tools),
        before=named_all(site, here, "playbook", _before(site).get(record.id, ())),
        following=named(site, here, "playbook", following.playbook) if following else None,
        following_after=site.words("playbook.following-after", after=site.duration(following.after))
        if following
        else "",
    )


@once
def _before(site: Site) -> Mapping[str | None, Sequence[str]]:
    """Playbook -> those that it has to follow, in the order of the files."""
    playbooks = site.handbook.playbooks.items()
    return grouped((found.model.followed_by and found.model.followed_by.playbook, name) for name, found in playbooks)


def _cards(site: Site, record: Record[Playbook], playbook: Playbook) -> Iterator[Card]:
    words = site.words
    if length := record_length(site, record):
        span = words("playbook.span", first=length.first, last=length.last)
        yield Card(words("playbook.length"), length.spoken, (span, words("playbook.steps-count", len(playbook.steps))))
    if playbook.effort:
        yield Card(words("playbook.effort"), site.duration(playbook.effort))
    if playbook.budget:
        yield Card(words("playbook.budget"), site.money(playbook.budget))
    if playbook.every:
        yield Card(words("playbook.every"), site.duration(playbook.every))
    if playbook.kpis:
        first, *others = (_kpi(site, kpi) for kpi in playbook.kpis)
        yield Card(words("playbook.targets"), first, tuple(others))


def _kpi(site: Site, kpi: Kpi) -> str:
    """`Attendance: 40 %`; a measure without target is its name."""
    if kpi.target is None:
        return kpi.name
    target = " ".join(part for part in (site.number(kpi.target), kpi.unit) if part)
    return site.words("playbook.target", name=kpi.name, target=target)
