"""A site with each of the plugins that sites have, built before and after the handbook is added: nothing of it changes.

What is not installed is passed over: `make test-hosts` installs the group `hosts` of pyproject.toml.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from host_sites import build_both, changed
from repository import commit
from sites import build
from smallest import write_handbook

pytestmark = pytest.mark.nightly

ONE_LANGUAGE = "locale: en, default: true, name: English, build: true"
TWO_LANGUAGES = f"[{{{ONE_LANGUAGE}}}, {{locale: fr, name: Français, build: true}}]"
POST = "---\ndate: 2026-01-01\n---\n# News\n\nText.\n\n<!-- more -->\n"
MODULE = '"""A module."""\n\n\ndef double(number: int) -> int:\n    """Twice the number."""\n    return 2 * number\n'
GENERATE = """\
import mkdocs_gen_files
with mkdocs_gen_files.open("campaigns/index.md", "w") as file:
    file.write("# Ours")
"""
PASSWORD = "Xq7-lurid-Anvil-Walnut-93-Plume!"  # noqa: S105 -- of a test


@dataclass(frozen=True)
class Plugin:
    """A plugin as a site has it. `random` are parts of the names of files that are never the same twice."""

    package: str
    typed: str
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    random: tuple[str, ...] = ()


PLUGINS = {
    "awesome-nav": Plugin("mkdocs-awesome-nav", "awesome-nav", {"docs/.nav.yml": "nav: [README.md, guide, '*']\n"}),
    "awesome-pages": Plugin(
        "mkdocs-awesome-pages-plugin", "awesome-pages", {"docs/guide/.pages": "title: Our guide\n"}
    ),
    "literate-nav": Plugin(
        "mkdocs-literate-nav", "literate-nav", {"docs/SUMMARY.md": "* [Home](README.md)\n* guide/\n"}
    ),
    "section-index": Plugin("mkdocs-section-index", "section-index"),
    "gen-files": Plugin("mkdocs-gen-files", "gen-files: {scripts: [gen.py]}", {"gen.py": GENERATE}),
    "git-dates": Plugin(
        "mkdocs-git-revision-date-localized-plugin", "git-revision-date-localized: {enable_creation_date: true}"
    ),
    "git-date": Plugin("mkdocs-git-revision-date-plugin", "git-revision-date"),
    "git-authors": Plugin("mkdocs-git-authors-plugin", "git-authors"),
    "rss": Plugin("mkdocs-rss-plugin", "rss", random=("feed_",)),
    "i18n": Plugin("mkdocs-static-i18n", f"i18n: {{languages: {TWO_LANGUAGES}}}", {"docs/guide/first.fr.md": "# Un\n"}),
    "minify": Plugin("mkdocs-minify-plugin", "minify: {minify_html: true}"),
    "redirects": Plugin("mkdocs-redirects", "redirects: {redirect_maps: {old.md: guide/first.md}}"),
    "macros": Plugin("mkdocs-macros-plugin", "macros", {"docs/m.md": "# {{ config.site_name }}\n"}),
    "mkdocstrings": Plugin(
        "mkdocstrings-python",
        "mkdocstrings: {handlers: {python: {paths: [src]}}}",
        {"src/twice.py": MODULE, "docs/api.md": "# API\n\n::: twice\n"},
    ),
    "glightbox": Plugin("mkdocs-glightbox", "glightbox"),
    "include-markdown": Plugin(
        "mkdocs-include-markdown-plugin",
        "include-markdown",
        {"docs/i.md": '# I\n\n{% include-markdown "./calendar.md" %}\n'},
    ),
    "table-reader": Plugin(
        "mkdocs-table-reader-plugin", "table-reader", {"docs/t.md": "{{ read_csv('t.csv') }}\n", "docs/t.csv": "a\n1\n"}
    ),
    "exclude": Plugin("mkdocs-exclude", "exclude: {glob: ['guide/deep/*', '*.yml']}"),
    "monorepo": Plugin("mkdocs-monorepo-plugin", "monorepo"),
    "encryptcontent": Plugin(
        "mkdocs-encryptcontent-plugin", f"encryptcontent: {{global_password: '{PASSWORD}'}}", random=(".html",)
    ),
    "exclude-search": Plugin("mkdocs-exclude-search", "exclude-search: {exclude: ['guide/*']}"),
    "htmlproofer": Plugin(
        "mkdocs-htmlproofer-plugin", "htmlproofer: {raise_error: true, validate_external_urls: false}"
    ),
    "blog": Plugin("mkdocs-material", "blog", {"docs/blog/index.md": "# Blog\n", "docs/blog/posts/one.md": POST}),
    "tags": Plugin("mkdocs-material", "tags", {"docs/tags.md": "# Tags\n\n<!-- material/tags -->\n"}),
    "meta": Plugin("mkdocs-material", "meta", {"docs/guide/.meta.yml": "tags: [x]\n"}),
    "offline": Plugin("mkdocs-material", "offline", random=("search_index.js",)),
}


def _is_installed(package: str) -> bool:
    try:
        return bool(distribution(package))
    except PackageNotFoundError:
        return False


def _entry(typed: str) -> str:
    """A plugin in a list of them, with its options if it has any."""
    return f"{{{typed}}}" if ":" in typed else typed


@pytest.mark.parametrize("options", ["handbook", "handbook: {prefix: handbook/, home: false}"])
@pytest.mark.parametrize("name", PLUGINS)
def test_nothing_of_the_site_changes_and_strict_stays_strict(tmp_path: Path, name: str, options: str) -> None:
    plugin = PLUGINS[name]
    if not _is_installed(plugin.package):
        pytest.skip(f"{plugin.package} is not installed")
    write_handbook(tmp_path)
    commit(tmp_path)
    _, after = build_both(tmp_path, _entry(options), plugins=f"search, {_entry(plugin.typed)}", files=plugin.files)
    assert after.code == 0, after.err
    assert [path for path in changed(tmp_path) if not any(part in path for part in plugin.random)] == []
    assert list((tmp_path / "after").rglob("campaigns/spring/index.html"))


@pytest.mark.skipif(not _is_installed("mkdocs-encryptcontent-plugin"), reason="mkdocs-encryptcontent-plugin")
@pytest.mark.parametrize("order", ["search, {}, handbook", "{}, search, handbook", "handbook, search, {}"])
def test_no_page_stands_in_clear_beside_encrypted_ones(tmp_path: Path, order: str) -> None:
    plugins = order.format(f"{{encryptcontent: {{global_password: '{PASSWORD}'}}}}")
    write_handbook(tmp_path, {"mkdocs.yml": f"site_name: Test\ntheme: material\nplugins: [{plugins}]\n"})
    run = build(tmp_path)
    assert run.code == 0, run.err
    files = [
        path
        for path in (tmp_path / "site").rglob("*")
        if path.suffix in (".html", ".json") and "data" not in path.parts
    ]
    found = {
        path.name
        for path in files
        for text in ("Start from the questions", "idea to the debrief")
        if text in path.read_text()
    }
    assert found == set()


@pytest.mark.parametrize(
    ("package", "typed"),
    [
        ("mkdocs-macros-plugin", "macros"),
        ("mkdocs-encryptcontent-plugin", f"{{encryptcontent: {{global_password: '{PASSWORD}'}}}}"),
    ],
)
def test_a_title_does_nothing(tmp_path: Path, package: str, typed: str) -> None:
    if not _is_installed(package):
        pytest.skip(f"{package} is not installed")
    evil = {"company/tools/evil.yml": 'name: "A {{ 7 * 191 }} </title><script>alert(1)</script>"\ncategory: CRM\n'}
    mkdocs = f"site_name: Test\ntheme: material\nplugins: [search, {typed}, handbook]\n"
    write_handbook(tmp_path, {"mkdocs.yml": mkdocs, **evil})
    run = build(tmp_path)
    assert run.code == 0, run.err
    html = (tmp_path / "site/tools/evil/index.html").read_text("utf-8")
    assert [harm for harm in ("1337", "<script>alert") if harm in html] == []
