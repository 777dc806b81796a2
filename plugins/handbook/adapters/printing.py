"""Pages of a built site as PDF, through a Chromium that is installed: the only code that knows a browser."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_FLAGS = ("--disable-gpu", "--disable-background-networking", "--no-sandbox")
"""No sandbox: in a container there is none to be had, and the pages are our own, built a moment ago."""


def find_chromium() -> str | None:
    """The path of an installed Chromium or one of its kin."""
    return next(filter(None, map(shutil.which, _CHROMIUMS)), None)


def printed(chromium: str, pages: Sequence[Path], paper: str) -> Iterator[bytes]:
    """Each page as the browser prints it, in one process; `paper` is A4 or Letter. Nothing outside the disk is read."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_FLAGS))
        page = browser.new_context(offline=True).new_page()
        for path in pages:
            page.goto(path.resolve().as_uri())
            yield page.pdf(format=paper)
        browser.close()
