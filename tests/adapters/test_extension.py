"""The package of the manual, installed and used; and packages that cannot be used."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from installed import placed, run_with
from repository import commit, edit
from running import COMMAND, Run
from smallest import write_handbook

MANUAL = Path(__file__).parents[2] / "docs/development/extend.md"
BLOCK = re.compile(r'^```\w+ title="(?P<title>[^"]+)"\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
EXAMPLE = {found["title"]: found["text"] for found in BLOCK.finditer(MANUAL.read_text("utf-8"))}
PARTNER = "company/partners/studio-lune.yml"
CHECK = "handbook check --today 2026-11-23"


def _install(folder: Path, files: dict[str, str]) -> Path:
    """Build and install a package, in a folder of its own, as pip does; without the network."""
    for path, text in files.items():
        (folder / "source" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "source" / path).write_text(text, encoding="utf-8")
    target = folder / "installed"
    options = ("--no-deps", "--no-build-isolation", "--no-index", "-q", "--disable-pip-version-check")
    command = [sys.executable, "-m", "pip", "install", *options, "--target", target, folder / "source"]
    subprocess.run(command, check=True, capture_output=True)
    return target


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {
        path: text
        for path, text in EXAMPLE.items()
        if path.endswith((".py", ".toml", ".yml")) and "company/" not in path
    }
    return _install(tmp_path_factory.mktemp("acme"), files)


@pytest.fixture
def partners(tmp_path: Path) -> Path:
    write_handbook(tmp_path, {PARTNER: EXAMPLE[PARTNER]})
    return tmp_path


def test_the_check_says_what_the_manual_shows(partners: Path, packages: Path) -> None:
    assert run_with(packages, partners, *CHECK.split()[1:]) == Run(1, EXAMPLE[CHECK], "")


@pytest.mark.node  # pyright is a Node program: the oldest versions run without it
def test_the_package_of_the_manual_passes_strict_typing(packages: Path) -> None:
    (packages / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "include": ["acme_handbook"]}')
    command = [COMMAND.with_name("pyright"), "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=packages, capture_output=True, text=True, check=False, timeout=300)
    assert done.stdout.splitlines()[-1] == "0 errors, 0 warnings, 0 informations"


def test_a_rule_of_an_extension_has_its_page(partners: Path, packages: Path) -> None:
    explained = run_with(packages, partners, "explain", "acm101")
    assert explained.code == 0
    assert "Work without a contract is work that nobody answers for." in explained.out


def test_a_rule_of_an_extension_can_be_turned_off(partners: Path, packages: Path) -> None:
    (partners / "handbook.yml").write_text("name: N\ncalendar: [FR]\nrules: {contract-ended: off}\n")
    found = run_with(packages, partners, "check", "--today", "2026-11-23", "--output-format", "concise")
    assert found.out.splitlines() == [
        "company/partners/studio-lune.yml:2:8: error PPL201 nobody is called 'camil' [unknown-person]"
    ]


def test_the_shape_of_a_record_is_checked_like_any_other(partners: Path, packages: Path) -> None:
    (partners / "company/partners/studio-lune.yml").write_text("name: Studio Lune\nownr: camille\n")
    found = run_with(packages, partners, "check", "--output-format", "concise")
    assert found.out.splitlines() == [
        "company/partners/studio-lune.yml:2:1: error HBK201 there is no key 'ownr' here [unknown-key]",
    ]


def test_the_site_has_an_index_and_a_page_for_each_record(partners: Path, packages: Path) -> None:
    text = EXAMPLE["company/partners/studio-lune.yml"].replace("camil\n", "camille\n")
    (partners / "company/partners/studio-lune.yml").write_text(text.replace("Studio Lune", "<b>Lune</b>"))
    assert run_with(packages, partners, "stage", "staged").code == 0
    index = (partners / "staged/partner/index.md").read_text("utf-8")
    page = (partners / "staged/partner/studio-lune/index.md").read_text("utf-8")
    assert '<a href="studio-lune/">&lt;b&gt;Lune&lt;/b&gt;</a>' in index
    facts = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page)
    assert facts == [
        ("Owner", '<a href="../../people/camille/">Camille Roy</a>'),
        ("Contract end", "31 Oct 2026"),
        ("Budget", "€12,000"),
    ]


MADE = '''\
"""Kinds whose models no file holds as a class, or holds more than our own types."""

import enum
from typing import Any
from pydantic import Field, create_model
from handbook import Extension, Kind, PersonRef, Shape, Text

Room = create_model("Room", __base__=Shape, name=(Text, Field(description="What it is called.")),
                    keeper=(PersonRef | None, None))
Typed = type("Typed", (Shape,), {"__annotations__": {"name": str}, "__module__": "nowhere.at.all"})

def local():
    class Local(Shape):
        """A thing."""
        title: Text
        size: enum.Enum("Size", {"small": 1, "large": 2}) = 1
        pair: tuple[int, str] | None = None
        anything: Any = None
        mixed: int | list[int] | dict[str, list[Text]] | None = None
    return Local

NOUN = {"en": "a thing", "fr": "une chose"}
extension = Extension(kinds=(
    Kind("room", "company/rooms", (".yml",), Room, noun=NOUN, title={"en": "Rooms", "fr": "Salles"}),
    Kind("typed", "company/typed", (".yml",), Typed, noun=NOUN, title=NOUN),
    Kind("local", "company/local", (".yml",), local(), noun=NOUN, title=NOUN),
))
'''


def test_models_made_at_run_time_go_through_every_command(tmp_path: Path) -> None:
    packages, root = placed(tmp_path / "made", MADE), tmp_path / "handbook"
    files = {
        "company/rooms/blue.yml": "name: Blue\nkeeper: camil\n",
        "company/typed/a.yml": "name: A\n",
        "company/local/b.yml": "title: B\npair: [1, b]\nanything: {a: [1]}\nmixed: {a: [b]}\n",
    }
    write_handbook(root, files)
    checked = run_with(packages, root, "check", "--today", "2026-11-23", "--output-format", "concise")
    told = "company/rooms/blue.yml:2:9: error PPL201 nobody is called 'camil' [unknown-person]\n"
    assert checked == Run(1, told, "")
    assert '"description": "What it is called."' in run_with(packages, root, "schema", "room").out
    assert run_with(packages, root, "stage", "staged").code == 0
    assert "What it is called." in (root / "staged/format/index.md").read_text("utf-8")
    assert "<dt>Pair</dt><dd>1, b</dd>" in (root / "staged/local/b/index.md").read_text("utf-8")


def test_what_a_partner_names_tells_it_by_the_words_of_the_package(partners: Path, packages: Path) -> None:
    (partners / PARTNER).write_text(EXAMPLE[PARTNER].replace("camil\n", "camille\n"))
    commit(partners)
    (partners / "company/people/camille.yml").unlink()
    told = [run_with(packages, partners, "diff", "HEAD", "--lang", language).out for language in ("en", "fr")]
    assert [re.findall(r"\d part\w+ \(.*?\)", text) for text in told] == [
        ["1 partner (Studio Lune)"],
        ["1 partenaire (Studio Lune)"],
    ]


RENT = "{amount: -5, currency: EUR}"
NEXT = "its next review was due on"
LIKE_OURS = '''\
"""Venues, of which everything is declared that a kind can say of itself."""

import enum
from handbook import Date, Extension, Kind, Money, OwnerRef, Reviewed, Text
from handbook.model.values import Duration

class Size(enum.Enum):
    """How large it is."""
    small = "up to 20"

class Venue(Reviewed):
    """A venue."""
    title: Text
    size: Size | None = None
    owner: OwnerRef
    opens: Date | None = None
    closes: Date | None = None
    rent: Money | None = None

extension = Extension(kinds=(
    Kind("venue", "company/venues", (".yml",), Venue, noun={"en": "a venue", "fr": "un lieu"},
         title={"en": "Venues", "fr": "Lieux"}, rank=15, review_every=lambda _: Duration(count=6, unit="months"),
         periods=((None, "opens", "closes"),), is_over=lambda venue: venue.closes is not None),
))
'''


def test_what_a_kind_says_of_itself_holds_for_one_of_an_extension(tmp_path: Path) -> None:
    """Late reviews and their debt, amounts, periods, who answers for it, what is over, its place in the navigation."""
    packages, root = placed(tmp_path / "like", LIKE_OURS), tmp_path / "handbook"
    files = {
        "company/venues/dome.yml": f"title: Dome\nowner: camille\nreviewed: 2026-05-22\nrent: {RENT}\n",
        "company/venues/hall.yml": (
            "title: Hall\nowner: event-manager\nreviewed: 2026-05-23\nsize: up to 20\n"
            "rent: {amount: 40, currency: EUR, per: month}\n"
        ),
        "docs/.keep": "",
        "mkdocs.yml": "site_name: N\nplugins: [handbook]\ntheme: material\n",
        "company/venues/barn.yml": "title: Barn\nowner: tom\nopens: 2026-05-02\ncloses: 2026-05-01\n",
    }
    write_handbook(root, files)
    checked = run_with(packages, root, "check", "--today", "2026-11-23", "--output-format", "concise")
    assert re.findall(r"venues/(\S+): \w+ (HBK\d+) (.*?) \[", checked.out) == [
        ("barn.yml:4:9", "HBK407", "ends on 1 May 2026, before it begins on 2 May 2026"),
        ("dome.yml:3:11", "HBK409", f"'Dome' (a venue) was last reviewed on 22 May 2026; {NEXT} 22 Nov 2026"),
        ("dome.yml:4:16", "HBK408", "'rent' is -5: what is paid cannot be below zero"),
    ]
    told = json.loads(run_with(packages, root, "check", "--today", "2026-11-23", "--output-format", "json").out)
    assert told["summary"]["debt"]["parts"]["overdue_reviews"] == {"count": 1, "points": 3}
    edit(root / "company/venues/barn.yml", "2026-05-02", "2026-04-02")
    edit(root / "company/venues/dome.yml", "-5", "5")
    assert run_with(packages, root, "build", "-d", "site").code == 0
    fresh = json.loads((root / "site/data/freshness.json").read_text("utf-8"))["records"]
    assert [(one["id"], one["due"], one["person"]) for one in fresh if one["kind"] == "venue"] == [
        ("dome", "2026-11-22", "camille"),
        ("hall", "2026-11-23", "camille"),
    ]
    venues = re.compile(r'<a href="(?:\.\./)+venue/(\w+)/">')
    found = {name: venues.findall(_text_of(root, f"people/{name}")) for name in ("camille", "tom", "bus-factor")}
    assert found == {"camille": ["dome", "hall"], "tom": ["barn"], "bus-factor": ["dome"]}
    facts = re.findall(r"<dt>(\w+)</dt><dd>(?:<a[^>]*>)?([^<]*)", _text_of(root, "venue/hall"))
    assert facts == [
        ("Size", "up to 20"),
        ("Owner", "Event manager"),
        ("Rent", "€40 a month"),
        ("Reviewed", "23 May 2026"),
    ]
    entries = re.findall(r'<li class="md-nav__item">\s*<a href="(\w+)/"', _text_of(root, ""))
    assert entries == ["playbooks", "venue", "campaigns", "okrs", "tools", "people", "health"]


def _text_of(root: Path, page: str) -> str:
    return (root / "site" / page / "index.html").read_text("utf-8")


def test_a_record_is_begun_and_told_like_any_other(tmp_path: Path, packages: Path) -> None:
    """`new`, `new --help`, the check of what was written, and what a change of it means."""
    write_handbook(tmp_path)
    run = run_with(
        packages, tmp_path, *["new", "partner", "mr-orange", "--owner", "tom", "--title"], "M. Orange: design"
    )
    assert (run.code, run.out) == (0, "company/partners/mr-orange.yml\n"), run.err
    text = (tmp_path / "company/partners/mr-orange.yml").read_text("utf-8")
    assert re.sub(r"\d{4}-\d\d-\d\d", "TODAY", text) == (
        'name: "M. Orange: design"\nowner: tom\n# contract_end: TODAY\n# budget: 1188 EUR\n'
    )
    assert "Write company/partners/ID.yml: a partner." in run_with(packages, tmp_path, "new", "--help").out
    assert run_with(packages, tmp_path, "check", "--today", "2026-11-23", "--output-format", "concise").out == ""
    commit(tmp_path)
    edit(tmp_path / "company/partners/mr-orange.yml", "owner: tom", "owner: camille")
    changed = run_with(packages, tmp_path, "diff", "HEAD").out.splitlines()[2:]
    assert changed == ["Partners", "  - M. Orange: design: owner: Tom Leroy → Camille Roy"]
