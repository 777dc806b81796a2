"""A served site, as a browser sees it."""

import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from running import COMMAND


@contextmanager
def served(root: Path, program: str = "handbook") -> Iterator[str]:
    """The address of the site in a folder, served by `handbook` or `mkdocs`; the server still lives at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [COMMAND.with_name(program), "serve", "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    server = subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}"
        assert server.poll() is None
    finally:
        server.terminate()
        server.wait(10)


def get(address: str) -> str:
    """What the server answers; nothing where it does not, or not with a page."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 -- our own server
            return answer.read().decode()
    except OSError:
        return ""


def wait_for(address: str, is_there: Callable[[str], bool]) -> str:
    """The page once it is as it should be."""
    end = time.monotonic() + 60
    while not is_there(text := get(address)):
        assert time.monotonic() < end, text[-3000:]
        time.sleep(0.2)
    return text
