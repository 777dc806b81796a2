"""Both `serve` commands outlive whatever is broken: the fault stands in the place of the site until it is mended."""

import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from running import COMMAND
from sites import MKDOCS, write_site

FAULT = "This site cannot be shown"
STEPS: dict[str, tuple[str, bytes | None, str]] = {
    "a tab": ("mkdocs.yml", b"site_name: Test\n\tplugins: [handbook]\n", "parsing the configuration file"),
    "an unknown plugin": ("mkdocs.yml", MKDOCS.replace("search,", "search, nosuch,").encode(), "nosuch"),
    "no settings": ("mkdocs.yml", None, "does not exist"),
    "a garbled page": ("docs/about.md", b"# A\xff\n", "UnicodeDecodeError"),
    "no handbook": ("handbook.yml", None, "there is no handbook.yml"),
}
"""What is broken -> the file, what is written into it (None: it is taken away), and what is told then."""


@pytest.fixture(params=["handbook", "mkdocs"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A site served by one of the two commands."""
    write_site(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [COMMAND.with_name(request.param), "serve", "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    server = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/campaigns/spring/"
        assert server.poll() is None
    finally:
        server.terminate()
        server.wait(10)


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 -- our own server
            return answer.read().decode()
    except OSError:
        return ""


def _wait_for(address: str, is_there: Callable[[str], bool]) -> None:
    end = time.monotonic() + 60
    while not is_there(text := _get(address)):
        assert time.monotonic() < end, text[-2000:]
        time.sleep(0.1)


def test_a_fault_is_shown_until_it_is_mended(address: str, tmp_path: Path) -> None:
    _wait_for(address, lambda html: "Run the live session" in html)
    for path, data, told in STEPS.values():
        file = tmp_path / path
        good = file.read_bytes()
        if data is None:
            file.unlink()
        else:
            file.write_bytes(data)
        _wait_for(address, lambda html, told=told: FAULT in html and told in html)
        file.write_bytes(good)
        _wait_for(address, lambda html: "Run the live session" in html and FAULT not in html)
