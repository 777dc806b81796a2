"""Keys, days and types in a beginner's own words: what is made up is told as that, and put nowhere else."""

from pathlib import Path

import pytest
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

TOM, WEBINAR, TOOL = "company/people/tom.yml", "playbooks/webinar.md", "company/tools/hubspot.yml"
DAY = ("--today", "2026-11-23")
ELSE = "else put the id of a step, or of a date of the campaign, there, as in"
PLACES = """\
title: Lieux
noun: un lieu
fields:
  nom: {type: text}
  ville: {type: Lyon | Paris}
  acces_metro: {type: yes or no}
table: [ville]
"""


def said(root: Path) -> list[str]:
    """Line, code and hint of each finding."""
    found = check(root, TODAY).report.findings
    return [f"{one.span.line} {one.rule.code} {one.hint('en')}" for one in found]


def test_a_key_with_accents_and_a_blank_is_the_field_that_it_names(tmp_path: Path) -> None:
    place = "registers/lieu/louise.yml"
    write_handbook(tmp_path, {"registers/lieu.yml": PLACES, place: "nom: Louise\nville: Paris\naccès métro: true\n"})
    assert said(tmp_path) == ["3 HBK201 did you mean 'acces_metro'?"]
    handbook(tmp_path, "check", "--fix", *DAY)
    assert (tmp_path / place).read_text("utf-8") == "nom: Louise\nville: Paris\nacces_metro: true\n"


@pytest.mark.parametrize("key", ["prénom usuel: Nanou", "premier jour: 2026-10-01"])
def test_a_key_that_nobody_knows_is_no_end_of_the_name_above_it(tmp_path: Path, key: str) -> None:
    text = HANDBOOK[TOM].replace("team: marketing\n", f"team: marketing\n{key}\n")
    write_handbook(tmp_path, {TOM: text})
    assert [one[:8] for one in said(tmp_path)] == ["3 HBK201"]
    handbook(tmp_path, "check", "--fix", *DAY)
    assert (tmp_path / TOM).read_text("utf-8") == text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3 semaines avant le mardi", "J-3w tue"),
        ("3 weeks before the tuesday", "D-3w tue"),
        ("Jour J", "J"),
        ("la veille", "J-1"),
        ("the day after", "end + 1"),
        ("le lendemain", "fin + 1"),
        ("deux jours après l'événement", "fin + 2"),
        ("2 weeks before the live session", "D-2w"),
        ("two weeks before the webinar", "D-2w"),
        ("a week after the live session", "end + 1w"),
        ("3 days before the debrief", "debrief - 3"),
        ("10 wd before", "D-10wd"),
        ("3 weeks before on Tuesday", "D-3w tue"),
        ("3 weeks before (Tuesday)", "D-3w tue"),
        ("8 jours après la fin de l'événement", "fin + 8"),
        ("2 days before the end", "end - 2"),
        ("3 days after the step debrief", "debrief + 3"),
        ("le deuxième jour", "J+1"),
        ("day 1", "D"),
        ("une quinzaine avant", "J-2w"),
        ("l'avant-veille", "J-2"),
        ("5 j ouvrés avant", "J-5wd"),
        ("J-15 jours calendaires", "J-15"),
        ("2 wks before", "D-2w"),
        ("a couple of weeks before", "D-2w"),
        ("the week before", "D-1w"),
    ],
)
def test_a_day_beside_the_event_is_written_as_files_have_it(tmp_path: Path, typed: str, meant: str) -> None:
    text = HANDBOOK[WEBINAR].replace("when: D-42", f"when: {typed}")
    write_handbook(tmp_path, {WEBINAR: text})
    assert said(tmp_path) == [f"17 HBK213 write: {meant}"]
    handbook(tmp_path, "check", "--fix", *DAY)
    assert f"when: {meant}," in (tmp_path / WEBINAR).read_text("utf-8")


