"""Where every file of a handbook is shown in the site: what prose may link to."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from handbook.loading.copied import BESIDE, shown_in
from handbook.loading.records import Handbook
from handbook.rendering.page import record_place


def places_of(handbook: Handbook, written: Mapping[str, str] | None = None) -> dict[str, tuple[str, str]]:
    """Path of a file -> the uri of its page or copy, and the part of that page (empty for the whole).

    `written` maps the path of each file that a site has besides -> its uri, as seen from the handbook's home; by
    default they are looked up in the folder of pages that are written by hand.
    """
    documents = {**(written_in(handbook) if written is None else written), **copies_of(handbook.root)}
    places = {path: (uri, "") for path, uri in documents.items()}
    places |= {path: (uri, "") for path, uri in template_uris(handbook.root).items()}
    return places | {record.source.path: record_place(record.kind, record.id) for record in handbook.records}


def templates_of(root: Path) -> list[str]:
    """The Markdown files below `playbooks/` that are no playbooks: what people copy and fill in."""
    below = (path for path in shown_in(root, BESIDE) if path.suffix == ".md")
    return [str(path) for path in below if len(path.parts) > 2]  # noqa: PLR2004 -- playbooks/<folder>/<file>


def written_in(handbook: Handbook) -> dict[str, str]:
    """Path -> uri of the pages that are written by hand, and of what lies beside them."""
    docs = handbook.site.docs
    inside = {str(path): path.relative_to(docs) for path in shown_in(handbook.root, docs)}
    return {path: _written_uri(place) for path, place in inside.items()}


def _written_uri(place: PurePosixPath) -> str:
    """Where engines put what lies there in the folder of pages: a `README.md` is the index of its folder."""
    return _page_uri(str(place.with_stem("index") if place.name == "README.md" else place))


def copies_of(root: Path) -> dict[str, str]:
    """Path -> uri of the pictures and documents that lie beside playbooks."""
    return {str(path): str(path) for path in shown_in(root, BESIDE) if path.suffix not in (".md", ".yml")}


def template_uris(root: Path) -> dict[str, str]:
    """Path -> uri of the templates beside playbooks."""
    return {path: _page_uri(path) for path in templates_of(root)}


def _page_uri(path: str) -> str:
    """`a/b.md` is read at `a/b/`, as site engines have it; `a/index.md` at `a/`; other files lie where they are."""
    is_page = path.endswith(".md") and not path.endswith("index.md")
    return f"{path.removesuffix('.md')}/index.md" if is_page else path
