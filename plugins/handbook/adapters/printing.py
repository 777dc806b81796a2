"""Pages of a built site as PDF, through a Chromium that is installed: the only code that knows a browser."""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

_CHROMIUMS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
"""What they are called where they are on the PATH."""
_PROGRAMS: Final = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
"""Windows' variables for the folders of programs: for all people, and for one."""
_ON_WINDOWS: Final = (
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
)
_APPLICATIONS: Final = ("/Applications", "~/Applications")
_ON_MACOS: Final = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Chromium.app/Contents/MacOS/Chromium",
)
"""Where Chrome and Edge are installed: on these systems they are not on the PATH."""
_FLAGS = ("--disable-gpu", "--disable-background-networking", "--no-sandbox")
"""No sandbox: in a container there is none to be had, and the pages are our own, built a moment ago."""


def find_chromium() -> str | None:
    """The path of an installed Chromium or one of its kin."""
    return next(filter(None, map(shutil.which, (*_CHROMIUMS, *_installed(os.environ)))), None)


def _installed(environment: Mapping[str, str]) -> Iterator[str]:
    """The places of Windows and macOS, whichever system this is: elsewhere there is nothing in them."""
    programs = [environment[name] for name in _PROGRAMS if name in environment]
    yield from (f"{folder}/{path}" for path in _ON_WINDOWS for folder in programs)
    yield from (os.path.expanduser(f"{folder}/{path}") for path in _ON_MACOS for folder in _APPLICATIONS)  # noqa: PTH111 -- as `which` has it


def printed(chromium: str, pages: Sequence[Path], paper: str) -> Iterator[bytes]:
    """Each page as the browser prints it, in one process; `paper` is A4 or Letter. Nothing outside the disk is read."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_FLAGS))
        page = browser.new_context(offline=True).new_page()
        for path in pages:
            page.goto(path.resolve().as_uri())
            yield page.pdf(format=paper)
        browser.close()
