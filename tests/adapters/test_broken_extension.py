"""Packages that extend the handbook and cannot be used, in whole or in part: each is named, and the rest goes on."""

import re
from pathlib import Path

import pytest
from installed import ENTRY, install, placed, run_with
from repository import commit
from running import Run
from smallest import write_handbook

ALLY = "company/allies/lune.yml"
PARTNER_KIND = """\
from handbook import Extension, Kind, Shape, SitePage
WORDS = {'en': 'an ally', 'fr': 'un allie'}
def kind(model=Shape, **more):
    return Kind('ally', 'company/allies', ('.yml',), model, noun=WORDS, title=WORDS, **more)
"""
STARS = "extension = Extension(kinds=(star,))\n"
BROKEN = {
    "raises": ("1 / 0\n", "ZeroDivisionError: division by zero"),
    "is-no-extension": ("extension = 3\n", "is_no_extension:extension is no handbook.Extension"),
    "takes-our-kind": (
        (
            "from handbook import Extension, Kind, Shape\n"
            "extension = Extension(kinds=(Kind('tool', 'company/partners', ('.yml',), Shape, noun={}, title={}),))\n"
        ),
        "there is a kind tool already",
    ),
    "lacks-a-language": (
        (
            "from handbook import Extension, Kind, Shape\n"
            "en = {'en': 'a partner'}\n"
            "extension = Extension(kinds=(Kind('ally', 'company/allies', ('.yml',), Shape, noun=en, title=en),))\n"
        ),
        "the kind ally has no noun or title in each of en, fr",
    ),
    "takes-our-pages": (
        f"{PARTNER_KIND}extension = Extension(kinds=(kind(pages='tools'),))\n",
        "there is a folder tools of the site already",
    ),
    "takes-our-home": (
        f"{PARTNER_KIND}extension = Extension(pages=(SitePage('acme:p', 'index.md'),))\n",
        "there is a page index.md already",
    ),
    "is-listed-by-another": (
        f"{PARTNER_KIND}extension = Extension(kinds=(kind(index='campaigns/index.md'),))\n",
        "no page at campaigns/index.md lists the kind ally",
    ),
    "leads-out": (
        f"{PARTNER_KIND}extension = Extension(kinds=(kind(pages='../../evil'),))\n",
        "'../../evil' cannot be a name or a folder: use small letters, digits and hyphens",
    ),
    "is-a-target-of-ours": (
        f"{PARTNER_KIND}star = Kind('star', 'stars', ('.yml',), Shape, noun=WORDS, title=WORDS)\n{STARS}",
        "there is a kind star already",
    ),
    "lies-in-our-folder": (
        f"{PARTNER_KIND}extension = Extension(kinds=(kind(pages='okrs/2027-q1'),))\n",
        "there is a folder okrs of the site already",
    ),
    "comes-twice": (
        f"{PARTNER_KIND}extension = Extension(kinds=(kind(), kind()))\n",
        "there is a kind ally already",
    ),
    "points-to-nothing": (
        (
            f"{PARTNER_KIND}from typing import Annotated\nfrom handbook import PointsTo\n"
            "class Ally(Shape):\n    friend: Annotated[str, PointsTo(('alley',))]\n"
            "extension = Extension(kinds=(kind(model=Ally),))\n"
        ),
        "the kind ally points to a kind alley, which there is not",
    ),
    "is-of-another-form": (
        f"{PARTNER_KIND}extension = Extension(kinds=(kind(review_every='6 months'),))\n",
        "`review_every` of the kind ally: Input should be callable",
    ),
    "has-no-such-review-rule": (
        f"{PARTNER_KIND}extension = Extension(kinds=(kind(review_rule='stale-tool-review'),))\n",
        "the kind ally has the review_rule stale-tool-review, which is no rule of this extension",
    ),
    "has-no-such-day": (
        f"{PARTNER_KIND}extension = Extension(kinds=(kind(periods=((None, 'from', 'to'),)),))\n",
        "`periods` of the kind ally names `from`, which is no key of its model",
    ),
    "has-no-such-list": (
        f"{PARTNER_KIND}extension = Extension(kinds=(kind(periods=(('away', 'from', 'to'),)),))\n",
        "`periods` of the kind ally names `away`, which is no key of its model",
    ),
    "has-a-closed-field": (
        (
            f"{PARTNER_KIND}from handbook import Confidential, Public, Text\n"
            "class Contact(Shape):\n    phone: Confidential[Text]\n"
            "class Ally(Shape):\n    contacts: Public[tuple[Contact, ...]] = ()\n"
            "extension = Extension(kinds=(kind(model=Ally, is_public=True),))\n"
        ),
        "nothing of `contacts` of the public kind ally can be held back: use a list or a model",
    ),
    "hangs-below-nothing": (
        f"{PARTNER_KIND}extension = Extension(kinds=(kind(section='crm/index.md'),))\n",
        "there is no page crm/index.md, the section of the kind ally",
    ),
    "ends-the-program": ("import sys\nsys.exit(0)\n", "SystemExit: 0"),
    "has-a-loud-rule": (
        (
            "import types\nfrom handbook import Extension, Rule\nbad = types.ModuleType('bad', 'Page.')\n"
            "bad.RULE = Rule('ACM998', 'x', 'loud', '1', {}, {})\nextension = Extension(rules=(bad,))\n"
        ),
        "the rule x has the severity loud: choose one of error, warning, info",
    ),
    "has-no-rule": (
        "import types\nfrom handbook import Extension\nextension = Extension(rules=(types.ModuleType('bare'),))\n",
        "bare has no RULE, or no page as its docstring",
    ),
    "takes-our-family": (
        (
            "import types\nfrom handbook import Extension, Rule\nbad = types.ModuleType('bad', 'Page.')\n"
            "bad.RULE = Rule('OKR999', 'x', 'error', '1', {}, {})\nextension = Extension(rules=(bad,))\n"
        ),
        "code OKR999 begins like ours: CAM, GLO, HBK, OKR, PLB, PPL, REG, TOL",
    ),
    "takes-our-name": (
        (
            "import types\nfrom handbook import Extension, Rule\nbad = types.ModuleType('bad', 'Page.')\n"
            "bad.RULE = Rule('ACM999', 'stale-number', 'error', '1', {}, {})\nextension = Extension(rules=(bad,))\n"
        ),
        "there is a rule ACM999 or stale-number already",
    ),
}


