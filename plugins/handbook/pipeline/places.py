"""Where every file of a handbook is shown in the site: what prose may link to."""

from collections.abc import Iterator
from pathlib import Path

from handbook.loading.copied import BESIDE, WRITTEN, shown_in
from handbook.loading.records import Handbook
from handbook.rendering.page import record_place


def places_of(handbook: Handbook) -> dict[str, tuple[str, str]]:
    """Path of a file -> the uri of its page or copy, and the part of that page (empty for the whole)."""
    places = {path: (uri, "") for path, uri in _documents(handbook.root)}
    places |= {path: (_page_uri(path), "") for path in templates_of(handbook.root)}
    return places | {record.source.path: record_place(record.kind, record.id) for record in handbook.records}


def templates_of(root: Path) -> list[str]:
    """The Markdown files below `playbooks/` that are no playbooks: what people copy and fill in."""
    below = (path for path in shown_in(root, BESIDE) if path.suffix == ".md")
    return [str(path) for path in below if len(path.parts) > 2]  # noqa: PLR2004 -- playbooks/<folder>/<file>


def _documents(root: Path) -> Iterator[tuple[str, str]]:
    """Written pages of the site, and the pictures and documents that lie beside playbooks."""
    for path in shown_in(root, WRITTEN):
        inside = path.relative_to(WRITTEN)
        yield str(path), _page_uri(str(inside)) if path.suffix == ".md" else str(inside)
    for path in shown_in(root, BESIDE):
        if path.suffix not in (".md", ".yml"):
            yield str(path), str(path)


def _page_uri(path: str) -> str:
    """`a/b.md` is read at `a/b/`, as site engines have it; `a/index.md` at `a/`."""
    return path if path.endswith("index.md") else f"{path.removesuffix('.md')}/index.md"
