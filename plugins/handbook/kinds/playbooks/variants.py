"""The variants of a playbook: what is there for which choices of its options."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from typing import Final

from handbook.model.playbook import Playbook, Step

_MOST_VARIANTS = 10_000
"""No team keeps more in mind, and a hostile file must not keep the check busy."""
_MOST_QUESTIONS = 200_000
"""How often it is asked whether a step is there in a variant, for all variants of a playbook together."""


MOST_CHOICES: Final = 50
"""How many options of a step, and choices of an option, are held against those of another step."""


def variant_without(playbook: Playbook, steps: Sequence[Step]) -> Mapping[str, str] | None:
    """Option -> choice, of the first variant in which none of these steps is there; None where there is none.

    Only the options that these steps depend on are tried, in the order of the playbook, and no more than 10,000
    variants of them, fewer where each of them costs much.
    """
    needed = {name for step in steps for name in step.only}
    if not all(step.only for step in steps):
        return None
    options = {name: choices for name, choices in playbook.options.items() if name in needed}
    variants = (dict(zip(options, chosen, strict=True)) for chosen in product(*options.values()))
    questions = len(options) + sum(len(step.only) for step in steps)
    tried = islice(variants, min(_MOST_VARIANTS, _MOST_QUESTIONS // questions + 1))
    return next((variant for variant in tried if not _any_there(steps, variant)), None)


def choice_without(playbook: Playbook, step: Step, other: Step) -> Iterator[tuple[str, str]]:
    """The option and the choice of each variant in which `step` is there and `other`, for that choice, is not.

    Of options with more choices than anybody offers, the first are looked at.
    """
    for option, needed in islice(other.only.items(), MOST_CHOICES):
        possible = step.only.get(option) or playbook.options.get(option, [])
        among = set(needed[:MOST_CHOICES])
        missing = (choice for choice in possible[:MOST_CHOICES] if choice not in among)
        yield from ((option, choice) for choice in missing if len(needed) <= MOST_CHOICES or choice not in needed)


def spoken(variant: Mapping[str, str]) -> str:
    """`format: online, tier: S`."""
    return ", ".join(f"{option}: {choice}" for option, choice in variant.items())


def _any_there(steps: Sequence[Step], variant: Mapping[str, str]) -> bool:
    return any(
        all(variant[option] in needed for option, needed in step.only.items() if option in variant) for step in steps
    )
