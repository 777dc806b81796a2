"""Questions to the person at the terminal before a file is begun."""

import sys

import click

from handbook.adapters.commands.invocation import tell
from handbook.diagnostics.words import surely_meant
from handbook.locales import Wording
from handbook.starters.question import Question


def may_ask() -> bool:
    """Whether somebody is there who can answer."""
    return sys.stdin.isatty()


def ask(question: Question, words: Wording) -> str:
    """One of the answers: its number, its id or its name is typed, until it is one."""
    tell(words(question.asked), err=True)
    for number, (answer, name) in enumerate(question.answers.items(), 1):
        tell(f"  {number}  {answer}  {name}", err=True)
    while True:
        typed = click.prompt(words("ask.which"), err=True).strip()
        if answer := chosen(typed, question):
            return answer
        tell(words("ask.none-of-these", typed=typed), err=True)


def chosen(typed: str, question: Question) -> str | None:
    """The answer that was meant; None where none is."""
    answers = [*question.answers]
    by_name = {name.casefold(): answer for answer, name in question.answers.items()}
    if typed.isdecimal() and 0 < int(typed) <= len(answers):
        return answers[int(typed) - 1]
    return by_name.get(typed.casefold()) or (typed if typed in answers else surely_meant(typed, answers))
