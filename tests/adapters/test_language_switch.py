"""The switch of language stays on the page."""

import re
from pathlib import Path

import pytest
from running import handbook
from sites import MKDOCS, pages, write_site
from smallest import HANDBOOK

SWITCH = re.compile(r'<a href="([^"]+)" hreflang="(en|fr)" class="md-select__link">')
TWO = {"handbook.yml": HANDBOOK["handbook.yml"] + "languages: [en, fr]\n", "docs/we & you.md": "# We\n"}


@pytest.mark.parametrize("plugins", ["[search, handbook]", "[search, handbook, offline]"])
def test_each_page_leads_to_itself_in_the_other_language(tmp_path: Path, plugins: str) -> None:
    write_site(tmp_path, TWO, MKDOCS.replace("[search, handbook]", plugins))
    assert handbook(tmp_path, "build").code == 0
    site = tmp_path / "site"
    built = pages(site)
    assert set(SWITCH.findall(built["404.html"])) == {("/index.html", "en"), ("/fr/index.html", "fr")}
    assert "we & you.html" in built or "we & you/index.html" in built
    for path, html in built.items():
        if not path.endswith("404.html"):
            own = path.removeprefix("fr/")
            found = {
                language: (site / path).parent.joinpath(link.replace("%20", " ").replace("%26", "&")).resolve()
                for link, language in SWITCH.findall(html)
            }
            assert found == {"en": site / own, "fr": site / "fr" / own}, path
            assert (site / "fr" / own).is_file()


def test_what_is_written_in_one_language_says_so_in_the_others(tmp_path: Path) -> None:
    french = "Cette page n&#39;est pas encore traduite : vous lisez l&#39;original."
    write_site(tmp_path, {**TWO, "docs/untitled.md": "---\ntitle: U\n---\nNo heading.\n"}, MKDOCS)
    assert handbook(tmp_path, "build").code == 0
    built = pages(tmp_path / "site")
    assert {path for path, html in built.items() if "not translated yet" in html or "pas encore traduit" in html} == {
        "fr/about/index.html",
        "fr/untitled/index.html",
        "fr/we & you/index.html",
        "fr/playbooks/webinar/index.html",
    }
    article = " ".join(built["fr/we & you/index.html"].split())
    note = f'<div class="hb-banner" lang="fr"><p>{french}</p></div>'
    assert f'<div lang="en"><div class="hb-page"> <h1 id="we">We</h1>{note} </div></div>' in article
