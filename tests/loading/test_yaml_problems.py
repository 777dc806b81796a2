"""Each mistake by name: the whole outcome of a small document that holds one."""

from typing import Any, NamedTuple

import pytest

from handbook.loading.yaml.places import MISSING
from handbook.loading.yaml.reader import read_yaml

NBSP = "\u00a0"
NARROW = "\u202f"


class Case(NamedTuple):
    """A text, the value that is left, and the one problem: rule, place (line, column, end column), params."""

    text: str
    value: object
    rule: str
    place: tuple[int, int, int]
    params: dict[str, Any]
    fix: str = ""


# what YAML accepts without a word: text, value, rule, (line, column, end column), params
SILENT = [
    Case(
        "slack: #marketing   # ours\n",
        {"slack": "#marketing"},
        "comment-as-value",
        (1, 8, 18),
        {"value": "#marketing", "fix": 'slack: "#marketing"   # ours'},
    ),
    Case("- #a b\n", ["#a b"], "comment-as-value", (1, 3, 7), {"value": "#a b", "fix": '- "#a b"'}),
    Case("d: 2026-02-30\n", {}, "impossible-date", (1, 4, 14), {"value": "2026-02-30", "last_day": 28}),
    Case("[2027-13-01]\n", [], "impossible-date", (1, 2, 12), {"value": "2027-13-01", "last_day": None}),
    Case(
        "a: 1\nb: 2\na: 3\n",
        {"a": 1, "b": 2},
        "duplicate-key",
        (3, 1, 2),
        {"key": "a", "first_line": 1, "is_list": False},
    ),
    Case("{1: x, '1': y}\n", {"1": "x"}, "duplicate-key", (1, 8, 11), {"key": "1", "first_line": 1, "is_list": False}),
    Case("a: &co x\n", {"a": "x"}, "anchor-or-alias", (1, 4, 9), {"text": "&co x", "fix": 'a: "&co x"'}),
    Case("a: &co [x]\n", {"a": ["x"]}, "anchor-or-alias", (1, 4, 9), {"text": "&co ["}),
    Case("- *co\n- 1\n", [1], "anchor-or-alias", (1, 3, 6), {"text": "*co", "fix": '- "*co"'}),
    Case("*co : 1\nb: 2\n", {"b": 2}, "anchor-or-alias", (1, 1, 4), {"text": "*co", "fix": '"*co" : 1'}),
    Case("<<: {a: 1}\nb: 2\n", {"b": 2}, "merge-key", (1, 1, 3), {}),
    Case("a: !hot news\n", {"a": "news"}, "yaml-tag", (1, 4, 13), {"text": "!hot news", "fix": 'a: "!hot news"'}),
    Case("a: !!python/tuple [1]\n", {"a": [1]}, "yaml-tag", (1, 4, 20), {"text": "!!python/tuple ["}),
    Case("a: 1\n---\nb: 2: 3\n", {"a": 1}, "second-document", (2, 1, 4), {}),
    Case("? [a]\n: 1\nb: 2\n", {"b": 2}, "non-text-key", (1, 3, 4), {"kind": "list"}),
    Case("{{a: 1}: 2, b: 2}\n", {"b": 2}, "non-text-key", (1, 2, 3), {"kind": "mapping"}),
    Case("null: 1\nb: 2\n", {"b": 2}, "non-text-key", (1, 1, 5), {"kind": "null"}),
    Case(
        "a: \u201cROI now\u201d\n",
        {"a": "\u201cROI now\u201d"},
        "smart-quotes",
        (1, 4, 13),
        {"value": "\u201cROI now\u201d", "fix": 'a: "ROI now"'},
    ),
    Case(
        "[\u2018l\u2019an\u2019]\n",
        ["\u2018l\u2019an\u2019"],
        "smart-quotes",
        (1, 2, 8),
        {"value": "\u2018l\u2019an\u2019", "fix": '["l\u2019an"]'},
    ),
    Case(f"a: 1\nbudget:\n  spent:{NBSP}12\n", {"a": 1}, "no-break-space", (3, 9, 10), {"fix": "  spent: 12"}),
    Case(f"title{NARROW}: x\n", {"title": "x"}, "no-break-space", (1, 6, 7), {"fix": "title: x"}),
    Case(f"a: {NBSP}12\n", {"a": 12}, "no-break-space", (1, 4, 5), {"fix": "a:  12"}),
    Case(f"a: {NBSP}2026-02-30\n", {}, "no-break-space", (1, 4, 5), {"fix": "a:  2026-02-30"}),
    Case(
        f"a:\n{NBSP}{NBSP}b: 1\n{NBSP}{NBSP}c: 2\n",
        {"a": {"b": 1, "c": 2}},
        "no-break-space",
        (2, 1, 3),
        {"lines": 2, "fix": "  b: 1"},
    ),
    Case("a: &b |\n  x", {"a": "x"}, "anchor-or-alias", (1, 4, 8), {"text": "&b |"}),
    Case("a:\n  - b\n   - c\n", {"a": ["b - c"]}, "bad-indent", (3, 4, 7), {"found": 3, "allowed": [2], "lines": 1}),
]

