"""Every rule, in one list."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import cast

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.words import CORRECTED, UNQUOTED, Words
from handbook.rules import campaigns, files, okrs, people, playbooks, tools
from handbook.rules.context import Context

Check = Callable[[Context], Iterator[Finding]]
Facts = Callable[[Mapping[str, object]], Mapping[str, object]]
Remedy = Callable[[Mapping[str, object]], Words]

MODULES: tuple[ModuleType, ...] = (
    *files.MODULES,
    *playbooks.MODULES,
    *campaigns.MODULES,
    *okrs.MODULES,
    *tools.MODULES,
    *people.MODULES,
)
"""The modules of all rules: files first, since what cannot be read cannot be wrong in any other way."""


@dataclass(frozen=True)
class RuleEntry:
    """A rule with its page (Markdown) and its check.

    A rule without check words the problems of its name that the reader noticed: `facts` adds what its words need,
    `remedy` chooses the hint by the facts, where one sentence does not fit all.
    """

    rule: Rule
    page: str
    check: Check | None
    facts: Facts | None
    remedy: Remedy | None

    def word(self, path: str, problem: Problem) -> Finding:
        """The finding for a problem that the reader noticed."""
        params = dict(problem.params)
        if self.facts:
            params |= self.facts(params)
        return self.rule.at(path, problem.span, hint=self._hint(params), **params)

    def _hint(self, params: Mapping[str, object]) -> Words:
        if self.remedy:
            return self.remedy(params)
        if not params.get("fix"):
            return self.rule.hint
        return UNQUOTED if params["fix"] == params.get("text") else CORRECTED


def _entry(module: ModuleType) -> RuleEntry:
    optional = (getattr(module, name, None) for name in ("check", "facts", "remedy"))
    return RuleEntry(module.RULE, cast("str", module.__doc__), *optional)


RULES: Mapping[str, RuleEntry] = {entry.rule.name: entry for entry in map(_entry, MODULES)}
"""Rule name -> rule, in order of the codes."""


def find_rule(name_or_code: str) -> RuleEntry | None:
    """The rule of this code (`OKR101`, in any case) or name, or None."""
    wanted = name_or_code.strip().casefold()
    return next((entry for entry in RULES.values() if wanted in (entry.rule.code.casefold(), entry.rule.name)), None)


def unknown_names(names: tuple[str, ...]) -> list[str]:
    """The names that are neither a rule's name nor the beginning of a code."""
    codes = [entry.rule.code for entry in RULES.values()]
    return [name for name in names if name not in RULES and not any(code.startswith(name.upper()) for code in codes)]