def test_each_package_that_cannot_be_used_is_a_finding_and_the_check_goes_on(tmp_path: Path) -> None:
    for name, (text, _) in BROKEN.items():
        module = name.replace("-", "_")
        entry = f"[handbook.extensions]\n{name} = {module}:extension\n"
        install(tmp_path / "packages", module, entry, {f"{module}.py": text})
    write_handbook(tmp_path / "handbook", {"campaigns/spring.yml": "title: Spring\ndate: 2027-03-18\n"})
    arguments = ("check", "--output-format", "concise", "--ignore", "CAM")
    found = run_with(tmp_path / "packages", tmp_path / "handbook", *arguments).out.splitlines()
    assert found[0] == "campaigns/spring.yml:1:1: error HBK202 the key 'playbook' is missing here [missing-key]"
    assert sorted(found[1:]) == sorted(
        f"handbook.yml:1:1: error HBK306 the extension '{name}' cannot be used: {reason} [broken-extension]"
        for name, (_, reason) in BROKEN.items()
    )


FAILING = """\
from handbook import Extension, Kind, Page, PointsTo, Shape, SitePage, Text
from typing import Annotated

class Ally(Shape):
    name: Text
    friend: Annotated[str, PointsTo(("ally",))] | None = None

def broken(site, record):
    return 1 / 0

def astray(handbook):
    return ["../outside", "tools", "acme"]

def listed(site, item):
    return Page(f"{item}/index.md", item, f"<p>{item} of Acme</p>")

WORDS = {"en": "an ally", "fr": "un allie"}
KIND = Kind("ally", "company/allies", (".yml",), Ally, noun=WORDS, title=WORDS, record_page="acme_handbook:broken")
LISTS = SitePage("acme_handbook:listed", "{}/index.md", items="acme_handbook:astray")
extension = Extension(kinds=(KIND,), pages=(LISTS,))
"""


