"""`handbook serve` makes a page once a browser asks for it: the same page that a whole build makes."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from wsgiref.util import FileWrapper

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from serving import get, served, wait_for
from sites import MKDOCS, write_site

from handbook.adapters.mkdocs_preview import Preview
from handbook.loading.folder import load_handbook
from handbook.pipeline.checks.addresses import fixed_uris
from handbook.pipeline.site import building

EDITS: dict[str, tuple[str, Callable[[str], str | None]]] = {
    "as it was": ("handbook.yml", lambda text: text),
    "another colour": ("handbook.yml", lambda text: f"{text}\ncolour: '#0a5c36'\n"),
    "another day": ("campaigns/spring.yml", lambda text: text.replace("2027-03-18", "2027-03-25")),
    "a broken file": ("campaigns/spring.yml", lambda text: text.replace("2027-03-18", "2027-02-30")),
    "a file that is gone": ("campaigns/spring.yml", lambda _: None),
    "a page by hand": ("docs/about.md", lambda text: f"{text}\n[Webinar](playbooks/webinar.md)\n"),
}
"""What is edited -> the file, and its text after the edit (None: it is taken away)."""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of a handbook, whose builds leave its pages for later; it is built at each place where a test asks."""
    root = tmp_path_factory.mktemp("root")
    write_site(root)
    preview = Preview(root / "mkdocs.yml", tmp_path_factory.mktemp("site"), ("127.0.0.1", 0), "en")
    yield preview
    preview._server.server_close()  # noqa: SLF001


def answer(preview: Preview, path: str) -> tuple[str, bytes]:
    """What a browser gets: the status and the text."""
    told: list[str] = []
    application = preview._server.get_app()  # noqa: SLF001
    body = application({"PATH_INFO": path, "REQUEST_METHOD": "GET"}, lambda status, *_: told.append(status))
    text = b"".join(body)
    if isinstance(body, FileWrapper):
        body.close()
    return told[0], text


@pytest.mark.parametrize("edit", EDITS)
def test_each_page_is_as_a_whole_build_makes_it(edit: str, preview: Preview, tmp_path: Path) -> None:
    root = preview._config_file.parent  # noqa: SLF001
    path, change = EDITS[edit]
    file, before = root / path, (root / path).read_text()
    after = change(before)
    file.unlink() if after is None else file.write_text(after)
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(tmp_path), strict=False)
        config.site_url = preview._server.url  # noqa: SLF001
        plugin = config.plugins["handbook"]  # MkDocs has one plugin a process
        plugin.may_wait, memory, plugin._memory = False, plugin._memory, None  # noqa: SLF001
        mkdocs_build(config, serve_url=config.site_url)
        plugin._memory = memory  # noqa: SLF001
        preview._server.builder()  # noqa: SLF001
        left = {found.relative_to(preview._site).as_posix() for found in preview._site.rglob("*.html")}  # noqa: SLF001
        whole = {found.relative_to(tmp_path).as_posix(): found for found in tmp_path.rglob("*") if found.is_file()}
        assert left == {"404.html", "about/index.html"}, "the other pages wait"
        for name, made in whole.items():
            asked = re.sub(r"(^|/)index\.html$", r"\1", name)
            assert answer(preview, preview._server.mount_path + asked) == ("200 OK", made.read_bytes()), name  # noqa: SLF001
        assert {"index.html", "week/index.html", "calendar/index.html"} <= whole.keys()
    finally:
        file.write_text(before)


def test_no_page_is_made_for_its_title(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(tmp_path)
    of_several = re.compile(r"(?:rules/[a-z]+|okrs/\d.*|report/.*)/index\.md")
    everything = [uri for uri in sorted(fixed_uris(load_handbook(tmp_path))) if not of_several.fullmatch(uri)]
    assert {"calendar/index.md", "format/index.md", "rules/index.md", "week/index.md"} <= {*everything}
    (tmp_path / "mkdocs.yml").write_text(f"{MKDOCS}nav: {everything}\n")
    preview = Preview(tmp_path / "mkdocs.yml", tmp_path / "site", ("127.0.0.1", 0), "en")
    made: list[str] = []
    monkeypatch.setattr(building, "_made", lambda _, address: made.append(address.uri))
    preview._server.builder()  # noqa: SLF001
    assert made == []
    preview._server.server_close()  # noqa: SLF001


def test_a_page_that_cannot_be_made_says_so_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(tmp_path)
    preview = Preview(tmp_path / "mkdocs.yml", tmp_path / "site", ("127.0.0.1", 0), "en")
    preview._server.builder()  # noqa: SLF001

    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("handbook.kinds.campaigns.calendar.page.render", fail)
    assert b"This site cannot be shown" in answer(preview, "/calendar/")[1]
    assert answer(preview, "/nowhere/")[0].startswith("404")
    assert b"Run the live session" in answer(preview, "/campaigns/spring/")[1]
    preview._server.server_close()  # noqa: SLF001


def test_a_site_with_other_plugins_is_built_whole(tmp_path: Path) -> None:
    hook = {"hook.py": "def on_post_page(output, page, config):\n    return output + '<!-- seen -->'\n"}
    write_site(tmp_path, hook, MKDOCS + "hooks: [hook.py]\n")
    with served(tmp_path) as address:
        assert "<!-- seen -->" in wait_for(f"{address}/campaigns/spring/", lambda html: "Run the live" in html)
        assert "<!-- seen -->" in get(f"{address}/")
