"""Words of the glossary: which are lent, and which stand twice."""

from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.kinds.glossary.explaining import explainer
from handbook.kinds.glossary.terms import synonyms, terms_of
from handbook.rendering.page import Page

TERMS = """\
terms:
  - term: {en: Trade show, fr: Salon}
    meaning: {en: A hall <b>full</b>., fr: Un hall.}
    also: {en: [expo, TS], fr: [foire]}
  - term: Trade-show
    meaning: Another of this id
  - term: Sales
    meaning: Who signs
    everyday: true
"""


def test_a_term_has_an_id_of_its_own_in_all_languages(tmp_path: Path) -> None:
    handbook = site_of(tmp_path, {"company/glossary.yml": TERMS}).handbook
    assert [found.id for found in terms_of(handbook)] == ["trade-show", "trade-show.2", "sales"]
    assert list(synonyms(handbook)) == [("Trade show", "expo", "TS", "Salon", "foire"), ("Trade-show",), ("Sales",)]


TOLD = "trade show"
EXPLAINED = (
    '<span class="hb-term" tabindex="0" aria-describedby="meaning-trade-show">{}'
    '<span class="hb-term__meaning" id="meaning-trade-show" role="note">A hall &lt;b&gt;full&lt;/b&gt;. '
    '<a href="../glossary/#trade-show">All words</a></span></span>'
)


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>A trade show.</p><p>The trade show</p>", f"<p>A {EXPLAINED.format(TOLD)}.</p><p>The trade show</p>"),
        ("<li>Trade shows</li>", f"<li>{EXPLAINED.format('Trade shows')}</li>"),
        ("<p>our TS</p>", f"<p>our {EXPLAINED.format('TS')}</p>"),
        *((html, html) for html in (
            "<p>an expo, the sales</p>",
            "<h2>trade show</h2>",
            '<p class="hb-x">trade show</p>',
            '<p><a href="x">trade show</a> <code>trade show</code></p>',
            "<p>trade-showing, atrade show, trade showy</p>",
            '<p title="trade show">x</p>',
            "<table><tr><td><p>trade show</p></td></tr></table>",
        )),
    ],
)  # fmt: skip
def test_a_word_is_explained_once_and_in_sentences_alone(tmp_path: Path, html: str, shown: str) -> None:
    explain = explainer(site_of(tmp_path, {"company/glossary.yml": TERMS}))
    assert explain(Page("x/index.md", "X", html)).html == shown


def test_a_letter_that_only_looks_like_one_of_the_word_ends_nothing(tmp_path: Path) -> None:
    idea = "terms:\n  - term: Idea\n    meaning: What we might do\n"
    explain = explainer(site_of(tmp_path, {"company/glossary.yml": idea}))
    dotless = "\N{LATIN SMALL LETTER DOTLESS I}dea"
    assert (
        f'aria-describedby="meaning-idea">{dotless}<span' in explain(Page("x/index.md", "X", f"<p>{dotless}</p>")).html
    )
    assert explain(Page("x/index.md", dotless, "<p>idea</p>")).html == "<p>idea</p>"


def test_a_page_about_a_word_does_not_explain_it(tmp_path: Path) -> None:
    explain = explainer(site_of(tmp_path, {"company/glossary.yml": TERMS}))
    html = "<p>a trade show</p>"
    assert explain(Page("x/index.md", "Trade show", html)).html == html
    assert explain(Page("glossary/index.md", "Glossary", html)).html == html