def test_names_of_a_kind_of_its_own_are_checked_and_what_fails_in_a_package_is_told_of_it(tmp_path: Path) -> None:
    packages, root = placed(tmp_path / "failing", FAILING), tmp_path / "handbook"
    write_handbook(root, {"company/allies/lune.yml": "name: Lune\nfriend: lun\n"})
    found = run_with(packages, root, "check", "--today", "2026-11-23", "--output-format", "concise")
    told = "company/allies/lune.yml:2:9: error HBK410 nothing is called 'lun' here [unknown-record]\n"
    assert found == Run(1, told, "")
    staged = run_with(packages, root, "stage", "staged")
    (root / "company/allies/lune.yml").unlink()
    assert run_with(packages, root, "stage", "staged").code == 0
    assert not (root / "outside").exists()
    pages = [(root / f"staged/{name}/index.md").read_text("utf-8") for name in ("tools", "acme")]
    assert ["of Acme" in page for page in pages] == [False, True]
    why = "(ZeroDivisionError: division by zero)"
    assert staged == Run(2, "", f"handbook: the extension 'acme' failed while making the page of {ALLY} {why}\n")


AT_WORK = """\
from handbook import Change, Extension, Kind, Reviewed, Rule, Text
from handbook.diagnostics.span import Span
import types
class Ally(Reviewed):
    name: Text
def sentences(pair, old, new):
    yield Change("ally", "lune", "Lune", "company/allies/lune.yml", "no-such-words")
WORDS = {"en": "an ally", "fr": "un allie"}
"""


FAILS_AT_WORK = {
    "an-owner-is-a-list": (
        (
            'KIND = Kind("ally", "company/allies", (".yml",), Ally, noun=WORDS, title=WORDS,'
            ' owner_of=lambda ally, model: ["camille"])\n'
            "extension = Extension(kinds=(KIND,))\n"
        ),
        ("stage", "staged"),
        "while reading company/allies/lune (TypeError: owner_of of the kind ally gives list, no id)",
    ),
    "a-sentence-has-no-words": (
        (
            'KIND = Kind("ally", "company/allies", (".yml",), Ally, noun=WORDS, title=WORDS,'
            ' changes="acme_handbook:sentences")\n'
            "extension = Extension(kinds=(KIND,))\n"
        ),
        ("diff", "HEAD"),
        "while comparing company/allies/lune.yml (KeyError: 'changes.no-such-words')",
    ),
}


RULE = """\
import sys
RULE = Rule("ACM101", "acme", "error", "1", {"en": "{day}", "fr": "{day}"}, {"en": "x", "fr": "x"})
rule = types.ModuleType("rule", "A page.")
rule.RULE, rule.check = RULE, check
extension = Extension(rules=(rule,))
"""


@pytest.mark.parametrize(
    ("check", "reason"),
    [
        ("return iter([RULE.at('handbook.yml', Span(1, 1, 1, 1))])", "KeyError: 'day'"),
        ("sys.exit(0)", "SystemExit: 0"),
        ("return None", "TypeError: Value after * must be an iterable, not NoneType"),
        ("yield 3", "TypeError: int is no Finding"),
    ],
)
def test_a_rule_that_fails_costs_no_other_finding(check: str, reason: str, tmp_path: Path) -> None:
    packages = placed(tmp_path / "packages", f"{AT_WORK}def check(context):\n    {check}\n{RULE}")
    write_handbook(tmp_path / "handbook", {"campaigns/spring.yml": "title: Spring\ndate: 2027-03-18\n"})
    arguments = ("check", "--output-format", "concise", "--ignore", "CAM")
    assert run_with(packages, tmp_path / "handbook", *arguments).out.splitlines() == [
        "campaigns/spring.yml:1:1: error HBK202 the key 'playbook' is missing here [missing-key]",
        f"handbook.yml:1:1: error HBK306 {_failed(reason)} [broken-extension]",
    ]


