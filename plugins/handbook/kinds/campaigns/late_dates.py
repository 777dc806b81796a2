"""Dates of a campaign that lie after its event, though a step before the event waits for what is counted from them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from handbook.planning.schedule import PlannedStep
from handbook.rules.uses import Use, late_dependencies

Pair = tuple[PlannedStep, PlannedStep]
"""A step, and one that it waits for, due later."""


def blamed(use: Use) -> Mapping[str, Sequence[Pair]]:
    """Name of such a date -> the steps that come too early for it; the other of each pair is counted from it."""
    dates, event, found = use.campaign.model.dates, use.plan.date, defaultdict[str, list[Pair]](list)
    given = given_days(use) if dates else dict[str, str]()
    for step, other in late_dependencies(use) if dates else ():
        day = dates.get(given[other.id])
        if day and step.due <= event < day and given[step.id] != given[other.id]:
            found[given[other.id]].append((step, other))
    return found


def topic_of(use: Use, anchor: str) -> str:
    """What findings about the steps complain of that are counted from a date."""
    return f"{use.campaign.source.path} {anchor}"


def given_days(use: Use) -> Mapping[str, str]:
    """Step -> the name of the day that it is counted from in the end, through all steps between."""
    steps, found = {step.id: step for step in use.plan.steps}, dict[str, str]()
    dates = use.campaign.model.dates.keys()
    for step_id, step in steps.items():
        way, anchor = [step_id], step.when.anchor
        while anchor in steps and anchor not in found and anchor not in dates:
            way.append(anchor)
            anchor = steps[anchor].when.anchor
        found |= dict.fromkeys(way, anchor if anchor in dates else found.get(anchor, anchor))
    return found
