"""Findings that came or went, one for each cause, as the check counts them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from handbook.changes.change import Change, Said
from handbook.changes.state import State
from handbook.diagnostics.finding import Finding, Order


def by_cause(found: Sequence[Finding], state: State) -> list[Finding]:
    """The findings, each with those of them that the check folds under the same one; the first stands for them.

    What comes from something that is known already is one finding too.
    """
    causes = {each.order: cause.order for cause in state.findings for each in (cause, *cause.followers)}
    groups = defaultdict[Order, list[Finding]](list)
    for finding in found:
        groups[causes.get(finding.order, finding.order)].append(finding)
    return sorted((_joined(cause, group) for cause, group in groups.items()), key=lambda finding: finding.order)


def _joined(cause: Order, group: Sequence[Finding]) -> Finding:
    """The cause, else the worst of what comes from it, with the others."""
    first = min(group, key=lambda finding: (finding.order != cause, finding.gravity, finding.order))
    return first.followed_by(tuple(finding for finding in group if finding is not first))


def only_repeats(finding: Finding, told: Iterable[Change]) -> bool:
    """Whether a finding, and all that comes from it, says no more than sentences that were told before."""
    sayings = [said for change in told for said in change.says]
    if any(said.is_whole and _is_said(finding, said) for said in sayings):
        return True
    return all(any(_is_said(each, said) for said in sayings) for each in (finding, *finding.followers))


def _is_said(finding: Finding, said: Said) -> bool:
    if finding.path != said.path:
        return False
    if said.rule:
        return finding.rule.name == said.rule
    leads_nowhere = finding.rule.is_about_names or finding.rule.is_about_prose
    return leads_nowhere and any(_names(text, said.name) for text in _texts(finding))


def _texts(finding: Finding) -> Iterator[str]:
    return (value for value in finding.params.values() if isinstance(value, str))


def _names(typed: str, name: str) -> bool:
    """Whether somebody who typed this means something of that id: by the id, a part of it, or a link to its file."""
    whole, part = f"/{name}/", f"/{typed}/"
    return whole in part or part in whole or PurePosixPath(typed).stem == name
