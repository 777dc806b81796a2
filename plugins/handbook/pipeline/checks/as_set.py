"""Findings as the settings of their handbook want them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial

from handbook.diagnostics.finding import Finding, Order
from handbook.loading.records import Handbook
from handbook.loading.walking import is_linked
from handbook.model.settings import RuleSetting
from handbook.rules.registry import RULES


def waits(finding: Finding, handbook: Handbook) -> bool:
    """Whether what is missing is what was left out of a record, which has a finding already."""
    source = handbook.sources.get(finding.path)
    return (
        RULES[finding.rule.name].check is not None
        and finding.rule.is_about_absence
        and source is not None
        and not source.is_whole
    )


def as_set(findings: Iterable[Finding], handbook: Handbook) -> list[Finding]:
    """Each finding once, in order, as serious as the settings want it; without those that they turn off."""
    wanted, is_out_of_reach = dict[Order, Finding](), cache(partial(is_linked, handbook.root))
    for finding in _with_severities(findings, handbook.settings.rules):
        is_mendable = not finding.edits or not is_out_of_reach(finding.path)  # `--fix` writes through no link
        wanted.setdefault(finding.order, finding if is_mendable else finding.mended_by(()))
    return [wanted[order] for order in sorted(wanted)]


def _with_severities(findings: Iterable[Finding], rules: Mapping[str, RuleSetting]) -> Iterator[Finding]:
    for finding in findings:
        severity = rules.get(finding.rule.name, finding.severity)
        if severity != "off":
            yield finding.with_severity(severity)
