"""`new campaign`: a campaign's file to begin with, from a playbook and a date."""

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from handbook.loading.folder import load_handbook
from handbook.loading.goals import objectives
from handbook.loading.kinds import ID
from handbook.loading.records import Handbook, Record
from handbook.locales import wording
from handbook.model.playbook import Playbook
from handbook.model.values import Money
from handbook.pipeline.naming import meant
from handbook.pipeline.plans import fillers
from handbook.planning.version import version_of

FOLDER: Final = "campaigns"
_MOST_DECIMALS: Final = 2
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9-]*\Z")
_NOT_TEXT = frozenset({"null", "true", "false"})


@dataclass(frozen=True)
class Opening:
    """A campaign to begin: its id, its playbook, day D, and the person who runs it."""

    id: str
    playbook: str
    date: datetime.date
    owner: str | None = None


@dataclass(frozen=True)
class NotOpened:
    """Why nothing was written, in one sentence."""

    reason: str


@dataclass(frozen=True)
class Opened:
    """The file that was written, relative to the handbook, whose first language is `language`."""

    path: str
    language: str


def open_campaign(root: Path, opening: Opening) -> Opened | NotOpened:
    """Write the file of a new campaign; one that is there already is never touched."""
    handbook = load_handbook(root)
    if reason := _refusal(handbook, opening):
        return NotOpened(reason)
    folder, path = root / FOLDER, f"{FOLDER}/{opening.id}.yml"
    if not folder.resolve().is_relative_to(root.resolve()):
        return NotOpened(f"{FOLDER} is a link that leads out of the handbook")
    try:
        folder.mkdir(exist_ok=True)
        with (root / path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(campaign_text(handbook, handbook.playbooks[opening.playbook], opening))
    except FileExistsError:
        return NotOpened(f"{path} is there already: choose another id")
    except OSError as error:
        return NotOpened(f"{path} cannot be written: {error.strerror or error}")
    return Opened(path, handbook.settings.languages[0])


def _refusal(handbook: Handbook, opening: Opening) -> str | None:
    """What is wrong with the wish, if anything is."""
    if not ID.match(opening.id):
        return f"'{opening.id}' cannot be an id: use small letters, digits and hyphens, as in 2027-04-webinar"
    if first := handbook.ids["campaign"].get(opening.id):
        return f"{first} is there already: choose another id"
    if opening.playbook not in handbook.playbooks:
        if opening.playbook in handbook.ids["playbook"]:
            return f"playbook '{opening.playbook}' cannot be read: run 'handbook check'"
        return f"no playbook is called '{opening.playbook}'{meant(opening.playbook, handbook.playbooks)}"
    if opening.owner is not None and opening.owner not in handbook.people:
        return f"nobody in company/people is called '{opening.owner}'{meant(opening.owner, handbook.people)}"
    return None


def campaign_text(handbook: Handbook, playbook: Record[Playbook], opening: Opening) -> str:
    """The file, with a word to the beginner wherever something is left to say."""
    words, model = wording(handbook.settings.languages[0]), playbook.model
    day = opening.date.isoformat()
    owner = opening.owner
    return "\n".join(
        [
            f"title: {json.dumps(model.title, ensure_ascii=False)}",
            f"playbook: {opening.playbook}",
            f"# {words('new.version', campaign=opening.id)}",
            f'playbook_version: "{version_of(model)}"',
            f"date: {day}  # {words('new.day-d')}",
            f"status: draft  # {words('new.status')}",
            f"owner: {owner}" if owner else f"# owner: {_anybody(handbook)}  # {words('new.owner')}",
            *_options(handbook, model),
            f"# {words('new.supports')}",
            f"# supports: [{_goal(handbook, opening.date)}]",
            *_people(handbook, model),
            f"# {words('new.budget')}",
            f"budget: {{planned: {_money(model.budget)}}}" if model.budget else "# budget: {planned: 1000 EUR}",
            f"# {words('new.steps')}",
            "# steps:",
            f"#   {_a_step(model)}: {{when: D-28, reason: {words('new.reason')}}}",
            "",
        ]
    )


def _options(handbook: Handbook, playbook: Playbook) -> Iterator[str]:
    """Each option with the playbook's first choice, and all choices beside it."""
    words = wording(handbook.settings.languages[0])
    if playbook.options:
        yield "options:"
    for option, choices in playbook.options.items():
        named = ", ".join(_scalar(choice) for choice in choices)
        yield f"  {option}: {_scalar(choices[0])}  # {words('new.choices', choices=named)}"


def _people(handbook: Handbook, playbook: Playbook) -> Iterator[str]:
    """The roles of the steps in their order, each with the person who fills it by default."""
    words, by_role = wording(handbook.settings.languages[0]), fillers(handbook)
    named = (name for step in playbook.steps for name in (step.owner or playbook.owner, step.approver))
    roles = dict.fromkeys(name for name in named if name and name in by_role)
    if roles:
        yield f"# {words('new.people')}"
        yield "# people:"
    for role in roles:
        yield f"#   {role}: {by_role[role] or words('new.nobody')}"


def _goal(handbook: Handbook, day: datetime.date) -> str:
    """An objective of the event's quarter, a team's before the company's; without any, the form of one."""
    quarter = f"{day.year}-q{(day.month + 2) // 3}"
    goals = [goal for goal in objectives(handbook) if goal.quarter == quarter]
    goals.sort(key=lambda goal: goal.objective.supports is None)
    return goals[0].objective_ref if goals else f"{quarter}/marketing/o1"


def _anybody(handbook: Handbook) -> str:
    return next(iter(handbook.people), "camille-roy")


def _a_step(playbook: Playbook) -> str:
    return playbook.steps[0].id if playbook.steps else "brief"


def _scalar(text: str) -> str:
    """Text as YAML on one line, in quotes unless it is one plain word."""
    is_plain = _PLAIN.match(text) and text not in _NOT_TEXT
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _money(money: Money) -> str:
    exponent = money.amount.as_tuple().exponent
    is_short = money.per is None and isinstance(exponent, int) and -exponent <= _MOST_DECIMALS and money.amount >= 0
    if is_short:
        return f"{money.amount:f} {money.currency}"
    per = f", per: {money.per}" if money.per else ""
    return f"{{amount: {money.amount:f}, currency: {money.currency}{per}}}"
