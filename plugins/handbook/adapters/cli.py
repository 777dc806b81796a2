"""The command line: what each command takes, and nothing of what it does."""

from pathlib import Path

import click

from handbook.adapters.commands.check import check
from handbook.adapters.commands.explain import explain
from handbook.adapters.commands.invocation import Invocation
from handbook.adapters.commands.plan import plan
from handbook.adapters.commands.site import build, serve, stage


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "-C",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The handbook's folder (the one with handbook.yml).",
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but results.")
@click.version_option(package_name="mkdocs-handbook", prog_name="handbook")
@click.pass_context
def main(context: click.Context, root: Path, quiet: bool) -> None:  # noqa: FBT001 -- click passes flags so
    """Check, plan and build the handbook your team runs on."""
    context.obj = Invocation(root, quiet=quiet)


for command in (check, plan, explain, stage, build, serve):
    main.add_command(command)
