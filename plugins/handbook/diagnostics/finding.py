"""A finding: one thing that is wrong, at one place, in words that say what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple, Protocol

from handbook.diagnostics.doing import doing
from handbook.diagnostics.edit import Edit
from handbook.diagnostics.span import Span
from handbook.diagnostics.words import Words, fill
from handbook.model.references import Route
from handbook.model.settings import Severity

SEVERITIES = ("error", "warning", "info")
"""The most serious first."""
_FOLLOWERS = {
    "en": ("1 more finding may come from this", "{count} more findings may come from this"),
    "fr": ("1 autre constat peut en venir", "{count} autres constats peuvent en venir"),
}
"""One, several."""


class Located(Protocol):
    """A file that knows where its parts stand."""

    @property
    def path(self) -> str:
        """The path below the handbook's root, with `/`."""
        ...

    def span(self, route: Route, *, key: bool = False) -> Span:
        """The place of a value, or of its key."""
        ...

    def renaming(self, span: Span, typed: str, meant: str | None) -> tuple[Edit, ...]:
        """The edit that puts a name in the place of the one that was typed there, in the same quotes."""
        ...


@dataclass(frozen=True)
class Rule:
    """The declaration of a rule. `since` is the version that brought it; codes are never reused.

    `uses_today` marks a rule whose findings come with the passing of time, or with the copy that is checked, and not
    with a change of a file; `is_about_absence` one that reports what is not there: in a partial record nobody knows
    that. `is_about_uses` marks one that reports what nothing names: while a name leads nowhere, it may be meant there.
    `explains_its_file` marks one after which nothing else that a file is judged by can be trusted.
    `debt` is the part of the debt that its findings are counted in, as the settings weigh it (`unused_tools`).
    """

    code: str
    name: str
    severity: Severity
    since: str
    message: Words = field(hash=False)
    hint: Words = field(hash=False)
    uses_today: bool = False
    is_about_prose: bool = False
    is_about_absence: bool = False
    is_about_uses: bool = False
    explains_its_file: bool = False
    debt: str | None = None

    @property
    def is_about_form(self) -> bool:
        """Whether it tells how a value is written: the reader's own rules, and those of the model."""
        return self.code.startswith(("HBK0", "HBK2"))

    @property
    def is_about_names(self) -> bool:
        """Whether it tells that something names nothing."""
        return self.name.startswith("unknown-") and not self.is_about_form

    @property
    def judges(self) -> bool:
        """Whether it weighs what is said, and does not tell that something cannot be read or names nothing."""
        return not self.code.startswith("HBK") and not self.is_about_names

    def url(self, site: str | None) -> str | None:
        """The address of what the handbook's own site says of this rule, where that is known."""
        folder, anchor = rule_place(self.code)
        return f"{site.rstrip('/')}/{folder}#{anchor}" if site else None

    def at(self, path: str, span: Span, /, *, hint: Words | None = None, **params: object) -> "Finding":
        """A finding of this rule; `params` fill the placeholders of message and hint."""
        return Finding(self, path, span, self.severity, params, hint or self.hint)

    def of(
        self, file: Located, route: Route, /, *, key: bool = False, hint: Words | None = None, **params: object
    ) -> "Finding":
        """A finding at a route of keys in a file: at the value, or with `key` at its key."""
        return self.at(file.path, file.span(route, key=key), hint=hint, **params)

    def misnamed(  # noqa: PLR0913 -- the place, the name and what was meant
        self,
        file: Located,
        route: Route,
        typed: str,
        meant: str | None,
        /,
        *,
        key: bool = False,
        hint: Words | None = None,
        **params: object,
    ) -> "Finding":
        """A finding at a name (the fact `id`) that surely was a slip of `meant`; None where nobody can be sure."""
        found = self.of(file, route, key=key, hint=hint, id=typed, **params)
        return found.mended_by(file.renaming(found.span, typed, meant))


class Basis(NamedTuple):
    """Something that another file says, and a finding was concluded from."""

    path: str
    route: Route = ()


Order = tuple[str, Span, str, str]
"""Path, place, code and facts of a finding."""


def rule_place(code: str) -> tuple[str, str]:
    """Where a site tells of a rule: the folder of its family's page, and the part of the page."""
    return f"rules/{code[:3].lower()}/", code.lower()


class Explained(Protocol):
    """A rule with its page: Markdown that begins with one sentence, and has sections."""

    @property
    def rule(self) -> Rule:
        """The declaration."""
        ...

    @property
    def page(self) -> str:
        """What is wrong, why, examples, and how to fix it."""
        ...


@dataclass(frozen=True)
class Finding:
    """What is wrong, where, and the remedy. `params` maps a placeholder -> the fact that fills it.

    `edits` do in the file what the hint says, where that is the one right answer: all of them together, or none.
    `bases` are what other files say that it was concluded from; `topic` is what several findings complain of, so that
    the first of those that may lead (`leads`) stands for all. `followers` are those that it explains: nobody need
    read them before it is mended.
    """

    rule: Rule
    path: str
    span: Span
    severity: Severity
    params: Mapping[str, object] = field(hash=False)
    remedy: Words = field(hash=False)
    edits: tuple[Edit, ...] = ()
    bases: tuple[Basis, ...] = ()
    topic: str = ""
    leads: bool = False
    followers: tuple["Finding", ...] = ()

    def message(self, language: str) -> str:
        """What is, and what was expected; and how many findings follow from it."""
        said = self._said(self.rule.message, language)
        if not self.followers:
            return said
        more = _FOLLOWERS[language][len(self.followers) > 1].format(count=len(self.followers))
        return f"{said} ({more})"

    def hint(self, language: str) -> str:
        """One thing to do."""
        return self._said(self.remedy, language)

    def _said(self, words: Words, language: str) -> str:
        with doing("checking", self.rule.name):
            return fill(words, self.params, language)

    def url(self, site: str | None) -> str | None:
        """The address of the rule's page on the handbook's own site, where that is known."""
        return self.rule.url(site)

    @property
    def gravity(self) -> int:
        """Sorts the most serious first."""
        return SEVERITIES.index(self.severity)

    def with_severity(self, severity: Severity) -> "Finding":
        """The same finding as serious as this handbook's settings want it."""
        return replace(self, severity=severity)

    def resting_on(self, *bases: Basis) -> "Finding":
        """The same finding, concluded from what other files say."""
        return replace(self, bases=(*self.bases, *bases))

    def about(self, topic: str, *, leads: bool = False) -> "Finding":
        """The same finding as one of several that complain of the same; with `leads` it may stand for the others."""
        return replace(self, topic=topic, leads=leads)

    def followed_by(self, followers: tuple["Finding", ...]) -> "Finding":
        """The same finding, which explains others."""
        return replace(self, followers=followers)

    def mended_by(self, edits: tuple[Edit, ...]) -> "Finding":
        """The same finding with the edits that put it right."""
        return replace(self, edits=edits)

    @cached_property
    def order(self) -> Order:
        """Sorts findings by place, then by rule, the same on every machine; two that say the same have the same."""
        return self.path, self.span, self.rule.code, str(sorted(self.params.items(), key=str))
