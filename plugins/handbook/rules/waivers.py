"""What files allow: the waivers of each, and the rules that they name."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.loading.records import Handbook
from handbook.loading.source_file import SourceFile
from handbook.model.document import Waiver


class WaiverPlace(NamedTuple):
    """A waiver, the file that holds it, and its position there."""

    source: SourceFile
    position: int
    waiver: Waiver

    def finding(self, rule: Rule, field: str, /, *, hint: Words | None = None, **params: object) -> Finding:
        """A finding at a field of the waiver, whose rule and last day are the facts `id` and `until`."""
        facts = {"id": self.waiver.rule, "until": self.waiver.until, **params}
        return rule.of(self.source, ("allow", self.position, field), key=False, hint=hint, **facts)


def waivers(handbook: Handbook) -> Iterator[WaiverPlace]:
    """Every waiver of every file, in the order of the files."""
    for source in handbook.sources.values():
        for position, waiver in enumerate(source.waivers):
            yield WaiverPlace(source, position, waiver)


def rule_meant(typed: str, waivable: Mapping[str, str]) -> str | None:
    """The name of the rule that a waiver means by name or code; `waivable` maps a rule's name -> its code."""
    wanted = typed.casefold()
    return next((name for name, code in waivable.items() if wanted in (name, code.casefold())), None)


def last_waivers(handbook: Handbook, waivable: Mapping[str, str]) -> Mapping[tuple[str, str], Waiver]:
    """Path and rule's name -> the waiver that covers its findings there; of several the one that ends last."""
    found: dict[tuple[str, str], Waiver] = {}
    for place in sorted(waivers(handbook), key=lambda place: place.waiver.until):
        if rule := rule_meant(place.waiver.rule, waivable):
            found[place.source.path, rule] = place.waiver
    return found