@pytest.mark.parametrize("typed", ["Q3", "T3", "Q3 2027"])
def test_a_quarter_is_no_step_and_no_day(tmp_path: Path, typed: str) -> None:
    book = HANDBOOK[WEBINAR].replace("when: D-42", f"when: {typed}")
    write_handbook(tmp_path, {WEBINAR: book})
    assert [line[:10] for line in said(tmp_path)] == ["17 HBK213 "]
    handbook(tmp_path, "check", "--fix", *DAY)
    assert (tmp_path / WEBINAR).read_text("utf-8") == book


@pytest.mark.parametrize(
    ("typed", "hint"), [("the next day", "D+1, end + 1"), ("le lendemain", "J+1, fin + 1"), ("the day after", None)]
)
def test_the_next_day_of_an_event_of_several_is_its_second_or_that_after_it(
    tmp_path: Path, typed: str, hint: str | None
) -> None:
    book = HANDBOOK[WEBINAR].replace("type: event\n", "type: event\ndays: 2\n").replace("when: D-42", f"when: {typed}")
    write_handbook(tmp_path, {WEBINAR: book})
    meant = f"write the one that is meant: {hint}" if hint else "write: end + 1"
    assert said(tmp_path) == [f"18 HBK213 {meant}"]


def test_no_day_is_counted_from_a_name_that_nothing_has(tmp_path: Path) -> None:
    text = HANDBOOK[WEBINAR].replace("when: D-42", "when: 3 weeks before the party")
    write_handbook(tmp_path, {WEBINAR: text})
    hint = f"write D-3w if 'party' is the event; {ELSE} brief - 3w"
    assert said(tmp_path) == [f"17 HBK213 {hint}"]
    handbook(tmp_path, "check", "--fix", *DAY)
    assert (tmp_path / WEBINAR).read_text("utf-8") == text


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        (
            "6 weeks before launch",
            f"write D-6w if 'launch' is the event; {ELSE} brief - 6w",
        ),
        ("3 days after the session", "did you mean 'end + 3'?"),
        (
            "2 days after the writing",
            f"write end + 2 if 'writing' is the event; {ELSE} brief + 2",
        ),
        ("2 days before write", "write the one that is meant: brief - 2, debrief - 2"),
        ("first Friday after the event", "write the one that is meant: D+0w fri, D+1w fri"),
        ("the following Tuesday", "write the one that is meant: D+0w tue, D+1w tue"),
        ("Webinar day", "did you mean 'D'?"),
        ("the day of the live session", "did you mean 'D'?"),
        ("D-10 at the latest", "did you mean 'D-10'?"),
        ("48 hours before", 'write the day, D-2, and beside it, where it matters, the hour: at: "16:00"'),
        ("36 h before", "write the one that is meant: D-1, D-2"),
        ("the Monday after", "write the one that is meant: D+1w mon"),
        ("D-1,5", "write the one that is meant: D-1, D-2"),
    ],
)
def test_a_day_that_words_leave_open_is_asked_for(tmp_path: Path, typed: str, hint: str) -> None:
    text = HANDBOOK[WEBINAR].replace("when: D-42", f"when: {typed}")
    write_handbook(tmp_path, {WEBINAR: text})
    assert said(tmp_path) == [f"17 HBK213 {hint}"]
    handbook(tmp_path, "check", "--fix", *DAY)
    assert (tmp_path / WEBINAR).read_text("utf-8") == text


def test_what_is_counted_from_a_word_of_the_event_is_counted_from_no_step_that_looks_like_it(tmp_path: Path) -> None:
    text = HANDBOOK[WEBINAR].replace("when: D+7", "when: session + 1w").replace("id: brief,", "id: sessions,")
    text = text.replace("after: [brief]", "after: [sessions]").replace("{#brief}", "{#sessions}")
    write_handbook(tmp_path, {WEBINAR: text})
    assert said(tmp_path)[-1] == "19 PLB112 did you mean 'end + 1w'?"


def test_a_type_and_its_mark_in_another_language_are_named_together(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"registers/lieu.yml": PLACES.replace("{type: text}", "texte, obligatoire")})
    assert said(tmp_path) == ["4 REG001 did you mean 'text, required'?"]


