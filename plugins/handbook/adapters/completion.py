"""What a shell offers when Tab is pressed: the ids of the handbook."""

import datetime
from collections.abc import Callable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from handbook.loading.folder import ids_of
from handbook.loading.goals import objectives
from handbook.loading.on_demand import open_handbook
from handbook.model.references import KindName

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def ids(*kinds: KindName) -> Complete:
    """The ids of these kinds, the first kind's first. Nothing is read but the names of files."""

    def complete(context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
        root = root_of(context)
        found = [(kind, name) for kind in kinds for name in ids_of(root, kind)]
        return [CompletionItem(name, help=kind) for kind, name in found if name.startswith(typed)]

    return complete


def root_of(context: click.Context) -> Path:
    """The handbook's folder: the one named with -C, else this one."""
    return context.find_root().params.get("root") or Path()


def goals(context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Each objective with its title."""
    found = {goal.objective_ref: goal.objective.title for goal in objectives(open_handbook(root_of(context)))}
    return [CompletionItem(name, help=title) for name, title in found.items() if name.startswith(typed)]


def okrs_to_write(context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Each team in this quarter and the next one, where it has no objectives yet."""
    root = root_of(context)
    current = open_handbook(root).years.quarter_of(datetime.date.today())  # noqa: DTZ011 -- nothing is written
    there = set(ids_of(root, "okr"))
    names = [f"{quarter}/{team}" for quarter in (current, current.next) for team in ids_of(root, "team")]
    return [CompletionItem(name) for name in names if name not in there and name.startswith(typed)]
