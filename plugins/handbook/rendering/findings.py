"""Findings as pages show them: what is wrong, what to do, and where to do it."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from handbook.diagnostics.finding import Finding
from handbook.model.settings import Severity
from handbook.rendering.page import rule_uri
from handbook.rendering.site import Site


@dataclass(frozen=True)
class FindingNote:
    """One finding for one page. `line` and `severity_name` are words; `edit_href` is None without a code host."""

    severity: Severity
    severity_name: str
    message: Markup
    hint: Markup
    code: str
    rule_href: str
    path: str
    line: str
    edit_href: str | None


def notes_of(site: Site, here: str, path: str) -> tuple[FindingNote, ...]:
    """The findings in the file `path`, for the page `here`."""
    return tuple(note(site, here, finding) for finding in site.findings_by_path.get(path, ()))


def note(site: Site, here: str, finding: Finding) -> FindingNote:
    """A finding in the site's language."""
    line = finding.span.line
    return FindingNote(
        severity=finding.severity,
        severity_name=site.words(f"common.severity-{finding.severity}"),
        message=with_code(finding.message(site.language)),
        hint=with_code(finding.hint(site.language)),
        code=finding.rule.code,
        rule_href=site.href(here, rule_uri(finding.rule.code)),
        path=finding.path,
        line=site.words("common.line", line=line),
        edit_href=site.edit_url(finding.path, line),
    )


def with_code(text: str) -> Markup:
    """A sentence whose `backticks` mark code; everything else in it, also what was typed in a file, stays text."""
    parts = re.split(r"`([^`]+)`", text)
    return Markup().join(
        Markup("<code>{}</code>").format(part) if position % 2 else part for position, part in enumerate(parts)
    )
