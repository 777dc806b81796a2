"""A site that was there before the handbook, built without it and with it."""

import re
from collections.abc import Mapping
from pathlib import Path

from running import Run
from sites import build
from smallest import write_handbook

DOCS: Mapping[str, str] = {
    "docs/README.md": "# Welcome\n\nSee the [guide](guide/index.md).\n",
    "docs/guide/index.md": "# Guide\n\n- [First](first.md)\n",
    "docs/guide/first.md": "# First steps\n\nText, and a table.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## More\n",
    "docs/guide/deep/last.md": "---\ntitle: The last one\n---\nText.\n",
    "docs/tools/README.md": "# Tools that we wrote about\n",
    "docs/calendar.md": "# Our opening hours\n",
    "docs/People/index.md": "# Our people\n",
}
MKDOCS = "site_name: Host\nsite_url: https://host.example/docs/\ntheme: {name: material, font: false}\n"
_OURS = re.compile(r"\s*<(?:link|script)\b[^>]*/handbook\.(?:css|js)[^>]*>(?:</script>)?|Build Date UTC[^\n]*")
_NAV_TAG = re.compile(r"<nav\b[^>]*>|</nav>")
_ENTRIES = ("md-nav--primary", "md-tabs")
"""Classes of what lists the pages of the site; a page has a navigation of its own headings too."""


def build_both(
    root: Path,
    options: str = "handbook",
    mkdocs: str = MKDOCS,
    plugins: str = "search",
    files: Mapping[str, str] | None = None,
) -> tuple[Run, Run]:
    """Build the site strictly into `before` and, with the plugin added to it, into `after`."""
    write_handbook(root, {"mkdocs.yml": f"{mkdocs}plugins: [{plugins}]\n", **DOCS, **(files or {})})
    before = build(root, "--strict", site="before")
    assert before.code == 0, before.err
    (root / "mkdocs.yml").write_text(f"{mkdocs}plugins: [{plugins}, {options}]\n")
    return before, build(root, "--strict", site="after")


def changed(root: Path, *, with_navigation: bool = False) -> list[str]:
    """The files of the site that are not the same after, but for our style sheet, our script and the navigation."""
    told = ("sitemap.xml", "sitemap.xml.gz", "search/search_index.json")
    files = (path.relative_to(root / "before") for path in sorted((root / "before").rglob("*")) if path.is_file())
    return [
        str(path)
        for path in files
        if str(path) not in told
        and _seen(root / "before" / path, with_navigation) != _seen(root / "after" / path, with_navigation)
    ]


def _seen(file: Path, with_navigation: bool) -> str | bytes:  # noqa: FBT001 -- one of two readings
    if file.suffix != ".html" or not file.is_file():
        return file.read_bytes() if file.is_file() else b""
    text = _OURS.sub("", file.read_text("utf-8"))
    return " ".join((text if with_navigation else _without_entries(text)).split())


def _without_entries(html: str) -> str:
    kept, start, depth = list[str](), 0, 0
    for tag in _NAV_TAG.finditer(html):
        if depth == 0 and not any(name in tag[0] for name in _ENTRIES):
            continue
        if depth == 0:
            kept.append(html[start : tag.start()])
        depth += 1 if tag[0].startswith("<nav") else -1
        start = tag.end()
    return "".join((*kept, html[start:]))


def navigation(root: Path, site: str = "after") -> list[str]:
    """What the navigation of the 404 page says, which belongs to no part of the site: titles and addresses in order."""
    html = (root / site / "404.html").read_text("utf-8")
    found = re.search(r'<nav class="md-nav md-nav--primary.*?</nav>\s*</div>', html, re.DOTALL)
    assert found
    entries = re.findall(
        r'<a href="([^"]*)" class="md-nav__link|<label class="md-nav__link" [^>]*>(.*?)</label>', found[0], re.DOTALL
    )
    return [address or " ".join(re.sub(r"<[^>]*>", "", label).split()) for address, label in entries]
