"""The colour and the logo of `handbook.yml`: in the site of a handbook, unless that says others itself."""

import re
from pathlib import Path

import pytest
from sites import MKDOCS, build, write_site
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check
from handbook.planning.contrast import ENOUGH, WHITE, contrast, readable

SETTINGS = HANDBOOK["handbook.yml"]
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="10"/></svg>'
STYLES = "assets/handbook/colour.css"


def told(root: Path, lines: str, files: dict[str, str] | None = None) -> list[str]:
    write_handbook(root, {"handbook.yml": SETTINGS + lines, **(files or {})})
    return [f"{one.rule.name}: {one.message('en')}; {one.hint('en')}" for one in check(root, TODAY).report.findings]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ('colour: "#1a6b4f"\n', []),
        ('colour: "#07C"\n', []),
        ("colour: indigo\n", []),
        (
            "colour: orange\n",
            [
                (
                    "pale-colour: white on 'orange' has a contrast of 1.9 to 1, and text wants 4.5; "
                    'write "#a26a17", the nearest colour that everybody can read: pages use it until then'
                )
            ],
        ),
        (
            "colour: Deep Purple\n",
            ["wrong-form: 'Deep Purple' is not a colour: six digits behind #, or a name; write: deep-purple"],
        ),
        (
            "colour: 1a6b4f\n",
            ["wrong-form: '1a6b4f' is not a colour: six digits behind #, or a name; write: \"#1a6b4f\""],
        ),
        (
            "colour: our green\n",
            [
                (
                    "wrong-form: 'our green' is not a colour: six digits behind #, or a name; "
                    'write it like "#1a6b4f" or teal'
                )
            ],
        ),
    ],
)
def test_a_colour_is_one_that_everybody_can_read(tmp_path: Path, lines: str, wanted: list[str]) -> None:
    assert told(tmp_path, lines) == wanted


def test_contrast_is_that_of_the_standard() -> None:
    """Values of WebAIM's contrast checker; `#767676` is the lightest grey that holds on white."""
    known = {"#000000": 21.0, "#767676": 4.54, "#777777": 4.48, "#ff0000": 4.0, "#0000ff": 8.59}
    assert {colour: round(contrast(colour, WHITE), 2) for colour in known} == known
    assert readable("#767676", WHITE, towards="#000000") == "#767676"
    assert contrast(readable("#ffec3d", WHITE, towards="#000000"), WHITE) >= ENOUGH


@pytest.mark.parametrize(
    ("logo", "wanted"),
    [
        ("img/logo.svg", None),
        ("./img/logo.svg", None),
        ("img/logos.svg", "put it there, and write its path from that folder, like img/logo.svg"),
        ("docs/img/logo.svg", "did you mean 'img/logo.svg'?"),
        ("/img/logo.svg", "put it there, and write its path from that folder, like img/logo.svg"),
        ("../secret.svg", "put it there, and write its path from that folder, like img/logo.svg"),
        ("img/logo.bmp", "save it as .svg or .png: every browser draws these"),
        (f"{'a' * 5000}.svg", "put it there, and write its path from that folder, like img/logo.svg"),
    ],
)
def test_a_logo_is_a_picture_among_the_written_pages(tmp_path: Path, logo: str, wanted: str | None) -> None:
    files = {"docs/img/logo.svg": DRAWN, "docs/img/logo.bmp": "BM", "secret.svg": DRAWN}
    found = [text.partition("; ")[2] for text in told(tmp_path, f"logo: {logo}\n", files)]
    assert found == ([wanted] if wanted else [])


def head_of(root: Path, page: str) -> str:
    """The pictures and the style sheets of the handbook's own that a page loads."""
    html = (root / "site" / page).read_text("utf-8")
    return " ".join(re.findall(r'(?:href|src)="([^"]*(?:colour\.css|docs-logo|logo[^"]*))"', html))


def test_a_site_has_the_name_the_colour_and_the_logo_of_its_handbook(tmp_path: Path) -> None:
    palette = MKDOCS.replace("font: false", "font: false, palette: [{scheme: default}, {scheme: slate}]")
    lines = "colour: orange\nlogo: \"img/our 'logo'.svg\"\n"
    write_site(tmp_path, {"handbook.yml": SETTINGS + lines, "docs/img/our 'logo'.svg": DRAWN}, palette)
    run = build(tmp_path)
    assert run.code == 0, run.err
    assert head_of(tmp_path, "campaigns/spring/index.html") == (
        "../../assets/handbook/colour.css ../../img/our%20%27logo%27.svg ../../img/our%20%27logo%27.svg"
    )
    styles = (tmp_path / "site" / STYLES).read_text("utf-8")
    assert re.findall(r"--md-primary-fg-color: (.*);", styles) == ["#a26a17"]
    assert ".md-tabs__link { opacity: 1; }" in styles  # of seven tenths, as the theme has it, a pale head leaves 4.0
    html = (tmp_path / "site/campaigns/spring/index.html").read_text("utf-8")
    assert re.findall(r"<title>(.*)</title>", html.partition("</head>")[0]) == ["Spring webinar - Nova handbook"]


def test_what_a_site_says_itself_stays(tmp_path: Path) -> None:
    own = MKDOCS.replace("font: false", "font: false, logo: own.svg, palette: {primary: teal}")
    files = {"handbook.yml": f"{SETTINGS}colour: red\nlogo: logo.svg\n", "docs/logo.svg": DRAWN, "docs/own.svg": DRAWN}
    write_site(tmp_path, files, own)
    assert build(tmp_path).code == 0
    assert set(head_of(tmp_path, "index.html").split()) == set()
    assert not (tmp_path / "site" / STYLES).exists()
    html = (tmp_path / "site/index.html").read_text("utf-8")
    assert 'src="own.svg"' in html
    assert 'data-md-color-primary="teal"' in html
