"""Rules of extensions at work: what one of them fails with is a finding, and costs nobody another."""

from collections.abc import Callable, Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.plain import visible
from handbook.diagnostics.span import FILE_START
from handbook.loading.kinds import SETTINGS_FILE
from handbook.model.values import LANGUAGES
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.files import broken_extension

_LONGEST = 200
"""Characters of an error's own words that are told."""


def vetted(find: Callable[[Context], Iterator[Dated]], rule: Rule, extension: str, context: Context) -> Iterator[Dated]:
    """The findings of a rule that can be told in each language; else the one that it cannot be used."""
    try:
        found = [*find(context)]
        for dated in found:
            _tell(dated.finding)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 -- whatever a company's package does
        told = visible(" ".join(f"{type(error).__name__}: {error}".split()))[:_LONGEST]
        reason = f"its rule {rule.name} failed ({told})"
        yield Dated(broken_extension.RULE.at(SETTINGS_FILE, FILE_START, extension=extension, reason=reason))
    else:
        yield from found


def _tell(finding: object) -> None:
    if not isinstance(finding, Finding):
        wrong = f"{type(finding).__name__} is no Finding"
        raise TypeError(wrong)
    for language in LANGUAGES:
        finding.message(language)
        finding.hint(language)
