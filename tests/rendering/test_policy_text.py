"""What a policy allows is read from pages: which scripts were made with them, and what they load from elsewhere."""

import base64
import hashlib

from handbook.rendering.content_policy import (
    has_stranger,
    hosts_in,
    hosts_of_code,
    marked,
    policy,
    script_hashes,
    unmarked,
    with_policy,
)

META = '<meta http-equiv="Content-Security-Policy" content="p">'


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_a_script_is_known_by_its_mark_and_by_its_text_as_a_browser_reads_it() -> None:
    own = marked("<script>one()</script><SCRIPT type=module>\r\ntwo('é')\r\n</SCRIPT >")
    page = f"{own}<script>three()</script>"
    assert list(script_hashes(page, all_of_them=False)) == [_hash("one()"), _hash("\ntwo('é')\n")]
    assert list(script_hashes(page, all_of_them=True)) == [_hash("one()"), _hash("\ntwo('é')\n"), _hash("three()")]
    assert (
        unmarked(page) == "<script>one()</script><SCRIPT type=module>\r\ntwo('é')\r\n</SCRIPT ><script>three()</script>"
    )


def test_what_does_not_run_in_its_place_has_no_hash() -> None:
    page = marked(
        '<script src="a.js">x()</script><script id="__config" type="application/json">{}</script>'
        "<script type='application/ld+json'>{}</script><scripted>x()</scripted>"
    )
    assert list(script_hashes(page, all_of_them=True)) == []
    lookalikes = "<script data-src=a>x()</script><script class=src type=text/javascript>y()</script>"
    assert list(script_hashes(lookalikes, all_of_them=True)) == [_hash("x()"), _hash("y()")]


def test_a_script_that_writes_scripts_keeps_its_text() -> None:
    text = "document.write('<script src=a.js><\\/script>')"
    assert list(script_hashes(marked(f"<script>{text}</script>"), all_of_them=False)) == [_hash(text)]


def test_marks_go_also_where_another_program_wrote_the_tag_anew() -> None:
    mark = marked("<script>").removeprefix("<script ").removesuffix(">")
    assert unmarked(f'<script {mark}="">x()</script>') == "<script>x()</script>"
    assert unmarked(f"<script async {mark}>x()</script>") == "<script async>x()</script>"


def test_whatever_a_browser_takes_for_a_script_is_strange_without_a_mark() -> None:
    for script in (
        "<script>x()</script>",
        "<ScRiPt\n>x()",
        "<script/x>x()</script>",
        "<script data-src=y>x()</script>",
    ):
        assert has_stranger(script), script
        assert not has_stranger(marked(script)), script
    assert not has_stranger("<script src=a.js></script><scripts>&lt;script>")
    assert has_stranger(marked("<script>a()</script>") + "<script>b()</script>")


def test_a_policy_stands_before_all_that_it_is_about() -> None:
    for before, after in (
        ("<!doctype html><html><head><meta charset=utf-8>", "<title>x</title></head></html>"),
        ('<head lang="en">\n  <meta charset="utf-8">', "\n<script></script></head>"),
        ("<head>", '<script></script><meta charset="utf-8"></head>'),
        ('<!DOCTYPE html>\n<html lang="en">', "<body><header>x</header></body></html>"),
        ("", "<p>x</p>"),
    ):
        assert with_policy(before + after, "p") == before + META + after


def test_what_a_site_loads_from_elsewhere_on_purpose_may_be_loaded() -> None:
    written = (
        '<img alt="a" src="https://images.example.com/a.png"><iframe src=//video.example.com/v></iframe>'
        '<link rel="canonical" href="https://handbook.example.com/"><link rel=stylesheet href="https://fonts.example.com/c">'
        f'{marked("<script src=https://maths.example.com/m.js></script>")}<script src="https://evil.example.com/"></script>'
        '<a href="https://elsewhere.example.com/">x</a><img src="https://x;script-src *.example.com/">'
    )
    told = dict(
        part.split(" ", 1)
        for part in policy([hosts_of_code(["own.js", "https://cdn.example.com:8443/x.js"]), hosts_in(written)]).split(
            "; "
        )
    )
    assert (
        told["img-src"]
        == "'self' file: data: https://cdn.example.com:8443 https://images.example.com https://maths.example.com"
    )
    assert told["frame-src"] == "'self' file: video.example.com"
    assert told["script-src"] == "'self' file: https://cdn.example.com:8443 https://maths.example.com"
    assert "https://fonts.example.com" in told["style-src"].split()
    assert "https://fonts.example.com" in told["font-src"].split()
    assert told["default-src"] == "'none'"