def test_of_what_is_over_no_planned_day_is_asked(tmp_path: Path) -> None:
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL].replace("{date: 2026-11-16", "{date: yesterday")})
    assert said(tmp_path) == ["9 HBK207 write year-month-day without quotes, like 2027-03-18"]


def test_a_full_name_is_a_slip_however_often_it_is_written(tmp_path: Path) -> None:
    head = HANDBOOK["company/people/camille.yml"]
    files = {
        "company/people/camille.yml": head,
        "company/people/lea-roux.yml": "name: Léa Roux\nteam: marketing\nstarted: 2024-02-05\n",
        TOM: HANDBOOK[TOM].replace("manager: camille", "manager: Léa Roux"),
        TOOL: HANDBOOK[TOOL].replace("owner: event-manager", "owner: Léa Roux"),
        "campaigns/spring.yml": HANDBOOK["campaigns/spring.yml"].replace("owner: camille", "owner: Léa"),
    }
    write_handbook(tmp_path, files)
    handbook(tmp_path, "check", "--fix", *DAY)
    assert "manager: lea-roux\n" in (tmp_path / TOM).read_text("utf-8")
    assert "owner: lea-roux\n" in (tmp_path / TOOL).read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("term: Show\n    meaning: A hall\n    also: expo, fair", "4 HBK210 write: [expo, fair]"),
        ("term: Show\n    meaning: A hall\n    also: jour de l'expo", "4 HBK210 write: [jour de l'expo]"),
        ("CRM: who our customers are", "2 HBK201 write the item like {term: CRM, meaning: who our customers are}"),
    ],
)
def test_a_term_is_shown_in_the_form_that_it_has(tmp_path: Path, typed: str, hint: str) -> None:
    write_handbook(tmp_path, {"company/glossary.yml": f"terms:\n  - {typed}\n"})
    assert said(tmp_path) == [hint]


def test_a_part_that_a_page_does_not_have_is_told(tmp_path: Path) -> None:
    text = HANDBOOK[WEBINAR].replace(
        "Open the room", "See [it](webinar.md#breif) and [that](templates/brief.md). Open it"
    )
    write_handbook(tmp_path, {WEBINAR: text})
    assert said(tmp_path) == ["28 HBK171 did you mean 'webinar.md#brief'?"]
    handbook(tmp_path, "check", "--fix", *DAY)
    assert (tmp_path / WEBINAR).read_text("utf-8") == text.replace("#breif", "#brief")


def test_a_page_of_the_site_is_known_by_the_name_of_its_record(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"docs/start.md": "# Start\n[How](playbooks/webinaar.md), [who](people/tom.md).\n"})
    assert said(tmp_path) == [
        "2 HBK305 did you mean 'playbooks/webinar/index.md'?",
        "2 HBK305 did you mean 'people/tom/index.md'?",
    ]


@pytest.mark.parametrize("signs", ["<<<<<<< main\n{}=======\n{}", "{}=======\n{}>>>>>>> main\n"])
def test_two_versions_are_told_with_two_of_the_three_signs(tmp_path: Path, signs: str) -> None:
    line = "started: 2025-03-03\n"
    text = HANDBOOK[TOM].replace(line, signs.format(line, "started: 2025-04-03\n"))
    write_handbook(tmp_path, {TOM: text})
    assert [one.split()[1] for one in said(tmp_path)] == ["HBK027"]
    handbook(tmp_path, "check", "--fix", *DAY)
    assert (tmp_path / TOM).read_text("utf-8") == text


def test_keys_of_a_template_that_are_never_closed_are_no_title(tmp_path: Path) -> None:
    brief = "playbooks/templates/brief.md"
    write_handbook(tmp_path, {brief: f"---\ntitle: Brief\n\n{HANDBOOK[brief]}"})
    hint = "take out the keys above its heading, or close them: write '---' below line 2"
    assert said(tmp_path) == [f"2 PLB125 {hint}"]


