"""The pages that stand in the place of all others while the site cannot be built, or is being built."""

from collections.abc import Sequence
from dataclasses import dataclass

from handbook.locales import wording
from handbook.rendering.templating import render


@dataclass(frozen=True)
class Fault:
    """Why a site cannot be built: what failed, in a sentence, and what was logged on the way there.

    `is_ours` asks the reader to report it.
    """

    sentence: str
    log: Sequence[str]
    is_ours: bool


def fault_page(fault: Fault, language: str) -> str:
    """A whole HTML document, which needs no other file and loads itself again every two seconds."""
    return str(render("fault_page.html.jinja", fault, wording(language)))


def waiting_page(language: str) -> str:
    """The same for somebody who asks while the site is being built."""
    return str(render("fault_page.html.jinja", None, wording(language)))
