"""What the check newly says, and what it no longer says; a line that only moved in its file is no difference."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from handbook.changes.by_cause import by_cause, only_repeats
from handbook.changes.change import Change, Detail, LineAt, Title, Weight
from handbook.changes.doubt import Doubt
from handbook.changes.state import State
from handbook.diagnostics.finding import SEVERITIES, Finding

GROUP: Final = "findings"
_TOLD: Final = "finding-told"
"""What is said of a finding that only repeats what was told before."""
_WEIGHTS: Final[Mapping[str, Weight]] = {"error": "serious", "warning": "notable", "info": "small"}


def finding_changes(old: State, new: State, moved: Mapping[str, str], told: Sequence[Change] = ()) -> Iterator[Change]:
    """A sentence for each severity: the new ones, then the mended ones; `moved` maps an old path -> the new one.

    What waited until its file could be read whole is not new, and what waits now is not mended. Of what only repeats a
    sentence that was `told` no more is said than that.
    """
    before, held_before = (_signs(found, old.language, moved) for found in (_told(old), old.kept_back))
    after = _signs(_told(new), new.language, {})
    came = _only(new, after - before - held_before, {})
    doubt = Doubt(old, new, came)
    went = _only(old, before - after, moved)
    hidden = [each for each in went if doubt.hides(each, moved)]
    came, went, other = _with_other_words(came, [each for each in went if each not in hidden], moved)
    more = _with_other_words(_alone(came, new), hidden, moved)[2]
    came, other = [each for each in came if each not in more], [*other, *more]
    came, went = by_cause(came, new), by_cause(went, old)
    for severity in SEVERITIES:
        details = [_detail(each, new.language, told, is_there=True) for each in came if each.severity == severity]
        yield from _say(f"new-{severity}", _WEIGHTS[severity], sorted(details, key=_is_told))
    for severity in SEVERITIES:
        details = [_mended(each, old.language) for each in went if each.severity == severity]
        yield from _say(f"mended-{severity}", "small", details)
    yield from _say("finding-changed", "small", [_detail(each, new.language, (), is_there=True) for each in other])


def _alone(found: Sequence[Finding], state: State) -> list[Finding]:
    """The findings that come from no other one."""
    followers = {each.order for cause in state.findings for each in cause.followers}
    return [finding for finding in found if finding.order not in followers]


def _with_other_words(
    came: Sequence[Finding], went: Sequence[Finding], moved: Mapping[str, str]
) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """What really came and went; and what only says something else: the same rule, of the same value.

    A name or a number in its sentence has changed, and nothing is mended by that. An error is the same only in the
    same line.
    """
    left = defaultdict[tuple[object, ...], list[Finding]](list)
    for finding in went:
        left[_place(finding, moved)].append(finding)
    new: list[Finding] = []
    other: list[Finding] = []
    for finding in came:
        same = left[_place(finding, {})]
        (other if same else new).append(finding)
        if same:
            same.pop()
    stayed = {id(finding) for several in left.values() for finding in several}
    return new, [finding for finding in went if id(finding) in stayed], other


def _place(finding: Finding, moved: Mapping[str, str]) -> tuple[object, ...]:
    line = finding.span.line if finding.severity == "error" else 0
    return finding.rule.code, finding.severity, moved.get(finding.path, finding.path), line


def _told(state: State) -> Sequence[Finding]:
    """What the check says, folded or not; of a handbook that is not there it can say nothing."""
    told = state.findings if state.is_there else ()
    return [each for finding in told for each in (finding.followed_by(()), *finding.followers)]


_Sign = tuple[str, str, str]


def _signs(findings: Iterable[Finding], language: str, moved: Mapping[str, str]) -> Counter[_Sign]:
    return Counter(_sign(finding, language, moved) for finding in findings)


def _sign(finding: Finding, language: str, moved: Mapping[str, str]) -> _Sign:
    """What makes a finding the same one, wherever it stands in its file."""
    return finding.rule.code, moved.get(finding.path, finding.path), finding.message(language)


def _only(state: State, wanted: Counter[_Sign], moved: Mapping[str, str]) -> list[Finding]:
    """As many findings as are wanted of each sign, the last ones in the file."""
    left = wanted.copy()
    found: list[Finding] = []
    for finding in reversed(_told(state)):
        sign = _sign(finding, state.language, moved)
        if left[sign] > 0:
            left[sign] -= 1
            found.append(finding)
    return found[::-1]


def _say(what: str, weight: Weight, details: Sequence[Detail]) -> Iterator[Change]:
    if details:
        yield Change(GROUP, what, Title(""), None, what, weight, {"count": len(details)}, tuple(details))


def _detail(finding: Finding, language: str, told: Sequence[Change], *, is_there: bool) -> Detail:
    place = LineAt(finding.path, finding.span.line, is_there)
    facts = {"place": place, "message": finding.message(language), "rule": finding.rule.name}
    return Detail(_TOLD if only_repeats(finding, told) else "finding", facts)


def _is_told(detail: Detail) -> bool:
    return detail.what == _TOLD


def _mended(finding: Finding, language: str) -> Detail:
    """What is mended, and how many others with it."""
    detail = _detail(finding.followed_by(()), language, (), is_there=False)
    more = len(finding.followers)
    return replace(detail, what="finding-with", facts={**detail.facts, "count": more}) if more else detail
