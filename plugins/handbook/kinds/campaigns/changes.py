"""What is different about a campaign: whether it runs, when, who does what, and what it serves."""

from collections.abc import Iterator
from dataclasses import replace

from handbook.changes.change import WEIGHTS, Change, Detail, FileAt, Said, Term
from handbook.changes.pairing import Pair
from handbook.changes.records import change_of, other_fields, renamed, retitled, titles, unread_at
from handbook.changes.state import State
from handbook.kinds.campaigns.changed_own import budget_changes, is_unapproved, step_details
from handbook.kinds.campaigns.changed_plans import plan_changes
from handbook.kinds.campaigns.changed_series import (
    dates_plans,
    dates_told,
    has_other_dates,
    series_changes,
    without_statuses,
)
from handbook.kinds.campaigns.changed_sides import Sides
from handbook.loading.records import Record
from handbook.model.campaign import Budget, Campaign
from handbook.planning.version import version_of

_TOLD = ("title", "date", "until", "moved", "status", "done", "supports", "playbook", "playbook_version", "steps")
"""Fields that have sentences here."""


def campaign_changes(pair: Pair, old: State, new: State) -> Iterator[Change]:
    """The sentences about one campaign, in the order of the day; campaigns that run, or did, are told before others."""
    status = [record.model.status for record in pair if record and isinstance(record.model, Campaign)]
    note = Term("campaign.status-draft") if status == ["draft", "draft"] else None
    for change in _changes(pair, old, new):
        yield replace(change, note=note, rank=0 if "active" in status else 1)


def _changes(pair: Pair, old: State, new: State) -> Iterator[Change]:
    before = old.handbook.campaigns[pair.old.id] if pair.old else None
    after = new.handbook.campaigns[pair.new.id] if pair.new else None
    if after is None:
        if before:
            yield _gone(before, old, new)
        return
    if before is None:
        yield from _new(after, old, new)
    else:
        yield from _status(before, after, new)
        yield from _event(before, after, new)
        yield from series_changes(before, after, old, new)
        yield from renamed(pair, new)
        yield from retitled(pair, old, new)
        yield from _playbook(before, after, old, new)
    if before:
        sides = Sides(before, after, old, new)
        yield from plan_changes(sides)
        yield from dates_plans(before, after, old, new)
        yield from _goals(before, after, old, new)
        yield from _progress(before, sides)
        yield from budget_changes(before, after, old, new)
        told = (*_TOLD, "budget") if is_unapproved(before.model.budget, after.model.budget) else _TOLD
        if has_other_dates(before, after, old, new):
            told = (*told, "repeats")
        plain = Pair(without_statuses(before), without_statuses(after))
        yield from other_fields(plain, old, new, told, step_details(sides))


def _gone(before: Record[Campaign], old: State, new: State) -> Change:
    weight, place = "serious" if before.model.is_open else "notable", unread_at(before, old, new)
    removed = "campaign-removed" if before.model.day else "campaign-removed-no-day"
    what, details = ("campaign-unread", ()) if place else (removed, _left_behind(before, old))
    facts: dict[str, object] = {"day": _day_of(before.model), "status": _status_term(before.model)}
    if not place and (dates := dates_told(before, old)):
        what, facts = "campaign-removed-series", {**facts, **dates}
    if place:
        facts["place"] = FileAt(place, is_there=True)
    return replace(change_of(before, old, what, weight, details, **facts), path=place)


def _left_behind(campaign: Record[Campaign], state: State) -> tuple[Detail, ...]:
    """What a campaign that stops leaves as it is: steps that nobody does now, and money that is spent."""
    return (*_open_steps(campaign, state), *_spent(campaign.model.budget))


def _open_steps(campaign: Record[Campaign], state: State) -> Iterator[Detail]:
    plan = state.plans.get(campaign.id) if state.knows("playbook", campaign.model.playbook) else None
    if plan and (count := sum(step.done is None for step in plan.steps)):
        yield Detail("steps-open", {"count": count})


def _spent(budget: Budget | None) -> Iterator[Detail]:
    if budget and budget.spent:
        yield Detail("money-spent", {"spent": budget.spent, "planned": budget.planned})


