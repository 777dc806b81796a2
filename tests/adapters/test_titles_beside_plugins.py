"""A title of a record does nothing beside a plugin that decodes titles, or takes them for templates of its own."""

import subprocess
from pathlib import Path

import pytest
from installed import environment_with, install
from running import COMMAND
from sites import write_site

DECODING = """\
import html
import jinja2
from mkdocs.plugins import BasePlugin


class Decoding(BasePlugin):
    def on_page_context(self, context, *, page, config, nav):
        page.title = jinja2.Template(html.unescape(str(page.title))).render()
        return context
"""
TYPED = "A {{ 7 * 7 }} </title><script>alert(1)</script>"
HARMLESS = "A \uff5b{ 7 * 7 }} \u2039/title>\u2039script>alert(1)\u2039/script>"


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A plugin of a third party, as an installer leaves it."""
    entry = "[mkdocs.plugins]\ndecoding = decoding:Decoding\n"
    return install(tmp_path / "packages", "decoding", entry, {"decoding.py": DECODING})


def test_a_title_is_harmless_whatever_a_plugin_does_with_it(packages: Path, tmp_path: Path) -> None:
    write_site(
        tmp_path / "site",
        {"company/tools/evil.yml": f'name: "{TYPED}"\ncategory: CRM\n'},
        "site_name: Test\ntheme: {name: material, font: false}\nplugins: [search, handbook, decoding]\n",
    )
    command = [COMMAND.with_name("mkdocs"), "build", "-q", "-d", "out"]
    subprocess.run(command, cwd=tmp_path / "site", check=True, timeout=120, env=environment_with(packages))
    html = (tmp_path / "site/out/tools/evil/index.html").read_text("utf-8")
    assert f"<title>{HARMLESS} - Nova handbook</title>" in html
