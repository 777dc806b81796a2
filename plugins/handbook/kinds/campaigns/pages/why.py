"""Why a step of a campaign has its day, and how much it may be late: what a row tells when it is asked."""

from collections.abc import Iterator, Mapping

from handbook.kinds.playbooks.pages.when_words import called, spoken_when
from handbook.locales.days import day_text
from handbook.model.campaign import Campaign
from handbook.planning.derivation import derivation
from handbook.planning.schedule import PlannedStep
from handbook.rendering.campaign_words import plain, step_title
from handbook.rendering.site import Site


def why(site: Site, campaign: Campaign, step: PlannedStep, room: int | None, names: Mapping[str, str]) -> Iterator[str]:
    """Sentences: where the day comes from, what the step waits for, and its slack in working days, where it has one.

    `names` maps an anchor of the plan -> what it is called in a sentence.
    """
    first = step.when.begins
    name = spoken_when(site, first, names) if first else called(site, step.when.anchor, names)
    yield derivation(step, site.language, name, _counted(site, step, names))
    if step.after:
        titles = ", ".join(plain(step_title(site, campaign, name)) for name in step.after)
        yield site.words("campaign.waits-for", steps=titles)
    if room is not None and step.done is None and not step.when.is_event:
        yield _room(site, room)


def _counted(site: Site, step: PlannedStep, names: Mapping[str, str]) -> str:
    """`42 days before Thu 18 Mar 2027`; a window by what it is counted from."""
    if step.when.begins:
        return spoken_when(site, step.when, names)
    day = day_text(step.dating.anchor_date, "dated", site.language)
    return spoken_when(site, step.when, {step.when.anchor: day})


def _room(site: Site, room: int) -> str:
    if room == 0:
        return site.words("campaign.no-room")
    return site.words("campaign.room" if room > 0 else "campaign.overlap", abs(room))
