"""Questions to the person at the terminal."""

import sys
from collections.abc import Sequence
from typing import TypeVar

import click

from handbook.adapters.commands.invocation import says_yes, tell
from handbook.adapters.saying import said
from handbook.diagnostics.plain import visible
from handbook.diagnostics.words import surely_meant
from handbook.locales import Wording
from handbook.starters.question import Question
from handbook.starters.wish import called_so

T = TypeVar("T")


def may_ask() -> bool:
    """Whether somebody is there who can answer."""
    return sys.stdin.isatty()


def answer_to(question: str) -> str:
    """What is typed."""
    return click.prompt(visible(question), prompt_suffix=said(": "), err=True).strip()


def agrees(question: str) -> bool:
    """Whether the person says yes; Return is one."""
    return says_yes(visible(question), default=True)


class AtTerminal:
    """The person at the terminal, who is asked before a file is begun."""

    def agrees(self, question: str) -> bool:
        """Whether the person says yes."""
        return agrees(question)

    def answer(self, question: Question, words: Wording) -> str:
        """One of the answers: its number, its id or its name is typed, until it is one."""
        tell(words(question.asked, field=question.label or question.field), err=True)
        for number, (answer, name) in enumerate(question.answers.items(), 1):
            tell(f"  {number}  {answer}  {name}", err=True)
        while True:
            typed = answer_to(words("ask.which"))
            if found := chosen(typed, question):
                return found
            tell(words("ask.none-of-these", typed=typed), err=True)

    def types(self, asked: str) -> str:
        """What is typed."""
        return answer_to(asked)


def which_of(question: str, choices: Sequence[T]) -> T:
    """The one whose number is typed."""
    numbers = click.IntRange(1, len(choices))
    return choices[click.prompt(visible(question), type=numbers, err=True) - 1]


def chosen(typed: str, question: Question) -> str | None:
    """The answer that was meant; None where none is."""
    answers = [*question.answers]
    if typed.isdecimal() and 0 < int(typed) <= len(answers):
        return answers[int(typed) - 1]
    called = [typed] if typed in answers else called_so(question.answers, typed)
    return called[0] if len(called) == 1 else surely_meant(typed, answers)
