"""What files allow: findings that a waiver in the same file covers are counted, and not told."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.report import Waived
from handbook.rules.context import Context
from handbook.rules.waivers import WaiverPlace, last_waivers, rule_meant, waivers


@dataclass(frozen=True)
class Parted:
    """Findings, parted by what the waivers in their files make of them.

    `told` are those to report, among them those of `lapsed` waivers; `idle` are the waivers in force that cover none.
    """

    told: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    lapsed: tuple[Waived, ...]
    idle: tuple[WaiverPlace, ...]


def waive(findings: Sequence[Finding], context: Context, looked: Collection[str]) -> Parted:
    """Part the findings, in their order; where two waivers of a file name the same rule, the later day holds.

    `looked` are the names of the rules that ran: nothing is known of what the others would find.
    """
    places: defaultdict[tuple[str, str], list[WaiverPlace]] = defaultdict(list)
    for place in waivers(context.handbook):
        if rule := rule_meant(place.waiver.rule, context.waivable):
            places[place.source.path, rule].append(place)
    last = last_waivers(context.handbook, context.waivable)
    covered = [Waived(found, last[key]) for found in findings if (key := _key(found)) in last]
    waived = tuple(found for found in covered if found.waiver.until >= context.today)
    hidden, used = {found.finding.order for found in waived}, {_key(finding) for finding in findings}
    unused = (place for key, found in places.items() if key not in used and key[1] in looked for place in found)
    return Parted(
        told=tuple(finding for finding in findings if finding.order not in hidden),
        waived=waived,
        lapsed=tuple(found for found in covered if found.finding.order not in hidden),
        idle=tuple(place for place in unused if place.waiver.until >= context.today and place.source.is_whole),
    )


def _key(finding: Finding) -> tuple[str, str]:
    return finding.path, finding.rule.name
