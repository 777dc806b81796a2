"""`handbook serve`: it never dies, shows findings on the pages, and comes back when the file is mended."""

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
from smallest import HANDBOOK

CAMPAIGN = HANDBOOK["campaigns/spring.yml"]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A served handbook in `tmp_path`, which asks for a policy."""
    write_site(tmp_path, mkdocs=MKDOCS.replace("handbook]", "handbook: {csp: true}]"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [COMMAND, "serve", "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    server = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)


def get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 -- our own server
            return answer.read().decode()
    except OSError:
        return ""


def wait_for(address: str, is_there: Callable[[str], bool]) -> str:
    end = time.monotonic() + 60
    while not is_there(text := get(address)):
        assert time.monotonic() < end, text[-3000:]
        time.sleep(0.2)
    return text


def test_a_broken_file_shows_its_findings_until_it_is_mended(address: str, tmp_path: Path) -> None:
    page = f"{address}/campaigns/spring/"
    wait_for(page, lambda html: "Run the live session" in html)
    broken = {
        "campaigns/spring.yml": (CAMPAIGN.replace("date: 2027-03-18", "date: 2027-02-30"), "2027-02-30"),
        "handbook.yml": ("name: [\n", "HBK"),
    }
    for path, (text, sign) in broken.items():
        (tmp_path / path).write_text(text)
        wait_for(f"{address}/health/", lambda html, sign=sign: sign in html)
        (tmp_path / path).write_text(HANDBOOK[path])
        wait_for(f"{address}/health/", lambda html, sign=sign: html != "" and sign not in html)
    html = wait_for(page, lambda html: "Run the live session" in html)
    assert "livereload(" in html
    assert "Content-Security-Policy" not in html, "it would stop the script that the server adds"
