"""`handbook serve`."""

import tempfile
from pathlib import Path

import click

from handbook.adapters.commands.invocation import Invocation, pass_invocation, refuse, stop
from handbook.adapters.commands.site import config_file_of
from handbook.adapters.mkdocs_preview import Preview, address_of
from handbook.loading.folder import settings_of


@click.command()
@click.option("-a", "--dev-addr", metavar="HOST:PORT", help="Where to serve [default: 127.0.0.1:8000].")
@click.option("-o", "--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@pass_invocation
def serve(invocation: Invocation, dev_addr: str | None, open_browser: bool) -> None:
    """Show the site while you edit; it is built again whenever a file changes, and says what keeps it from that."""
    root = invocation.root.resolve()
    config_file = config_file_of(root)
    invocation.follow_mkdocs()
    try:
        address = address_of(dev_addr) if dev_addr else None
    except ValueError as error:
        stop(f"--dev-addr {dev_addr}: {error}")
    language = settings_of(root)[0].languages[0]
    with tempfile.TemporaryDirectory(prefix="handbook-") as site:
        preview = Preview(config_file, Path(site), address, language)
        try:
            preview.run(open_in_browser=open_browser)
        except OSError as error:
            refuse("not-served", address=preview.address, reason=error.strerror or error)
