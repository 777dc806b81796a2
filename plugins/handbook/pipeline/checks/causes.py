"""Causes before consequences: what a finding explains is folded under it, and comes by itself once it is mended."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final, cast

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.finding import Basis, Finding, Order
from handbook.diagnostics.words import CORRECTED
from handbook.loading.source_file import SourceFile

_STATES: Final = (("done",), ("status",))
"""What says how far something is: most that is judged of it rests on that."""


def folded(findings: Sequence[Finding], sources: Mapping[str, SourceFile]) -> tuple[Finding, ...]:
    """The findings that no other explains, each with those that it does; both in the order of `findings`.

    What was concluded from a file that could not be read whole comes from the first mistake there; a judgement (what
    is no error) also from any error in that file. Of several findings about one topic the first that may lead stands
    for all.
    `sources` maps a path -> the file.
    """
    findings = _of_one_value(findings)
    first_of = {finding.topic: finding for finding in reversed(findings) if finding.leads}
    causes = _causes(findings, first_of)
    explained = dict(_explained(findings, first_of, causes, sources))
    explained |= dict(_of_wrong_values(findings))
    explained |= dict(_unused(findings, explained))
    explained |= dict(_of_doubtful_files(findings))
    followers = defaultdict[Order, list[Finding]](list)
    for finding in findings:
        if cause := explained.get(finding.order):
            followers[explained.get(cause.order, cause).order].append(finding)
    return tuple(_leading(found, followers[found.order]) for found in findings if found.order not in explained)


def _leading(finding: Finding, followers: Sequence[Finding]) -> Finding:
    """A finding with those that it explains; what may explain an error is as serious as that."""
    worst = min([finding, *followers], key=lambda one: one.gravity)
    led = finding.with_severity(worst.severity) if followers else finding
    return led.followed_by((*finding.followers, *followers))


def _causes(findings: Sequence[Finding], first_of: Mapping[str, Finding]) -> Mapping[str, Finding]:
    """A path, or a folder with `/` at its end -> the first mistake there from which others may follow."""
    found: dict[str, Finding] = {}
    for finding in findings:
        if _is_cause(finding, first_of):
            for place in (finding.path, f"{PurePosixPath(finding.path).parent}/"):
                found.setdefault(place, finding)
    return found


def _of_wrong_values(findings: Sequence[Finding]) -> Iterator[tuple[Order, Finding]]:
    """What is judged of a value that cannot be."""
    wrong = {(one.path, one.span): one for one in reversed(findings) if _is_about_value(one)}
    for finding in findings:
        if finding.rule.judges and (cause := wrong.get((finding.path, finding.span))):
            yield finding.order, cause


def _of_doubtful_files(findings: Sequence[Finding]) -> Iterator[tuple[Order, Finding]]:
    """What is judged of a file of which one finding explains all, or concluded from it."""
    doubtful = {one.path: one for one in reversed(findings) if one.rule.explains_its_file}
    for finding in findings if doubtful else ():
        places = (finding.path, *(basis.path for basis in finding.bases))
        cause = next((doubtful[path] for path in places if path in doubtful), None)
        if cause and finding.rule.judges and cause is not finding:
            yield finding.order, cause


def _is_about_value(finding: Finding) -> bool:
    """Whether what the value at its place says cannot be, so that nothing else can be said of it."""
    rule = finding.rule
    return finding.severity == "error" and not (rule.judges or rule.is_about_form or rule.is_about_absence)


def _unused(findings: Sequence[Finding], explained: Mapping[Order, Finding]) -> Iterator[tuple[Order, Finding]]:
    """What nothing names, while a name leads nowhere that may be its former one, or while a whole file is missing."""
    names = [one for one in findings if one.severity == "error" and _is_about_a_name(one)]
    missing = next((one for one in names if one.leads or one.rule.is_about_prose), None)
    by_file = {str(one.params.get("nearest")).rpartition("/")[2]: one for one in reversed(names)}
    for finding in findings:
        if finding.rule.is_about_uses and finding.order not in explained:
            file = PurePosixPath(finding.path)
            otherwise = missing if finding.rule.is_about_absence else None
            if cause := by_file.get(file.stem) or by_file.get(file.name.replace(" ", "%20")) or otherwise:
                yield finding.order, cause


def _is_about_a_name(finding: Finding) -> bool:
    return finding.rule.is_about_names or finding.rule.is_about_prose


def _of_one_value(findings: Sequence[Finding]) -> Sequence[Finding]:
    """The findings, with one of two at a value that names nothing, however it is written."""
    nameless = {(one.path, one.span): one for one in findings if one.rule.is_about_names}
    form = {place: one for one in findings if (place := (one.path, one.span)) in nameless and one.rule.is_about_form}
    if not form:
        return findings
    kept = [one for one in findings if (one.path, one.span) not in form or one.rule.judges]
    joined = (_joined(one, nameless[place]) for place, one in form.items())
    return sorted([*kept, *joined], key=lambda finding: finding.order)


def _joined(form: Finding, nameless: Finding) -> Finding:
    """What to say of both: where a list is wanted, one name or several go in brackets as they were meant."""
    if form.rule.name == "invalid-yaml":
        return form
    names = cast("Sequence[str]", nameless.params.get("several") or [edit.text for edit in nameless.edits])
    if form.rule.name != "not-a-list" or not names:
        return replace(nameless, bases=())  # how it is written is a mistake of its own file
    listed = f"[{', '.join(names)}]"
    told = replace(form, remedy=CORRECTED, params={**form.params, "fix": listed})
    return told.mended_by((Edit(form.span, listed),))


def _is_cause(finding: Finding, first_of: Mapping[str, Finding]) -> bool:
    """Whether it was concluded from its own file alone, and so was what stands for it; nothing follows from a link."""
    is_of_its_file = not finding.bases and not first_of.get(finding.topic, finding).bases
    return finding.severity == "error" and is_of_its_file and not finding.rule.is_about_prose


def _explained(
    findings: Iterable[Finding],
    first_of: Mapping[str, Finding],
    causes: Mapping[str, Finding],
    sources: Mapping[str, SourceFile],
) -> Iterator[tuple[Order, Finding]]:
    """A finding -> what explains it, which may itself come from a mistake in another file."""
    for finding in findings:
        doubtful = (
            causes.get(basis.path) for basis in _bases(finding, sources) if _is_in_doubt(finding, basis, sources)
        )
        cause = next((cause for cause in doubtful if cause), first_of.get(finding.topic))
        if cause and cause is not finding:
            yield finding.order, cause


def _bases(finding: Finding, sources: Mapping[str, SourceFile]) -> Sequence[Basis]:
    """What it was concluded from: where nobody knows how far something is, also from its own file."""
    source = sources.get(finding.path)
    is_doubtful = finding.severity != "error" and finding.rule.judges and source is not None and _lacks_done(source)
    return (*finding.bases, Basis(finding.path)) if is_doubtful else finding.bases


def _lacks_done(source: SourceFile) -> bool:
    return any(route[:1] in _STATES for route in source.left_out)


def _is_in_doubt(finding: Finding, basis: Basis, sources: Mapping[str, SourceFile]) -> bool:
    source = sources.get(basis.path)
    return finding.severity != "error" or source is None or source.lacks(basis.route) or source.may_have(basis.route)
