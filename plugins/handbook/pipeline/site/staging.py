"""`stage`: the whole site as plain files, for any site engine."""

import os
import re
import shutil
from pathlib import Path

from handbook.pipeline.files.writing import temporary_name
from handbook.pipeline.site.building import Built
from handbook.pipeline.site.clearing import STAGED
from handbook.pipeline.site.searching import search_files
from handbook.rendering.inert import inert
from handbook.rendering.page import Page, framed

_PREFORMATTED = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)


def write_stage(built: Built, folder: Path) -> None:
    """Write all pages, assets and files below `folder`, replacing it whole once everything is written."""
    target = Path(os.path.realpath(folder))
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = temporary_name(target.parent)
    fresh, former = temporary / "stage", temporary / "former"
    try:
        _write_all(built, fresh)
        if target.exists():
            target.rename(former)
        fresh.rename(target)
    finally:
        if former.exists() and not target.exists():
            former.rename(target)
        shutil.rmtree(temporary, ignore_errors=True)


def _write_all(built: Built, folder: Path) -> None:
    texts = {
        **{uri: page_markdown(page) for uri, page in built.pages.items()},
        **built.assets,
        **_search(built),
        STAGED: "",
    }
    for uri, text in texts.items():
        _place(folder, uri).write_bytes(text.encode())  # as a text, Windows would write other ends of lines
    for uri, path in built.files.items():
        shutil.copyfile(path, _place(folder, uri))


def _search(built: Built) -> dict[str, str]:
    """The index, for an engine whose pages end in `/`."""
    return search_files(built, {uri: uri.removesuffix("index.md") for uri in built.pages})


def _place(folder: Path, uri: str) -> Path:
    path = folder / uri
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def page_markdown(page: Page) -> str:
    """A page as Markdown: front matter, and its HTML in one block.

    A block ends at the first blank line (CommonMark 4.6), and what is indented after one is code; so there is none.
    """
    facts = {"title": page.title, "description": page.description, "source": page.source or ""}
    front = "".join(f"{key}: {_quoted(inert(value))}\n" for key, value in facts.items() if value)
    front += "" if page.searchable else "search: {exclude: true}\n"
    return f"---\n{front}---\n\n{framed(_one_block(page.html))}\n"


def _quoted(text: str) -> str:
    """A YAML double-quoted scalar (YAML 1.2, 7.3.1) on one line."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return '"{}"'.format(plain.replace("\\", "\\\\").replace('"', '\\"'))


def _one_block(html: str) -> str:
    parts = _PREFORMATTED.split(html)
    return "".join(
        part.replace("\n", "&#10;") if part.startswith("<pre") else re.sub(r"\s*\n\s*", "\n", part) for part in parts
    ).strip()
