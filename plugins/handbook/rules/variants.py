"""The variants of a playbook: what is there for which choices of its options."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product

from handbook.model.playbook import Playbook, Step

_MOST_VARIANTS = 10_000
"""No team keeps more in mind, and a hostile file must not keep the check busy."""


def variant_without(playbook: Playbook, steps: Sequence[Step]) -> Mapping[str, str] | None:
    """Option -> choice, of the first variant in which none of these steps is there; None where there is none.

    Only the options that these steps depend on are tried, in the order of the playbook, and no more than 10,000
    variants of them.
    """
    options = {name: choices for name, choices in playbook.options.items() if any(name in step.only for step in steps)}
    variants = (dict(zip(options, chosen, strict=True)) for chosen in product(*options.values()))
    return next((variant for variant in islice(variants, _MOST_VARIANTS) if not _any_there(steps, variant)), None)


def choice_without(playbook: Playbook, step: Step, other: Step) -> Iterator[tuple[str, str]]:
    """The option and the choice of each variant in which `step` is there and `other`, for that choice, is not."""
    for option, needed in other.only.items():
        possible = step.only.get(option) or playbook.options.get(option, [])
        yield from ((option, choice) for choice in possible if choice not in needed)


def spoken(variant: Mapping[str, str]) -> str:
    """`format: online, tier: S`."""
    return ", ".join(f"{option}: {choice}" for option, choice in variant.items())


def _any_there(steps: Sequence[Step], variant: Mapping[str, str]) -> bool:
    return any(
        all(variant[option] in needed for option, needed in step.only.items() if option in variant) for step in steps
    )