def test_a_comma_that_is_missing_before_a_quarter_is_put_in(tmp_path: Path) -> None:
    register = "title: Channels\nnoun: a channel\nfields:\n  spend: {type: quarter -> money}\ntable: [spend]\n"
    spend = "spend: {2026-q4: 1900 EUR 2027-q1: 1200 EUR}\n"
    write_handbook(tmp_path, {"registers/channel.yml": register, "registers/channel/mail.yml": spend})
    assert said(tmp_path) == ["1 HBK010 write: spend: {2026-q4: 1900 EUR, 2027-q1: 1200 EUR}"]


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [("spring", "2026-03-18", "2027-03-18"), ("2027-spring", "2026-06-18", "2027-06-18")],
)
def test_a_campaign_a_year_from_its_goals_is_one_finding(tmp_path: Path, name: str, typed: str, meant: str) -> None:
    text = HANDBOOK["campaigns/spring.yml"].replace("date: 2027-03-18", f"date: {typed}")
    write_handbook(tmp_path, {f"campaigns/{name}.yml": text})
    if name != "spring":
        (tmp_path / "campaigns/spring.yml").unlink()
    found = [one for one in said(tmp_path) if "CAM" in one]
    assert found == [f"3 CAM142 did you mean '{meant}'?"]


def test_bullets_where_a_text_stands_are_no_list(tmp_path: Path) -> None:
    text = HANDBOOK[TOOL].replace("access: Ask Camille for a seat.", "access:\n\u2022 Ask Camille\n\u2022 Wait a day")
    write_handbook(tmp_path, {TOOL: text})
    hint = "one text stands here: write access: >- and the lines below it without their signs"
    assert said(tmp_path) == [f"12 HBK204 {hint}"]


def test_a_remark_to_somebody_among_the_keys_is_one(tmp_path: Path) -> None:
    text = HANDBOOK[TOM].replace("manager: camille\n", "manager: camille\n@Camille please check this!\n")
    write_handbook(tmp_path, {TOM: text})
    assert said(tmp_path) == ["4 HBK010 write: # @Camille please check this!"]


def test_of_a_text_only_the_lines_at_the_margin_move(tmp_path: Path) -> None:
    text = HANDBOOK[TOOL].replace("access: Ask", "access: >-\n  Ask first\nsomebody who knows\n  and then ask")
    write_handbook(tmp_path, {TOOL: text})
    handbook(tmp_path, "check", "--fix", *DAY)
    assert (tmp_path / TOOL).read_text("utf-8") == text.replace("\nsomebody", "\n  somebody")


def test_pages_that_were_renamed_are_told_with_their_parts(tmp_path: Path) -> None:
    pages = {"docs/start.md": "# Start\n[How](charter.md), [when](manager-charter.md#weekly).\n"}
    write_handbook(tmp_path, pages | {"docs/manager-charter.md": "# Charter\n## Every week\nWe meet.\n"})
    assert said(tmp_path) == [
        "2 HBK305 did you mean 'manager-charter.md'?",
        "2 HBK171 write the id of one of its headings, or the page alone: manager-charter.md",
    ]


def test_a_step_done_a_year_from_its_due_date_is_asked_about(tmp_path: Path) -> None:
    spring = HANDBOOK["campaigns/spring.yml"]
    write_handbook(tmp_path, {"campaigns/spring.yml": f"{spring}done: {{brief: 2026-02-04}}\n"})
    assert said(tmp_path) == ["9 CAM142 did you mean '2027-02-04'?"]


def test_of_two_mistakes_of_a_line_the_one_without_a_right_answer_is_left(tmp_path: Path) -> None:
    text = HANDBOOK[WEBINAR].replace(
        "when: D-42, owner: event-manager", "when: 3 weeks before party, owner: Event manager"
    )
    write_handbook(tmp_path, {WEBINAR: text})
    handbook(tmp_path, "check", "--fix", *DAY)
    assert (tmp_path / WEBINAR).read_text("utf-8") == text.replace("Event manager,", "event-manager,")
