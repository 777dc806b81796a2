"""How long a campaign of a playbook takes, from its first step to its last."""

from handbook.kinds.playbooks.pages.when_words import told_when
from handbook.loading.records import Record
from handbook.model.playbook import Playbook
from handbook.model.when import EVENT, When
from handbook.planning.calendar import every_week_alike
from handbook.planning.schedule import ANY_DAY, PlannedStep, plan_playbook
from handbook.rendering.site import Length, Site


def record_length(site: Site, record: Record[Playbook]) -> Length | None:
    """The length of a playbook of the handbook, which is planned once a build."""
    if record.id not in site.lengths:
        site.lengths[record.id] = length_of(site, record.model)
    return site.lengths[record.id]


def length_of(site: Site, playbook: Playbook) -> Length | None:
    """The length with the first choice of each option; None where no step has a day."""
    steps = plan_playbook(playbook, ANY_DAY, every_week_alike(site.handbook.settings), {}, calendar=[]).steps
    if not steps:
        return None
    first, last = steps[0], steps[-1]
    days = (last.due - min(step.start for step in steps)).days + 1
    return Length(_spoken(site, days), _label(site, first), _label(site, last))


def _spoken(site: Site, days: int) -> str:
    if days < 14:  # noqa: PLR2004 -- two weeks
        return site.words("playbook.about-days", days)
    if days < 183:  # noqa: PLR2004 -- half a year
        return site.words("playbook.about-weeks", round(days / 7))
    return site.words("playbook.about-months", round(days / 30.44))


def _label(site: Site, step: PlannedStep) -> str:
    """The day in words; counted from the event where it is told from another step."""
    when = step.when if step.when.anchor == EVENT else When.parse(f"D{(step.due - ANY_DAY).days:+d}")
    return site.words("playbook.the-day") if when.is_event else told_when(site, when, {})
