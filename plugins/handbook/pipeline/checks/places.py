"""Where every file of a handbook is shown in the site: what prose may link to."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from handbook.loading.copied import BESIDE, page_uri, shown_in, templates
from handbook.loading.records import Handbook


def places_of(handbook: Handbook, written: Mapping[str, str] | None = None) -> dict[str, tuple[str, str]]:
    """Path of a file -> the uri of its page or copy, and the part of that page (empty for the whole).

    `written` maps the path of each file that a site has besides -> its uri, as seen from the handbook's home; by
    default they are looked up in the folder of pages that are written by hand.
    """
    documents = {**(written_in(handbook) if written is None else written), **copies_of(handbook.root)}
    places = {path: (uri, "") for path, uri in documents.items()}
    places |= {path: (page_uri(path), "") for path in templates(handbook)}
    return places | {record.source.path: handbook.kinds[record.kind].place_of(record.id) for record in handbook.records}


def written_in(handbook: Handbook) -> dict[str, str]:
    """Path -> uri of the pages that are written by hand, and of what lies beside them."""
    docs = handbook.site.docs
    inside = {str(path): path.relative_to(docs) for path in shown_in(handbook.root, docs)}
    return {path: _written_uri(place) for path, place in inside.items()}


def _written_uri(place: PurePosixPath) -> str:
    """Where engines put what lies there in the folder of pages: a `README.md` is the index of its folder."""
    return page_uri(str(place.with_stem("index") if place.name == "README.md" else place))


def copies_of(root: Path) -> dict[str, str]:
    """Path -> uri of the pictures and documents that lie beside playbooks."""
    return {str(path): str(path) for path in shown_in(root, BESIDE) if path.suffix not in (".md", ".yml")}