def _new(after: Record[Campaign], old: State, new: State) -> Iterator[Change]:
    """A campaign that there was not, before what speaks against its dates."""
    opened, against = _opened(after, new), [*plan_changes(Sides(None, after, old, new))]
    yield replace(opened, weight=min((change.weight for change in (opened, *against)), key=WEIGHTS.index))
    yield from against


def _opened(after: Record[Campaign], new: State) -> Change:
    plan, model = new.plans.get(after.id), after.model
    facts = {"day": _day_of(model), "status": _status_term(model), "playbook": new.name(("playbook",), model.playbook)}
    if dates := dates_told(after, new):
        return change_of(after, new, "campaign-new-series", "notable", tuple(_staked(model, new)), **{**facts, **dates})
    if model.day is None:
        return change_of(after, new, "campaign-new-no-day", "notable", tuple(_staked(model, new)), **facts)
    if plan is None or not new.knows("playbook", model.playbook):
        return change_of(after, new, "campaign-new-undated", "serious", tuple(_staked(model, new)), **facts)
    return change_of(after, new, "campaign-new", "notable", tuple(_staked(model, new)), **facts, count=len(plan.steps))


def _staked(campaign: Campaign, new: State) -> Iterator[Detail]:
    """Who runs a new campaign, what for, and what it may cost."""
    if campaign.owner:
        yield Detail("new-owner", {"name": new.name(("person",), campaign.owner)})
    if campaign.supports:
        yield Detail("new-goals", {"goals": tuple(new.name(("objective",), goal) for goal in campaign.supports)})
    if campaign.budget:
        yield Detail("new-budget", {"planned": campaign.budget.planned})


def _day_of(campaign: Campaign) -> object:
    """Day D, of what repeats the first one, or that there is none yet."""
    return campaign.first_day or Term("campaign.no-day")


def _status_term(campaign: Campaign) -> Term:
    return Term(f"campaign.status-{campaign.status}")


def _status(before: Record[Campaign], after: Record[Campaign], new: State) -> Iterator[Change]:
    if before.model.status != after.model.status:
        if after.model.status == "active" and before.model.status in ("cancelled", "done"):
            yield _again(before, after, new)
            return
        what, details = f"campaign-now-{after.model.status}", _ended(before, after, new)
        weight = "serious" if details or after.model.status == "cancelled" else "notable"
        facts = {"day": _day_of(after.model)} if after.model.status == "active" else {}
        what = f"{what}-series" if facts and after.model.repeats else what
        yield change_of(after, new, what, weight, details, old=_status_term(before.model), **facts)


def _again(before: Record[Campaign], after: Record[Campaign], new: State) -> Change:
    """A campaign that was over and runs: what somebody gave up costs again, beside what it has cost."""
    budget = after.model.budget
    planned = [Detail("new-budget", {"planned": budget.planned})] if budget else []
    details = tuple(_spent(budget)) or tuple(planned)
    facts = {"old": _status_term(before.model), "day": _day_of(after.model)}
    what = f"campaign-runs-again{'-series' if after.model.repeats else ''}"
    return change_of(after, new, what, "serious", details, **facts)


def _ended(before: Record[Campaign], after: Record[Campaign], new: State) -> tuple[Detail, ...]:
    """What a campaign that ran leaves as it is, where it stops."""
    if before.model.status == "active" and after.model.status in ("draft", "cancelled"):
        return _left_behind(after, new)
    return tuple(_open_steps(after, new)) if after.model.status == "done" else ()


def _event(before: Record[Campaign], after: Record[Campaign], new: State) -> Iterator[Change]:
    if before.model.repeats or after.model.repeats:
        return
    was, now = before.model.day, after.model.day
    weight = "serious" if after.model.is_open else "small"
    if was != now:
        yield _moved(before, after, new)
    if (last := after.model.until) and last != before.model.until:
        yield change_of(after, new, "event-until", weight, new=last)
    elif before.model.until and last is None:
        yield change_of(after, new, "event-until-none", weight, old=before.model.until)
    told = [move for move in after.model.moved if move not in before.model.moved and move.from_ != was]
    if told:
        details = (Detail("former-day", {"day": move.from_, "reason": move.reason}) for move in told)
        yield change_of(after, new, "former-days", "small", tuple(details))