# what YAML refuses, put right as it was meant: text, value, rule, place, params without the fix, the corrected line
REPAIRED = [
    Case(
        "b: 1\nt: - x 2 %\n",
        {"b": 1, "t": "x 2 %"},
        "invalid-yaml",
        (2, 4, 11),
        {"text": "- x 2 %", "problem": "a list cannot begin on the line of its key"},
        't: "x 2 %"',
    ),
    Case(
        "a: {b: 1,, c: 2}\n",
        {"a": {"b": 1, "c": 2}},
        "invalid-yaml",
        (1, 10, 11),
        {"problem": "a comma is too many"},
        "a: {b: 1, c: 2}",
    ),
    Case(
        "- {a: 1, b: >9 % of it, c: 2}\n",
        [{"a": 1, "b": ">9 % of it", "c": 2}],
        "invalid-yaml",
        (1, 13, 23),
        {"text": ">9 % of it", "problem": "text cannot follow `|` or `>` on the same line"},
        '- {a: 1, b: ">9 % of it", c: 2}',
    ),
    Case(
        't: "A "b" c"\n',
        {"t": 'A "b" c'},
        "unclosed-quote",
        (1, 4, 13),
        {"text": '"A "b" c"', "quote": '"'},
        "t: 'A \"b\" c'",
    ),
    Case("t: A: b #c\n", {"t": "A: b #c"}, "colon-in-value", (1, 4, 11), {"text": "A: b #c"}, 't: "A: b #c"'),
    Case(
        "t: One line of text\nand it goes on\nu: 1\n",
        {"t": "One line of text and it goes on", "u": 1},
        "invalid-yaml",
        (2, 1, 15),
        {"problem": "this line belongs to the text above"},
        "  and it goes on",
    ),
    Case(
        "u: 1\nt: >-\n  One line\n- and an item\nv: 2\n",
        {"u": 1, "t": "One line - and an item", "v": 2},
        "invalid-yaml",
        (4, 1, 14),
        {"problem": "this line belongs to the text above"},
        "  - and an item",
    ),
    Case(
        "t:\n  One line more: of text\n  and it goes on\n",
        {"t": "One line more: of text and it goes on"},
        "invalid-yaml",
        (1, 1, 3),
        {"problem": "a text of several lines has `>-` behind its key"},
        "t: >-",
    ),
    Case("t: A: b\n", {"t": "A: b"}, "colon-in-value", (1, 4, 8), {"text": "A: b"}, 't: "A: b"'),
    Case(
        "t: But : oui # c\n",
        {"t": "But : oui"},
        "colon-in-value",
        (1, 4, 13),
        {"text": "But : oui"},
        't: "But : oui" # c',
    ),
    Case("t: : b\n", {"t": ": b"}, "colon-in-value", (1, 4, 7), {"text": ": b"}, 't: ": b"'),
    Case('- t: a"b: c\n', [{"t": 'a"b: c'}], "colon-in-value", (1, 6, 12), {"text": 'a"b: c'}, "- t: 'a\"b: c'"),
    Case(
        "{t: A: b, c: 1}\n", {"t": "A: b", "c": 1}, "colon-in-value", (1, 5, 9), {"text": "A: b"}, '{t: "A: b", c: 1}'
    ),
    Case(
        "t: \u201cA: b\u201d\n", {"t": "A: b"}, "smart-quotes", (1, 4, 10), {"value": "\u201cA: b\u201d"}, 't: "A: b"'
    ),
    Case(f"t:{NBSP}A\nb: 1\n", {"t": "A", "b": 1}, "no-break-space", (1, 3, 4), {}, "t: A"),
    Case(f"b: 1\nt:{NARROW}A\n", {"b": 1, "t": "A"}, "no-break-space", (2, 3, 4), {}, "t: A"),
    Case(f"a:\n  b: 1\n {NBSP}c: 2\n", {"a": {"b": 1, "c": 2}}, "no-break-space", (3, 2, 3), {"lines": 1}, "  c: 2"),
    Case("owner: @x\n", {"owner": "@x"}, "unquoted-at", (1, 8, 10), {"text": "@x"}, 'owner: "@x"'),
    Case(
        "{a: [x], b: @y, c: z}\n",
        {"a": ["x"], "b": "@y", "c": "z"},
        "unquoted-at",
        (1, 13, 15),
        {},
        '{a: [x], b: "@y", c: z}',
    ),
    Case("[@x, `y]\n", MISSING, "unquoted-at", (1, 2, 4), {"text": "@x"}, ""),
    Case("{c: `x`}\n", {"c": "`x`"}, "unquoted-at", (1, 5, 8), {"text": "`x`"}, '{c: "`x`"}'),
    Case("u: % done\n", {"u": "% done"}, "unquoted-percent", (1, 4, 10), {"text": "% done"}, 'u: "% done"'),
    Case("t: 'L'an'\n", {"t": "L'an"}, "unclosed-quote", (1, 4, 10), {"text": "'L'an'", "quote": "'"}, 't: "L\'an"'),
    Case(
        "{t: 'L'an', u: 1}", {"t": "L'an", "u": 1}, "unclosed-quote", (1, 5, 11), {"quote": "'"}, '{t: "L\'an", u: 1}'
    ),
    Case("t: 'tis\nu: 1\n", {"t": "'tis", "u": 1}, "unclosed-quote", (1, 4, 8), {"text": "'tis"}, 't: "\'tis"'),
    Case("t: 'tis\nu: it's\n", {"t": "'tis", "u": "it's"}, "unclosed-quote", (1, 4, 8), {"text": "'tis"}, 't: "\'tis"'),
    Case('t: "A" b\n', {"t": '"A" b'}, "unclosed-quote", (1, 4, 9), {"text": '"A" b', "quote": '"'}, "t: '\"A\" b'"),
    Case("t: 'A' or 'B'\n", {"t": "'A' or 'B'"}, "unclosed-quote", (1, 4, 14), {}, "t: \"'A' or 'B'\""),
    Case("{s: #roi}", {"s": "#roi"}, "comment-as-value", (1, 5, 9), {"value": "#roi"}, '{s: "#roi"}'),
    Case("{s: #roi}\n", {"s": "#roi"}, "comment-as-value", (1, 5, 9), {"value": "#roi"}, '{s: "#roi"}'),
    Case("s: {c: #roi}\nt: 1\n", {"s": {"c": "#roi"}, "t": 1}, "comment-as-value", (1, 8, 12), {}, 's: {c: "#roi"}'),
    Case("[#a, #b] # c\n", ["#a", "#b"], "comment-as-value", (1, 2, 4), {"value": "#a"}, '["#a", "#b"] # c'),
    Case("a:\n\tb: 1\n\tc: x\n", {"a": {"b": 1, "c": "x"}}, "tab-indent", (2, 1, 2), {"lines": 2}, "  b: 1"),
    Case("a:\n  b: 1\n\tc: 2\n", {"a": {"b": 1, "c": 2}}, "tab-indent", (3, 1, 2), {"lines": 1}, "  c: 2"),
    Case("-\tb: 1\n  c: 2\n", [{"b": 1, "c": 2}], "tab-indent", (1, 2, 3), {"lines": 1}, "- b: 1"),
    Case("a: 1\n  b: 2\n", {"a": 1, "b": 2}, "bad-indent", (2, 1, 3), {"found": 2, "allowed": [0]}, "b: 2"),
    Case(
        "- a: 1\n   b: 2\n- 3\n", [{"a": 1, "b": 2}, 3], "bad-indent", (2, 1, 4), {"found": 3, "allowed": [2]}, "  b: 2"
    ),
    Case("a: 'x'\n  b: 2\n  c: 3\n", {"a": "x", "b": 2, "c": 3}, "bad-indent", (2, 1, 3), {"lines": 2}, "b: 2"),
    Case(" a: 1\nb: 2\n", {"a": 1, "b": 2}, "bad-indent", (1, 1, 2), {"found": 1, "allowed": [0]}, "a: 1"),
    Case("t: *Very* new\n", {"t": "*Very* new"}, "anchor-or-alias", (1, 4, 14), {}, 't: "*Very* new"'),
    Case("t: & co\n", {"t": "& co"}, "anchor-or-alias", (1, 4, 8), {"text": "& co"}, 't: "& co"'),
    Case("t: !e!x y\n", {"t": "!e!x y"}, "yaml-tag", (1, 4, 10), {"text": "!e!x y"}, 't: "!e!x y"'),
    Case("t: > 5 %\n", {"t": "> 5 %"}, "invalid-yaml", (1, 4, 9), {"text": "> 5 %"}, 't: "> 5 %"'),
    Case("t: [New] A\nb: 1\n", {"t": "[New] A", "b": 1}, "invalid-yaml", (1, 4, 11), {}, 't: "[New] A"'),
    Case("t:A\nb: 1\n", {"t": "A", "b": 1}, "invalid-yaml", (1, 2, 3), {}, "t: A"),
    Case("b: 1\nt:A\n", {"b": 1, "t": "A"}, "invalid-yaml", (2, 2, 3), {}, "t: A"),
    Case("a: [x, {y: 1\nb: 2\n", {"a": ["x", {"y": 1}], "b": 2}, "invalid-yaml", (1, 8, 9), {}, "a: [x, {y: 1}]"),
    Case("{a: [1, b: 2}\n", {"a": [1], "b": 2}, "invalid-yaml", (1, 5, 6), {}, "{a: [1], b: 2}"),
    Case("{a: 'x' b: 2}\n", {"a": "x", "b": 2}, "invalid-yaml", (1, 9, 10), {}, "{a: 'x', b: 2}"),
    Case('t: "C:\\Users"\n', {"t": "C:\\Users"}, "invalid-yaml", (1, 4, 14), {}, "t: 'C:\\Users'"),
]

