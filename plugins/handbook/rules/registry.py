"""Every rule by its name: ours, and those of extensions."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final, cast, get_args

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.words import CORRECTED, DID_YOU_MEAN, NOTHING_KNOWN, UNQUOTED, Words
from handbook.loading.extensions import Extension, installed
from handbook.loading.kinds import refused
from handbook.loading.source_file import SourceFile
from handbook.locales import near
from handbook.model.settings import DebtWeights, Severity
from handbook.model.unknown import is_nothing
from handbook.model.values import LANGUAGES, Language
from handbook.rules.context import Context
from handbook.rules.dated import Dated, on
from handbook.rules.files import cut_off_history, unneeded_waiver, unreadable_history
from handbook.rules.found import RuleFile, module_rule, rule_files
from handbook.rules.reviews import overdue, review_rules
from handbook.rules.vetting import vetted

Check = Callable[[Context], Iterator[Finding]]
Coming = Callable[[Context], Iterator[Dated]]
Facts = Callable[[Mapping[str, object]], Mapping[str, object]]
Remedy = Callable[[Mapping[str, object]], Words | None]

OWN_RULES: tuple[RuleFile, ...] = tuple(rule_files())
"""What comes with the product, family by family."""

OWN_FAMILIES = frozenset(file.rule.code[:3] for file in OWN_RULES)
"""The beginnings of codes that no extension may use."""


@dataclass(frozen=True)
class RuleEntry:
    """A rule with its page (Markdown) and its check.

    A rule without check words the problems of its name that the reader noticed, but for those that a kind names as its
    `review_rule`: `facts` adds what its words need, `remedy` chooses the hint by the facts, where one sentence does
    not fit all, None where it is the usual one. Among the facts that it adds, `fix` is
    the value to write and `meant` the name that surely was meant: the hint says them, and `check --fix` writes them.
    `nearest` is a guess, which the hint asks about. `find` gives the findings of any day, each with the days on which
    it is one: by the `coming` of the module, else by its `check`, whose findings hold on each. `check` gives those of
    today. `extension` is the one that brings it.
    """

    rule: Rule
    page: str
    find: Coming | None
    facts: Facts | None
    remedy: Remedy | None
    knows_days: bool = True
    """False where its findings may be others on another day, and nobody knows which."""
    extension: str | None = None

    @property
    def check(self) -> Check | None:
        """What it finds today."""
        return partial(_today, self.find) if self.find else None

    def word(self, source: SourceFile, problem: Problem, language: Language) -> Finding:
        """The finding for a problem that the reader noticed in a file of a handbook in this language."""
        added = self._facts({**problem.params, "language": language})
        params = {**problem.params, **added}
        finding = self.rule.at(source.path, problem.span, hint=self._hint(params), **params)
        finding = finding.about(problem.topic, leads=bool(problem.topic) and problem.leads)
        return finding.mended_by(problem.edits or _edits(source, problem, added))

    def _facts(self, params: Mapping[str, object]) -> Mapping[str, object]:
        return self.facts(params) if self.facts else {}

    def _hint(self, params: Mapping[str, object]) -> Words:
        is_word = any(name.startswith(f"{params.get('field')}-") for name in near(str(params.get("text"))))
        is_open = is_nothing(params.get("text")) and not is_word  # what is `à venir` has a state
        if self.rule.is_about_form and is_open and params.get("is_needed") is False:
            return NOTHING_KNOWN
        if self.remedy and (hint := self.remedy(params)):
            return hint
        if params.get("fix"):
            return UNQUOTED if params["fix"] == params.get("text") else CORRECTED
        return DID_YOU_MEAN if params.get("nearest") else self.rule.hint


def _edits(source: SourceFile, problem: Problem, added: Mapping[str, object]) -> tuple[Edit, ...]:
    """What the facts of a rule say to write in the place of a value."""
    typed = str(problem.params.get("text"))
    if fix := added.get("fix"):
        return source.replacing(problem.span, typed, str(fix))
    return source.renaming(problem.span, typed, cast("str | None", added.get("meant")))


def _entry(file: RuleFile, extension: str | None = None) -> RuleEntry:
    check, facts, remedy, coming = (getattr(file.module, name, None) for name in ("check", "facts", "remedy", "coming"))
    if file.rule.name in review_rules():
        coming = partial(overdue, rule=file.rule)
    find = coming or (check and partial(_always, check))
    if find and extension:
        find = partial(vetted, find, file.rule, extension)
    return RuleEntry(file.rule, file.page, find, facts, remedy, bool(coming) or not file.rule.uses_today, extension)


def _always(check: Check, context: Context) -> Iterator[Dated]:
    return map(Dated, [*check(context)])


def _today(coming: Coming, context: Context) -> Iterator[Finding]:
    return on(context.today, coming(context))


def _registry() -> tuple[Mapping[str, RuleEntry], Mapping[str, str]]:
    """All rules by name, and the extensions whose rules cannot be used with the reason; none of theirs is taken."""
    rules = {entry.rule.name: entry for entry in map(_entry, OWN_RULES)}
    broken: dict[str, str] = {}
    for name, extension in installed().extensions.items():
        if reason := refused().get(name):
            broken[name] = reason
        elif reason := _refusal(extension, rules):
            broken[name] = f"its rules are left out: {reason}" if extension.kinds else reason
        else:
            rules |= {module.RULE.name: _entry(module_rule(module), name) for module in extension.rules}
    return rules, broken


def _refusal(extension: Extension, rules: Mapping[str, RuleEntry]) -> str | None:
    """Why the rules of an extension cannot stand beside those that are there."""
    codes = {entry.rule.code: entry for entry in rules.values()}
    for module in extension.rules:
        rule: object = getattr(module, "RULE", None)
        if not isinstance(rule, Rule) or not module.__doc__:
            return f"{module.__name__} has no RULE, or no page as its docstring"
        if rule.code[:3] in OWN_FAMILIES:
            return f"code {rule.code} begins like ours: {', '.join(sorted(OWN_FAMILIES))}"
        if rule.name in rules or rule.code in codes:
            return f"there is a rule {rule.code} or {rule.name} already"
        if flaw := _flaw(rule):
            return f"the rule {rule.name} has {flaw}"
    return None


def _flaw(rule: Rule) -> str | None:
    """What an extension's rule says in no form that everybody can show."""
    if not re.fullmatch(r"[A-Z]{3}\d{3}", rule.code):
        return f"the code {rule.code}: it is three capital letters and three digits"
    if rule.severity not in get_args(Severity):
        return f"the severity {rule.severity}: choose one of {', '.join(get_args(Severity))}"
    if not all(set(LANGUAGES) <= set(words) for words in (rule.message, rule.hint)):
        return f"no message or hint in each of {', '.join(LANGUAGES)}"
    return None if rule.debt in {None, *DebtWeights.model_fields} else f"no part of the debt: {rule.debt}"


RULES, BROKEN_EXTENSIONS = _registry()
"""Rule name -> rule: ours by code, then those of extensions; and extension -> why what it brings cannot be used."""


UNNEEDED_WAIVER: Final = unneeded_waiver.RULE.name
"""Runs after all others, when it is known what they found."""

LAST: Final = frozenset(module.RULE.name for module in (unreadable_history, cut_off_history))
"""Run after the others, when it is known what they asked the history for."""

WAIVABLE: Mapping[str, str] = {
    name: entry.rule.code for name, entry in RULES.items() if entry.check and name != UNNEEDED_WAIVER
}
"""Rule name -> code of each that a file may allow: what the reader notices has to be mended."""


def find_rule(name_or_code: str) -> RuleEntry | None:
    """The rule of this code (`OKR101`, in any case) or name, or None."""
    wanted = name_or_code.strip().casefold()
    return next((entry for entry in RULES.values() if wanted in (entry.rule.code.casefold(), entry.rule.name)), None)


def unknown_names(names: tuple[str, ...]) -> list[str]:
    """The names that are neither a rule's name nor the beginning of a code."""
    codes = [entry.rule.code for entry in RULES.values()]
    return [name for name in names if name not in RULES and not any(code.startswith(name.upper()) for code in codes)]