def _moved(before: Record[Campaign], after: Record[Campaign], new: State) -> Change:
    """A day that is another, is known now, or is known no more; with the reason, where the campaign gives it.

    Of one that ran, it is told that there is none, as of the target of a goal.
    """
    was, now, weight = before.model.day, after.model.day, "serious" if after.model.is_open else "small"
    if was is None:
        return change_of(after, new, "event-dated", weight, day=now)
    facts: dict[str, object] = {"old": was, "new": now} if now else {"day": was}
    what = "event-moved" if now else "event-undated"
    why = next((move.reason for move in after.model.moved if move.from_ == was), None)
    if why:
        what, facts = f"{what}-why", {**facts, "reason": why}
    elif before.model.status == "active" and after.model.is_open:
        what = f"{what}-unexplained"
    return change_of(after, new, what, weight, (), **facts)


def _playbook(before: Record[Campaign], after: Record[Campaign], old: State, new: State) -> Iterator[Change]:
    """Another playbook, from which most of what follows comes."""
    was, now = before.model.playbook, after.model.playbook
    if was != new.current(("playbook",), now):
        weight = "serious" if after.model.is_open else "small"
        names = old.name(("playbook",), was), new.name(("playbook",), now)
        yield change_of(after, new, "other-playbook", weight, old=names[0], new=names[1])


def _goals(before: Record[Campaign], after: Record[Campaign], old: State, new: State) -> Iterator[Change]:
    was = dict.fromkeys(before.model.supports)
    now = dict.fromkeys(new.current(("objective",), goal) for goal in after.model.supports)
    heirs = {goal: heir for goal in now if goal not in was and (heir := new.heir("objective", goal))}
    others = {goal: heir for goal, heir in heirs.items() if heir in was and heir not in now}
    for goal, heir in others.items():  # the file says what it said, and means another goal by it
        names = new.name(("objective",), goal), old.name(("objective",), heir)
        yield change_of(after, new, "serves-another", "serious", goal=names[0], old=names[1])
    came = [new.name(("objective",), goal) for goal in now if goal not in was and goal not in others]
    went = [old.name(("objective",), goal) for goal in was if goal not in now and goal not in others.values()]
    if came:
        yield change_of(after, new, "serves", details=titles(came))
    if went:
        yield change_of(after, new, "serves-no-longer", details=titles(went))


def _progress(before: Record[Campaign], sides: Sides) -> Iterator[Change]:
    was, now = before.model.done, sides.after.model.done
    came = {step: day for step, day in now.items() if step not in was and sides.has(step)}
    corrected = [step for step, day in now.items() if was.get(step, day) != day and sides.has(step)]
    lost = [step for step in was if sides.has_lost(step)]
    went = [step for step in was if step not in now and step not in lost and sides.had(step)]
    if lost:
        days = ({"title": sides.step(step), "day": was[step]} for step in lost)
        change = sides.say("done-steps-gone", "notable", (Detail("step-day", facts) for facts in days))
        yield replace(change, says=tuple(Said(sides.after.source.path, name=step) for step in lost))
    if came:
        days = ({"title": sides.step(step), "day": day} for step, day in came.items())
        yield sides.say("steps-done", "small", (Detail("step-day", facts) for facts in days))
    if corrected:
        days = ({"title": sides.step(step), "old": was[step], "day": now[step]} for step in corrected)
        yield sides.say("steps-done-otherwise", "small", (Detail("done-day", facts) for facts in days))
    if went:
        yield sides.say("steps-not-done", "notable", titles([sides.step(step) for step in went]))
    yield from _follows(before, sides)


def _follows(before: Record[Campaign], sides: Sides) -> Iterator[Change]:
    """That the team has agreed to another version of the playbook, or that a merge has taken back that it did."""
    was, now = before.model.playbook_version, sides.after.model.playbook_version
    playbooks = (sides.old.handbook.playbooks, sides.new.handbook.playbooks)
    then, today = (each.get(sides.after.model.playbook) for each in playbooks)
    if was == now:
        return
    if today and now == version_of(today.model):
        yield sides.say("follows-playbook-now", "small", ())
    elif then and was == version_of(then.model):
        yield sides.say("follows-playbook-back", "serious", ())
    else:
        yield sides.say("follows-playbook", "small", ())
