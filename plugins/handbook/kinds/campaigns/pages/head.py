"""The head of a campaign: its day, why it is done, by whom, and with what."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from handbook.exports.series_words import reason_text
from handbook.kinds.campaigns.following import followers_of, next_of
from handbook.kinds.campaigns.pages.gate import Gate, gate
from handbook.kinds.campaigns.series import former_of
from handbook.loading.goals import find_goal
from handbook.loading.records import Record
from handbook.model.campaign import Campaign, OffOkr
from handbook.planning.budgets import overspent
from handbook.planning.schedule import Plan
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.budgets import budget_text
from handbook.rendering.campaign_words import STATUS_TONES, event_days
from handbook.rendering.dated import Day
from handbook.rendering.named import Named, name_of, named, named_all, named_goal
from handbook.rendering.once import once
from handbook.rendering.prose.html import inline_html
from handbook.rendering.site import Site


@dataclass(frozen=True)
class StepsDone:
    """How many steps are done in git."""

    done: int
    total: int
    percent: int
    text: str


@dataclass(frozen=True)
class ServedGoal:
    """An objective that the campaign serves, and the key result that it names, if it names one: `KR2 Webinars`."""

    objective: Named
    key_result: str


@dataclass(frozen=True)
class CampaignHead:
    """What stands above the checklist. What a campaign does not have is empty."""

    event: Day
    event_name: str
    status: str
    status_tone: str
    owner: Avatar | None
    playbook: Named
    gate: Gate | None
    supports: tuple[ServedGoal, ...]
    off_okr: str
    budget: str
    is_overspent: bool
    effort: str
    options: str
    links: tuple[tuple[str, Named], ...]
    dates: tuple[tuple[str, str], ...]
    former: tuple[tuple[str, str], ...]
    """Each day that it had before, and why it has it no more."""
    part_of: Named | None
    """The campaign that repeats, of which this is one date."""
    follows: Named | None
    followed_by: tuple[Named, ...]
    next_due: str
    """From when on, where what has to follow was not begun."""


def campaign_head(site: Site, record: Record[Campaign], here: str) -> CampaignHead:
    """The head of a campaign, for the page `here`."""
    campaign, whole = record.model, site.handbook.campaigns.get(record.part_of, record)
    begun = named_all(site, here, "campaign", (found.id for found in _followers(site).get(record.id, ())))
    wanted = next_of(site.handbook, campaign) if campaign.status != "cancelled" else None
    return CampaignHead(
        event=event_days(site, record, "long"),
        event_name=_event_name(site, campaign),
        status=site.words(f"campaign.status-{campaign.status}"),
        status_tone=STATUS_TONES[campaign.status],
        owner=avatar(site, here, campaign.owner) if campaign.owner else None,
        playbook=named(site, here, "playbook", campaign.playbook),
        gate=gate(site, whole.model, here),
        supports=tuple(_served(site, here, typed) for typed in whole.model.supports),
        off_okr=_off_okr(site, whole.model.off_okr) if whole.model.off_okr else "",
        budget=budget_text(site, campaign.budget) if campaign.budget else "",
        is_overspent=bool(campaign.budget and overspent(campaign.budget) is not None),
        effort=site.duration(campaign.effort) if campaign.effort else "",
        options=", ".join(site.labelled(_spoken(option), choice) for option, choice in campaign.options.items()),
        links=tuple((_spoken(name), _address(text)) for name, text in campaign.links.items()),
        dates=tuple((_spoken(name), _named_day(site, campaign, day)) for name, day in campaign.dates.items()),
        former=tuple(_former(site, record)),
        part_of=named(site, here, "campaign", record.part_of) if record.part_of else None,
        follows=named(site, here, "campaign", campaign.follows) if campaign.follows else None,
        followed_by=begun or ((named(site, here, "playbook", wanted.playbook),) if wanted else ()),
        next_due=site.words("campaign.next-due", day=site.day(wanted.day)) if wanted and not begun else "",
    )


def _former(site: Site, record: Record[Campaign]) -> Iterator[tuple[str, str]]:
    plan = site.plans.get(record.id)
    for former in former_of(site.handbook, record, plan and plan.calendar):
        yield site.day(former.day), reason_text(site.words, former)


@once
def _followers(site: Site) -> Mapping[str, Sequence[Record[Campaign]]]:
    return followers_of(site.handbook)


def progress(site: Site, plan: Plan) -> StepsDone | None:
    """How far a plan is; None for one without steps."""
    total = len(plan.steps)
    if total == 0:
        return None
    done = sum(step.done is not None for step in plan.steps)
    return StepsDone(done, total, round(100 * done / total), site.words("campaign.steps-done", total, done=done))


def _served(site: Site, here: str, typed: str) -> ServedGoal:
    goal = find_goal(site.handbook, typed)
    if goal is None:
        return ServedGoal(Named(typed), "")
    result = goal.key_result
    objective = named_goal(site, here, goal.whole)
    return ServedGoal(objective, f"{result.id.upper()} {result.title}" if result else "")


def _event_name(site: Site, campaign: Campaign) -> str:
    playbook = site.handbook.playbooks.get(campaign.playbook)
    if playbook is None:
        return ""
    translation = playbook.translations.get(site.language)
    return inline_html((translation and translation.event) or playbook.model.event or "")


def _named_day(site: Site, campaign: Campaign, day: date) -> str:
    """With its year where that is not the event's."""
    is_of_that_year = campaign.day and campaign.day.year == day.year
    return site.day(day, "weekday" if is_of_that_year else "dated")


def _off_okr(site: Site, off_okr: OffOkr) -> str:
    """Why a campaign serves no goal, and who agreed to that."""
    approver = off_okr.approved_by
    kind = "role" if approver in site.handbook.ids["role"] else "person"
    return site.words("campaign.off-okr-reason", reason=off_okr.reason, name=name_of(site, kind, approver))


def _address(text: str) -> Named:
    """A link where the text is an address that a browser may open, else the text: a channel, a place."""
    return Named(text, text if re.match(r"(?i)https?://[^\s/]|mailto:[^\s]", text) else None)


def _spoken(name: str) -> str:
    return name.replace("_", " ").replace("-", " ").capitalize()
