"""Which steps a campaign has: the playbook's, with the campaign's differences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handbook.model.campaign import Campaign, StepChange
from handbook.model.playbook import Playbook, Step
from handbook.planning.hours import later_by

_NOT_FIELDS_OF_A_STEP = ("skip", "reason")


@dataclass(frozen=True)
class Selection:
    """The steps of one campaign.

    `known` maps an id -> the step with the campaign's differences, in the order of the playbook, then the extra ones
    in the order of the campaign; it holds the skipped ones too, for others may be anchored on them. `skipped` maps an
    id -> the reason, None where there is none. `extra` are the ids that only the campaign has; `undatable` those of
    them without `when`, which are in neither mapping.
    """

    known: Mapping[str, Step]
    skipped: Mapping[str, str | None]
    extra: frozenset[str]
    undatable: frozenset[str]

    @property
    def wanted(self) -> list[str]:
        """The steps that this campaign has, in order."""
        return [step_id for step_id in self.known if step_id not in self.skipped]


def select_steps(campaign: Campaign, playbook: Playbook) -> Selection:
    """What the campaign makes of the playbook's steps."""
    own = {step.id: _changed(step, campaign.steps.get(step.id)) for step in playbook.steps}
    added = {name: change for name, change in campaign.steps.items() if name not in own}
    dated = {name: step for name, change in added.items() if (step := _extra(name, change))}
    known = {**own, **dated}
    skipped = dict(_skipped(known, campaign, playbook))
    return Selection(known, skipped, frozenset(added), frozenset(added.keys() - dated.keys()))


def _changed(step: Step, change: StepChange | None) -> Step:
    """What begins at another hour lasts as long as before, where no other end is told."""
    if change is None:
        return step
    end = later_by(step.until, step.at, change.at) if change.at and step.at and step.until else None
    return step.model_copy(update={**({"until": end} if end else {}), **_fields(change)})


def _extra(step_id: str, change: StepChange) -> Step | None:
    return Step(id=step_id, when=change.when).model_copy(update=_fields(change)) if change.when else None


def _fields(change: StepChange) -> dict[str, object]:
    return {name: value for name, value in change if value is not None and name not in _NOT_FIELDS_OF_A_STEP}


def _skipped(known: Mapping[str, Step], campaign: Campaign, playbook: Playbook) -> Iterator[tuple[str, str | None]]:
    for step in known.values():
        change = campaign.steps.get(step.id)
        if change and change.skip:
            yield step.id, change.reason
        elif not _is_chosen(step, campaign, playbook):
            yield step.id, None


def _is_chosen(step: Step, campaign: Campaign, playbook: Playbook) -> bool:
    """Whether each option that the step depends on is chosen so; one left open has the playbook's first choice."""
    return all(_choice(option, campaign, playbook) in allowed for option, allowed in step.only.items())


def _choice(option: str, campaign: Campaign, playbook: Playbook) -> str | None:
    return campaign.options.get(option) or next(iter(playbook.options.get(option, ())), None)