# what cannot be put right without asking: text, what is left, rule, place, params
REFUSED = [
    Case("{a: x b: y}\n", MISSING, "colon-in-value", (1, 5, 11), {"text": "x b: y"}),
    Case("a:\n  - b\n c: 1\n", {"a": ["b"]}, "bad-indent", (3, 1, 2), {"found": 1, "allowed": [0, 2], "lines": 1}),
    Case("- a: 'x'\n   b: 2\n", [{"a": "x"}], "bad-indent", (2, 1, 4), {"found": 3, "allowed": [0, 2], "lines": 1}),
    Case("a: {x: 1, y:\nb: 2\n", {"b": 2}, "invalid-yaml", (1, 4, 5), {"problem": "`{` is never closed"}),
    Case("{a: 'x']\nb: 2\n", {"b": 2}, "invalid-yaml", (1, 1, 2), {"problem": "`{` is never closed"}),
    Case("a: 1\n- b\n", {"a": 1}, "invalid-yaml", (2, 1, 4), {"problem": "a list item stands among keys"}),
    Case("- b\na: 1\n", ["b"], "invalid-yaml", (2, 1, 5), {"problem": "a key stands among list items"}),
    Case("%x\na: 1\n", {"a": 1}, "unquoted-percent", (1, 1, 3), {"text": "%x"}),
    Case("b: 1\n%a: 1\n", {"b": 1}, "unquoted-percent", (2, 1, 6), {"text": "%a: 1"}),
    Case('t: "x\n  y: 1\nc: 2\n', {"c": 2}, "unclosed-quote", (1, 4, 6), {"text": '"x', "quote": '"'}),
    Case(
        "a: 1\n...\nb\n",
        {"a": 1},
        "invalid-yaml",
        (3, 1, 2),
        {"problem": "there is text after the end of the document"},
    ),
    Case(
        "b: 1\nt: } x\n",
        {"b": 1},
        "invalid-yaml",
        (2, 4, 7),
        {"problem": "a value is missing, or a comma or bracket is too many"},
    ),
    Case("b: 1\nt: -\n", {"b": 1}, "empty-value", (2, 1, 2), {"field": "t"}),
]


def facts_of_the_one_problem(case: Case) -> dict[str, object]:
    document = read_yaml(case.text)
    line, column, end_column = case.place
    assert document.value == case.value
    assert [(p.rule, p.span) for p in document.problems] == [(case.rule, (line, column, line, end_column))]
    return dict(document.problems[0].params)


@pytest.mark.parametrize("case", SILENT, ids=lambda case: case.text)
def test_what_yaml_accepts(case: Case) -> None:
    assert facts_of_the_one_problem(case) == case.params


@pytest.mark.parametrize("case", REPAIRED, ids=lambda case: case.text)
def test_what_yaml_refuses_and_is_read_as_it_was_meant(case: Case) -> None:
    facts = facts_of_the_one_problem(case)
    assert facts.get("fix", "") == case.fix
    assert case.params.items() <= facts.items()
    assert read_yaml(case.text).complete is (case.value is not MISSING)


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.text)
def test_what_yaml_refuses_and_only_its_author_can_put_right(case: Case) -> None:
    assert facts_of_the_one_problem(case) == case.params
    assert not read_yaml(case.text).complete