def _failed(reason: str) -> str:
    return f"the extension 'acme' cannot be used: its rule acme failed ({reason})"


@pytest.mark.parametrize(("declared", "command", "failure"), FAILS_AT_WORK.values(), ids=FAILS_AT_WORK.keys())
def test_what_an_extension_lacks_at_work_is_told_of_it(
    declared: str, command: tuple[str, ...], failure: str, tmp_path: Path
) -> None:
    packages, root = placed(tmp_path / "packages", f"{AT_WORK}{declared}"), tmp_path / "handbook"
    write_handbook(root, {ALLY: "name: Lune\n"})
    commit(root)
    (root / ALLY).write_text("name: Lune and daughters\n")
    found = run_with(packages, root, *command)
    assert found == Run(2, "", f"handbook: the extension 'acme' failed {failure}\n")


SHARED_INDEX = """\
from handbook import Extension, Kind, Shape
def kind(name, **more):
    words = {"en": name, "fr": name}
    title = {"en": f"{name} list", "fr": f"{name} liste"}
    return Kind(name, f"company/{name}", (".yml",), Shape, noun=words, title=title, **more)
extension = Extension(kinds=(kind("ally"), kind("rival", index="ally/index.md")))
"""


def test_an_index_lists_each_kind_that_has_no_other(tmp_path: Path) -> None:
    packages, root = placed(tmp_path / "packages", SHARED_INDEX), tmp_path / "handbook"
    write_handbook(root, {"company/ally/lune.yml": "{}\n", "company/rival/sol.yml": "{}\n"})
    assert run_with(packages, root, "stage", "staged").code == 0
    page = (root / "staged/ally/index.md").read_text("utf-8")
    found = re.findall(r"<h\d.*?>(.*?)<|<a href=\"(.*?)\">", page)
    assert found == [("ally list", ""), ("", "lune/"), ("rival list", ""), ("", "../rival/sol/")]


UNEVEN = {
    "one-language": (
        {"en": "acme: {hello: Hello}\n"},
        "words/fr.yml: FileNotFoundError: [Errno 2] No such file or directory: '{words}/fr.yml'",
    ),
    "no-mapping": (
        {"en": "Hello\n", "fr": "Bonjour\n"},
        "words/en.yml: AttributeError: 'str' object has no attribute 'items'",
    ),
    "no-other-form": (
        {"en": "acme: {hello: {one: Hello}}\n", "fr": "acme: {hello: Bonjour}\n"},
        "words/en.yml: acme.hello is no text, nor forms of a plural with `other`",
    ),
    "one-lacks-a-key": (
        {"en": "acme: {hello: Hello, bye: Bye}\n", "fr": "acme: {hello: Bonjour}\n"},
        "words/fr.yml has no acme.bye",
    ),
}


@pytest.mark.parametrize(("words", "reason"), UNEVEN.values(), ids=UNEVEN.keys())
def test_words_that_a_language_lacks_are_told(words: dict[str, str], reason: str, tmp_path: Path) -> None:
    (tmp_path / "acme/acme_handbook/words").mkdir(parents=True)
    files = {f"acme_handbook/words/{language}.yml": text for language, text in words.items()}
    module = {"acme_handbook/__init__.py": "from handbook import Extension\nextension = Extension()\n"}
    installed = install(tmp_path / "acme", "acme_handbook", ENTRY, {**module, **files})
    write_handbook(tmp_path / "handbook")
    found = run_with(installed, tmp_path / "handbook", "check", "--output-format", "concise")
    reason = reason.replace("{words}", str(installed / "acme_handbook/words"))
    assert found.out.splitlines() == [
        f"handbook.yml:1:1: error HBK306 the extension 'acme' cannot be used: {reason} [broken-extension]"
    ]
