"""`handbook schema`."""

import click
from click.shell_completion import CompletionItem

from handbook.adapters.commands.invocation import (
    Invocation,
    keep_others,
    pass_invocation,
    refuse,
    save,
    stay_inside,
    tell,
)
from handbook.adapters.completion import root_of
from handbook.diagnostics.problem import Problem
from handbook.loading.folder import kinds_of
from handbook.loading.limited import read_limited
from handbook.loading.schemas import FileSchema, file_schemas, json_text


def _kinds(context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    schemas = file_schemas(kinds_of(root_of(context)))
    return [CompletionItem(found.kind) for found in schemas if found.kind.startswith(typed)]


@click.command()
@click.argument("kind", required=False, shell_complete=_kinds)
@click.option("--write", is_flag=True, help="Write them all into the folder schemas/ of the handbook.")
@pass_invocation
def schema(invocation: Invocation, kind: str | None, write: bool) -> None:
    """Print the JSON Schema of a KIND of file, or of all: an editor completes and explains the keys with it."""
    known = {found.kind: found for found in file_schemas(kinds_of(invocation.root))}
    if kind is not None and kind not in known:
        refuse("no-schema", name=kind, known=", ".join(known))
    if write:
        _write(invocation, [known[kind]] if kind else list(known.values()))
    else:
        shown = known[kind].schema if kind else {name: found.schema for name, found in known.items()}
        click.echo(json_text(shown), nl=False)


def _write(invocation: Invocation, schemas: list[FileSchema]) -> None:
    """Those that changed; a file that is no schema of ours is asked for."""
    stay_inside(invocation.root, (found.path for found in schemas))
    changed = [found for found in schemas if _old(invocation, found) != found.text]
    keep_others(invocation.root / found.path for found in changed if not _is_ours(_old(invocation, found)))
    for found in changed:
        save(invocation.root / found.path, found.text.encode())
        tell(found.path)
    invocation.say(invocation.words("done.schemas", len(changed), all=len(schemas)))


def _old(invocation: Invocation, found: FileSchema) -> str | None:
    """What the file holds: nothing where it cannot be read, None where there is none."""
    file = invocation.root / found.path
    data = read_limited(file)
    if isinstance(data, Problem):
        return "" if file.exists() else None
    return data.decode("utf-8", "replace").replace("\r\n", "\n")


def _is_ours(text: str | None) -> bool:
    """Whether a file may be replaced: it is not there, or was made here, which its first line tells."""
    return text is None or text.startswith('{\n  "$schema"')
