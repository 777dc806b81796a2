"""Every rule, in one list."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import cast

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.words import Words
from handbook.rules.campaigns import unknown_playbook
from handbook.rules.context import Context
from handbook.rules.files import unknown_key

Check = Callable[[Context], Iterator[Finding]]
Remedy = Callable[[Mapping[str, object]], Words]

MODULES: tuple[ModuleType, ...] = (
    unknown_key,
    unknown_playbook,
)
"""The modules of all rules, by code."""


@dataclass(frozen=True)
class RuleEntry:
    """A rule with its page (Markdown) and its check.

    A rule without check words the problems of its name that the reader noticed; `remedy` chooses the hint by the
    problem's facts, where one sentence does not fit all.
    """

    rule: Rule
    page: str
    check: Check | None
    remedy: Remedy | None

    def word(self, path: str, problem: Problem) -> Finding:
        """The finding for a problem that the reader noticed."""
        hint = self.remedy(problem.params) if self.remedy else None
        return self.rule.at(path, problem.span, hint=hint, **problem.params)


def _entry(module: ModuleType) -> RuleEntry:
    check, remedy = getattr(module, "check", None), getattr(module, "remedy", None)
    return RuleEntry(module.RULE, cast("str", module.__doc__), check, remedy)


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
