"""Which characters are a fault, and which a text may well have: scripts of the world, pictures, French typography."""
# ruff: noqa: RUF001 -- characters that look like others are the subject

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.diagnostics.characters import odd_in
from handbook.diagnostics.plain import harmless, json_text, visible, visible_path

FITTING = [
    "Réunion\u00a0: bilan\u202f!",
    "«\u202fCAFÉ\u202f»\u00a0: É\u00a0! DÉJÀ «VU» À» É«x»",
    "ÉTÉ À LA PLAGE, Â, Ã, NÃO, MAÇÃ",
    "œuvre Œ “x” – — … ça ‰ 5\u00a0€ L’été™",
    "Åse Äpple Ö“ Straße Ærø “Å” Łódź Š Ž š Mátyás Ő Ű",
    "Donau\u00addampf\u00adschiff",
    "می\u200cخواهم کتاب\u200cها",
    "क्\u200dष क्\u200cष",
    "ภาษา\u200bไทย",
    "שלום\u200f!",
    "שלום \u2067abc\u2069 \u202babc\u202c x",
    "مرحبا\u061c 12",
    "中文测试，葛\U000e0100 日本\u3000語 한글",
    "👩\u200d💻 👨\u200d👩\u200d👧\u200d👦 ❤️ 1️⃣ 🏳️\u200d🌈 🧑🏽\u200d🚀 ❤️\u200d🔥 ☠︎",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "🫨 a picture that is newer than some Python",
    "ᠮᠣᠩ\u180bᠭᠣᠯ",
    "a ##heading ## [link](x) C:: :: x",
]
FAULTS = {
    "rÃ©union": [(1, 3, "garbled", "é")],
    "lâ€™Ã©tÃ©": [(1, 6, "garbled", "’é"), (7, 9, "garbled", "é")],
    "Ã\u00a0 la Ã\x81": [(0, 2, "garbled", "à"), (6, 8, "garbled", "Á")],
    "lâ\x80\x99air": [(1, 4, "garbled", "’")],
    "Â«Â\u00a0xÂ\u00a0Â»": [(0, 4, "garbled", "«\u00a0"), (5, 9, "garbled", "\u00a0»")],
    "5 â‚¬, cÅ“ur, 100â€¯%": [
        (2, 5, "garbled", "€"),
        (8, 10, "garbled", "œ"),
        (17, 20, "garbled", "\u202f"),
    ],
    "ðŸŽ‰": [(0, 4, "garbled", "🎉")],
    "caf\ufffd": [(3, 4, "garbled", None)],
    "Mark\u200beting": [(4, 5, "invisible", "")],
    "pay\u2060pal\u200d": [(3, 4, "invisible", ""), (7, 8, "invisible", "")],
    "a\u00ad b": [(1, 2, "invisible", "")],
    "a\u200fb": [(1, 2, "invisible", "")],
    "\u3164": [(0, 1, "invisible", "")],
    "x\U000e0041\U000e0042": [(1, 3, "invisible", "")],
    "x\ufe01\ufe02\ufe03": [(2, 4, "invisible", "")],
    "a\x1b[31mb": [(1, 2, "control", None)],
    "a\x9bb\x85": [(1, 2, "control", None), (3, 4, "control", None)],
    "a\u2028b\ufeff": [(1, 2, "control", None), (3, 4, "control", None)],
    "x\u202eabc": [(1, 2, "control", None)],
    "if\u2066 x\u2069": [(2, 3, "control", None), (5, 6, "control", None)],
    "שלום \u2067abc": [(5, 6, "control", None)],
}


@pytest.mark.parametrize("text", FITTING)
def test_what_a_text_may_have(text: str) -> None:
    assert odd_in(text) == []
    assert visible(text) == harmless(text) == text


@pytest.mark.parametrize("text", FAULTS, ids=ascii)
def test_what_is_a_fault(text: str) -> None:
    assert odd_in(text) == FAULTS[text]


def test_how_it_is_shown() -> None:
    assert visible("a\nb\tc\r\x1b[1m\x9b\u202e\u200b\udcff\U000e0041\ue000é") == (
        r"a\nb\tc\r\x1b[1m\x9b\u202e\u200b\xff\U000e0041\ue000é"
    )
    assert visible("##[error]x ##vso[y] ##teamcity[z] ###[a]") == r"#\#[error]x #\#vso[y] #\#teamcity[z] ##\#[a]"
    assert harmless("a\n::error::x\n  ::b\n\u00a0::c") == "a\n\\::error::x\n  \\::b\n\u00a0\\::c"
    assert [visible_path(path) for path in ("::a.yml", " ::a.yml", "a::b.yml")] == [
        "./::a.yml",
        "./ ::a.yml",
        "a::b.yml",
    ]


@given(st.text())
def test_once_is_enough_and_json_means_the_same(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert harmless(harmless(text)) == harmless(text)
    assert "\n" not in visible(text)
    written = json_text({"a": [text]})
    assert json.loads(written) == {"a": [text]}
    assert harmless(written) == written
