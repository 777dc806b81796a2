"""`handbook new` in a handbook that has nothing yet: what it writes is right, and what it needs is asked before."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest
from running import Run, handbook
from smallest import TODAY, write_handbook

from handbook.adapters.asking import chosen
from handbook.kinds.campaigns.starters.campaign import NewCampaign
from handbook.locales import Wording
from handbook.model.values import LANGUAGES
from handbook.pipeline.checks.checking import check
from handbook.pipeline.files.starting import start
from handbook.starters.question import Question
from handbook.starters.wish import Starter

FIRST = (
    "playbook webinar",
    "person camille-roy",
    "team company",
    "team marketing",
    "role event-manager",
    "tool hubspot",
    "kpi meetings",
    "experiment reels",
    "okr 2027-q1/company",
    "okr 2027-q1/marketing",
    "register podcast-guest",
    "podcast-guest ada",
    "register segment",
    "segment firms",
    "register decision",
    "decision no-fairs",
    "register agreement",
    "register piece",
    "register claim",
    "claim fast",
)
"""In an order in which each has what it names."""
A_LINE = re.compile(r"( *)# ?( *[a-z_]+:(?: |  #).*)", re.ASCII)


@pytest.fixture(params=LANGUAGES)
def empty(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    assert handbook(tmp_path, "-q", "init", "--empty", "--lang", request.param).code == 0
    return tmp_path


def errors(root: Path) -> set[tuple[str, str]]:
    return {(found.path, found.rule.name) for found in check(root, TODAY).report.findings if found.severity == "error"}


def test_nothing_that_is_begun_is_wrong(empty: Path) -> None:
    for wish in FIRST:
        assert handbook(empty, "-q", "new", *wish.split()).code == 0, wish
        assert errors(empty) == set(), wish


@pytest.mark.parametrize("count", [1, 3, len(FIRST)])
def test_a_line_behind_a_sign_is_right_or_empty_with_words(empty: Path, count: int) -> None:
    for wish in FIRST[:count]:
        handbook(empty, "-q", "new", *wish.split())
    for path in sorted([*empty.glob("company/*/*"), *empty.glob("playbooks/*"), *empty.glob("experiments/*")]):
        before = path.read_text("utf-8")
        for line, text in _without_each_sign(before):
            path.write_text(text, "utf-8")
            wrong = {name for _, name in errors(empty)}
            assert wrong == ({"empty-value"} if ":  # " in line else set()), line
        path.write_text(before, "utf-8")


def _without_each_sign(text: str) -> Iterator[tuple[str, str]]:
    """Each line that may be used, and the text once it is."""
    front = text.split("```", maxsplit=1)[0]
    for line in front.splitlines():
        if (found := A_LINE.fullmatch(line)) and "values:" not in line and not line.startswith(("# yaml", "#   ")):
            yield line, text.replace(line, found[1] + found[2], 1)


@pytest.mark.parametrize(
    ("wish", "english", "french"),
    [
        ("tool a", "Who answers for the tool?", "Qui répond de l'outil ?"),
        ("role a", "Who fills the role?", "Qui tient le rôle ?"),
        ("register piece", "What stands in 'segments'?", "Que contient « segments » ?"),
    ],
)
def test_what_it_needs_is_said_with_what_to_begin(empty: Path, wish: str, english: str, french: str) -> None:
    first = "register segment" if wish.startswith("register") else "person ID"
    before = sorted(empty.rglob("*"))
    is_french = "languages: [fr]" in (empty / "handbook.yml").read_text("utf-8")
    begin = f"commencez par « handbook new {first} »." if is_french else f"begin with 'handbook new {first}'."
    none = "Il n'y a encore rien à nommer : " if is_french else "There is nothing to name yet: "
    asked = french if is_french else english
    assert handbook(empty, "new", *wish.split()) == Run(2, "", f"handbook: {asked} {none}{begin}\n")
    assert sorted(empty.rglob("*")) == before


HERE = ("new", "campaign", "talk", "--from", "webinar", "--date", "2027-02-18")


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ((), "Who runs the campaign? Say it with --owner: camille, tom"),
        (
            ("--owner", "tom"),
            "Which goal does the campaign serve? Say it with --supports: 2027-q1/company/o1, 2027-q1/marketing/o1",
        ),
        (("--supports", "2027-q1/company/o7"), "no objective or key result is called '2027-q1/company/o7'"),
    ],
)
def test_where_nobody_can_be_asked_the_option_is_named(tmp_path: Path, more: Sequence[str], reason: str) -> None:
    write_handbook(tmp_path)
    assert handbook(tmp_path, *HERE, *more) == Run(2, "", f"handbook: {reason}\n")
    assert not (tmp_path / "campaigns/talk.yml").exists()


def test_a_quarter_without_goals_is_begun_first_unless_the_one_before_has_some(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    options = "Say it with --supports: 2027-q1/company/o1, 2027-q1/marketing/o1"
    run = handbook(tmp_path, *HERE[:-1], "2027-05-10", "--owner", "tom")
    assert run == Run(2, "", f"handbook: Which goal does the campaign serve? {options}\n")
    run = handbook(tmp_path, *HERE[:-1], "2027-05-20", "--owner", "tom")
    begin = "There is nothing to name yet: begin with 'handbook new okr 2027-q2/company'."
    assert run == Run(2, "", f"handbook: Which goal does the campaign serve? {begin}\n")
    (tmp_path / "okrs/2027-q2").mkdir()
    (tmp_path / "okrs/2027-q2/company.yml").write_text("team: company\nobjectives: []\n")
    run = handbook(tmp_path, *HERE[:-1], "2027-05-20", "--owner", "tom")
    write = "okrs/2027-q2/company.yml has none yet: write one there first."
    assert run == Run(2, "", f"handbook: Which goal does the campaign serve? {write}\n")


def test_the_day_of_a_campaign_is_asked(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    given = (*HERE[:-2], "--owner", "tom", "--supports", "2027-q1/company/o1")
    typed = iter(["later", "18/02/2027"])
    assert handbook(tmp_path, *given).err.startswith("handbook: say when it takes place, --date DAY, as in --date 20")
    with (
        patch("handbook.adapters.commands.new.may_ask", lambda: True),
        patch("click.prompt", lambda *_, **__: next(typed)),
    ):
        run = handbook(tmp_path, *given)
    asked, read = run.err.splitlines()[:2]
    assert (run.code, asked[:24], read) == (
        0,
        "'later' is no day: write",
        "18/02/2027 is read as 18 Feb 2027, 2027-02-18",
    )
    assert "date: 2027-02-18  # day D\n" in (tmp_path / "campaigns/talk.yml").read_text("utf-8")


def test_an_id_that_is_not_wanted_is_typed(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    typed = iter(["n", "summit"])
    with (
        patch("handbook.adapters.commands.new.may_ask", lambda: True),
        patch("click.prompt", lambda *_, **__: next(typed)),
    ):
        run = handbook(tmp_path, "new", "kpi", "Spring Summit")
    assert (run.code, run.out) == (0, "company/kpis/summit.yml\n")
    assert (tmp_path / "company/kpis/summit.yml").read_text("utf-8").startswith("name: Spring Summit\n")


@pytest.mark.parametrize(
    ("wish", "asked", "line"),
    [
        ("new role writer", "Who fills the role?", "person: tom  # who fills it\n"),
        ("new tool zoom", "Who answers for the tool?", "owner: camille  # "),
        ("new decision price", "What stands in 'Decided by'?", "by: tom  # Decided by\n"),
    ],
)
def test_who_is_named_is_asked_where_somebody_can_answer(wish: str, asked: str, line: str, tmp_path: Path) -> None:
    write_handbook(tmp_path)
    handbook(tmp_path, "new", "register", "decision")
    typed = iter(["2"])
    with (
        patch("handbook.adapters.commands.new.may_ask", lambda: True),
        patch("click.prompt", lambda *_, **__: next(typed)),
    ):
        run = handbook(tmp_path, *wish.split())
    assert (run.code, run.err.splitlines()[0]) == (0, asked)
    assert line in (tmp_path / run.out.strip()).read_text("utf-8")


def test_a_first_person_is_told_how_to_begin_a_role(empty: Path) -> None:
    told = handbook(empty, "new", "person", "zoe").err, handbook(empty, "new", "role", "writer").out
    assert ("'handbook new role ID --owner zoe'" in told[0], told[1]) == (True, "company/roles/writer.md\n")
    assert "company/roles" in handbook(empty, "new", "person", "ada").err


def test_the_month_before_a_name_is_no_part_of_the_title(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    given = ("2027-02 Soirée Paris", *HERE[3:], "--owner", "tom", "--supports", "2027-q1/company/o1")
    with (
        patch("handbook.adapters.commands.new.may_ask", lambda: True),
        patch("click.prompt", lambda *_, **__: ""),
    ):
        assert handbook(tmp_path, "new", "campaign", *given).out == "campaigns/2027-02-soiree-paris.yml\n"
    assert 'title: "Soirée Paris"\n' in (tmp_path / "campaigns/2027-02-soiree-paris.yml").read_text("utf-8")


def test_first_goals_are_told_until_they_are_written(empty: Path) -> None:
    for wish in ("person zoe", "team company", "team sales", "okr 2027-q1/company", "okr 2027-q1/sales"):
        assert handbook(empty, "-q", "new", *wish.split()).code == 0
    findings = check(empty, TODAY).report.findings
    told = [(found.path, found.rule.name) for found in findings if found.path.startswith("okrs/")]
    assert told == [(f"okrs/2027-q1/{team}.yml", "sample-text") for team in ("company", "sales") for _ in range(3)]
    assert "    supports: company/o1  # " in (empty / "okrs/2027-q1/sales.yml").read_text("utf-8")


def test_a_register_of_ones_own_says_what_may_stand_in_it(empty: Path) -> None:
    assert handbook(empty, "new", "register", "guests", "--title", "Invités & amis").code == 0
    is_french = "languages: [fr]" in (empty / "handbook.yml").read_text("utf-8")
    file = empty / "registers/guests.yml"
    text = file.read_text("utf-8")
    name, owner = ("Nom", "Responsable") if is_french else ("Name", "Owner")
    key, label = ("abonnes", "Abonnés") if is_french else ("followers", "Followers")
    assert [line.partition("  # ")[0] for line in text.splitlines()[1:]] == [
        "title: Invités & amis",
        "noun: invités & amis",
        "fields:",
        f'  name: {{type: "text, required", label: {name}}}',
        f"  owner: {{type: role or person, label: {owner}}}",
        f"#  {key}: {{type: number, label: {label}}}",
    ]
    file.write_text(text.replace("\n#  ", "\n  "), "utf-8")
    assert errors(empty) == set()
    handbook(empty, "new", "guests", "ada-lu")
    assert "\n# owner:\n# " in (empty / "registers/guests/ada-lu.yml").read_text("utf-8").replace(f"  # {owner}", "")


def test_what_there_is_one_of_needs_no_id(empty: Path) -> None:
    assert handbook(empty, "new", "glossary").out == "company/glossary.yml\n"


def test_which_team_is_the_company_is_told_until_it_is_there(empty: Path) -> None:
    told = ["'handbook new team company'" in handbook(empty, "new", "team", name).err for name in ("a", "company", "b")]
    assert told == [True, False, False]


def test_the_company_is_no_name(empty: Path) -> None:
    handbook(empty, "new", "team", "company")
    name = (empty / "company/teams/company.yml").read_text("utf-8").splitlines()[1]
    is_french = "languages: [fr]" in (empty / "handbook.yml").read_text("utf-8")
    assert name == ('name: "L\'entreprise"' if is_french else "name: The company")


@dataclass(frozen=True)
class Somebody:
    """Who gives the second answer, and keeps what was asked."""

    asked: list[str]

    def agrees(self, question: str) -> bool:
        self.asked.append(question)
        return True

    def types(self, asked: str) -> str:
        raise AssertionError(asked)

    def answer(self, question: Question, words: Wording) -> str:
        self.asked.append(words(question.asked))
        return list(question.answers)[1]


def test_what_is_missing_is_asked_before_the_file_is_written(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    somebody = Somebody([])
    found = start(tmp_path, NewCampaign("talk", "webinar", datetime.date(2027, 2, 18)), somebody)
    assert isinstance(found, Starter)
    assert somebody.asked == ["Who runs the campaign?", "Which goal does the campaign serve?"]
    assert "owner: tom\n" in found.text
    assert "supports: [2027-q1/company/o1]  # which goal it serves\n" in found.text


def test_at_a_terminal_an_answer_is_a_number_an_id_or_a_name(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    typed = iter(["nobody", "Tom Leroy", "1"])
    with (
        patch("handbook.adapters.commands.new.may_ask", lambda: True),
        patch("click.prompt", lambda *_, **__: next(typed)),
    ):
        run = handbook(tmp_path, *HERE)
    assert run.code == 0
    assert run.err.splitlines()[:7] == [
        "Who runs the campaign?",
        "  1  camille  Camille Roy",
        "  2  tom  Tom Leroy",
        "None of them is called 'nobody'.",
        "Which goal does the campaign serve?",
        "  1  2027-q1/marketing/o1  Be the first source of qualified meetings",
        "  2  2027-q1/company/o1  Pass five million of yearly revenue",
    ]
    assert errors(tmp_path) == set()


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("2", "tom"),
        ("tom", "tom"),
        ("camile", "camille"),
        ("TOM LEROY", "tom"),
        ("leroy", "tom"),
        ("3", None),
        ("0", None),
        ("", None),
    ],
)
def test_the_answer_that_was_meant(typed: str, answer: str | None) -> None:
    question = Question("owner", "ask.campaign-owner", {"camille": "Camille Roy", "tom": "Tom Leroy"}, "person ID")
    assert chosen(typed, question) == answer
