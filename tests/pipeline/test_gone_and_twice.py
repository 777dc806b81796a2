"""What is deleted, renamed, put in twice or contradicts itself while others name it: one finding, with its remedy."""

from pathlib import Path

import pytest
from repository import commit
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

SPRING, WEBINAR, GOALS = "campaigns/spring.yml", "playbooks/webinar.md", "okrs/2027-q1/marketing.yml"
SUPPORTS = "supports: [2027-q1/marketing/o1/kr1]"
OFF = "off_okr: {reason: A promise, approved_by: camille}"


def said(root: Path, language: str = "en") -> list[str]:
    """Each finding that is no note: path, line, code, number of followers, hint."""
    found = [one for one in check(root, TODAY).report.findings if one.severity != "info"]
    return [f"{one.path}:{one.span.line} {one.rule.code} +{len(one.followers)} {one.hint(language)}" for one in found]


def changed(root: Path, path: str, *pairs: tuple[str, str]) -> None:
    """The smallest handbook with other words in one file: `pairs` are what stands there, and what then does."""
    text = HANDBOOK[path]
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    write_handbook(root, {path: text})


def test_what_a_goal_is_that_was_dropped_is_not_said_of_a_campaign_that_serves_none_as_well(tmp_path: Path) -> None:
    changed(tmp_path, GOALS, ("source: CRM", "source: CRM, dropped: {date: 2026-11-20, reason: No buyers}"))
    (tmp_path / SPRING).write_text(HANDBOOK[SPRING].replace(SUPPORTS, f"{SUPPORTS}\n{OFF}"), "utf-8")
    keep = "keep one of the two lines: `supports:` if it serves that, else `off_okr:`"
    assert said(tmp_path) == [f"{SPRING}:7 CAM144 +0 {keep}"]


def test_a_circle_is_told_where_a_step_waits_for_a_later_one_and_nothing_of_what_is_done(tmp_path: Path) -> None:
    approved = "days: 2, approver: camille, milestone: brief, after: [debrief]"
    changed(tmp_path, WEBINAR, ("days: 2, milestone: brief", approved))
    (tmp_path / SPRING).write_text(f"{HANDBOOK[SPRING]}done: {{live: 2026-11-20}}\n", "utf-8")
    out = "take 'debrief' (D+7) out of what 'brief' (D-42) waits for: it is due later"
    found = check(tmp_path, TODAY).report.findings
    assert [one.message("en") for one in found if one.severity == "error"] == [
        "these steps wait for each other: brief → debrief → live → brief"
    ]
    assert f"{WEBINAR}:17 PLB111 +0 {out}" in said(tmp_path)


def test_circles_that_one_link_closes_are_one_finding(tmp_path: Path) -> None:
    step = "- {id: %s, when: D-9, owner: event-manager, after: [brief], done_when: It is there}\n"
    changed(
        tmp_path,
        WEBINAR,
        ("days: 2, milestone: brief", "days: 2, milestone: brief, after: [live]"),
        ("- {id: live", f"{step % 'art'}{step % 'page'}- {{id: live"),
        ("after: [brief], tools", "after: [art, page], tools"),
        ("### Run", "### Art {#art}\nDraw it.\n\n### Page {#page}\nWrite it.\n\n### Run"),
    )
    out = "take 'live' (D) out of what 'brief' (D-42) waits for: it is due later"
    assert said(tmp_path) == [f"{WEBINAR}:17 PLB111 +1 {out}"]


def test_a_circle_that_a_campaign_closes_stands_in_the_campaign(tmp_path: Path) -> None:
    steps = "steps: {brief: {after: [live], reason: As asked}}\n"
    write_handbook(tmp_path, {SPRING: HANDBOOK[SPRING] + steps})
    out = "take 'live' (D) out of what 'brief' (D-42) waits for: it is due later"
    assert said(tmp_path) == [f"{SPRING}:9 PLB111 +0 {out}"]


LIVE = HANDBOOK[WEBINAR].split("\n")[17] + "\n"
HOW_LIVE = "### Run the live session {#live}\nOpen the room thirty minutes early.\n\n"
FRENCH = """\
---
title: Webinaire
---
## Étapes

### Rédiger le brief {#brief}
Partez des questions.

### Animer le direct {#live}
Ouvrez la salle.

### Rédiger le bilan {#debrief}
Une page.
"""
NEEDED = {
    "handbook.yml": HANDBOOK["handbook.yml"] + "languages: [en, fr]\nplaybooks: {required_steps: {event: [live]}}\n",
    "playbooks/webinar.fr.md": FRENCH,
}


def test_a_step_whose_how_to_stands_is_brought_back(tmp_path: Path) -> None:
    changed(tmp_path, WEBINAR, (LIVE, ""))
    back = "bring its line back among the steps: its how-to stands on line 26; or take both out"
    assert said(tmp_path) == [f"{WEBINAR}:18 PLB110 +1 {back}"]


def test_a_step_that_others_count_from_is_brought_back(tmp_path: Path) -> None:
    changed(tmp_path, WEBINAR, (LIVE, ""), ("when: D+7", "when: live + 7d"), (", after: [live]", ""))
    back = "bring its line back among the steps: its how-to stands on line 26; or take both out"
    assert said(tmp_path) == [f"{WEBINAR}:18 PLB112 +1 {back}"]


def test_a_required_step_that_is_gone_is_one_finding_in_the_playbook(tmp_path: Path) -> None:
    changed(tmp_path, WEBINAR, (LIVE, ""), (HOW_LIVE, ""))
    write_handbook(tmp_path, {**NEEDED, WEBINAR: (tmp_path / WEBINAR).read_text("utf-8")})
    back = "'live' is still named, and gone: bring back `- {id: live, when: ..., milestone: live}`"
    assert said(tmp_path) == [f"{WEBINAR}:4 PLB102 +3 {back}"]


def test_a_required_step_that_only_a_translation_and_a_campaign_name_is_one_finding(tmp_path: Path) -> None:
    changed(tmp_path, WEBINAR, (LIVE, ""), (HOW_LIVE, ""), (", after: [live]", ""))
    texts = {
        WEBINAR: (tmp_path / WEBINAR).read_text("utf-8"),
        SPRING: f"{HANDBOOK[SPRING]}done: {{live: 2026-11-20}}\n",
    }
    write_handbook(tmp_path, {**NEEDED, **texts})
    back = "'live' is still named, and gone: bring back `- {id: live, when: ..., milestone: live}`"
    assert said(tmp_path) == [f"{WEBINAR}:4 PLB102 +3 {back}"]


def test_a_required_step_that_may_be_renamed_is_asked_about_where_others_wait_for_it(tmp_path: Path) -> None:
    changed(tmp_path, WEBINAR, ("{id: live", "{id: talk"), ("milestone: live, ", ""))
    write_handbook(tmp_path, {**NEEDED, WEBINAR: (tmp_path / WEBINAR).read_text("utf-8")})
    renamed = "was it renamed to 'talk'? Then write that everywhere; else take it out, or bring the step back"
    assert said(tmp_path) == [f"{WEBINAR}:19 PLB110 +5 {renamed}"]


def test_a_milestone_that_a_playbook_never_had_stands_for_no_slip(tmp_path: Path) -> None:
    needed = NEEDED["handbook.yml"].replace("[live]", "[rehearsal]")
    changed(tmp_path, WEBINAR, ("after: [live]", "after: [liev]"))
    write_handbook(tmp_path, {"handbook.yml": needed, WEBINAR: (tmp_path / WEBINAR).read_text("utf-8")})
    add = "add `- {id: rehearsal, when: ..., milestone: rehearsal}`, or give that milestone to a step"
    assert said(tmp_path) == [f"{WEBINAR}:4 PLB102 +0 {add}", f"{WEBINAR}:19 PLB110 +0 did you mean 'live'?"]


BRIEF = "playbooks/templates/brief.md"


def test_a_template_under_other_words_is_asked_about(tmp_path: Path) -> None:
    changed(tmp_path, WEBINAR, ("templates/brief.md", "templates/brief-sheet.md"))
    (tmp_path / BRIEF).rename(tmp_path / "playbooks/templates/webinar-sheet.md")
    found = check(tmp_path, TODAY).report.findings
    renamed = "was it renamed to 'templates/webinar-sheet.md'? Then write that; else bring its file back"
    assert [(one.hint("en"), len(one.followers)) for one in found] == [(renamed, 1)]
    (tmp_path / "playbooks/templates/other-sheet.md").write_text("# Another sheet\n", "utf-8")
    gone = "correct the path, which starts from the folder of this file; or bring the file back, or take the link out"
    assert said(tmp_path) == [f"{WEBINAR}:40 HBK305 +2 {gone}"]


def test_a_template_that_is_used_is_not_the_one_that_was_renamed(tmp_path: Path) -> None:
    links = "templates/brief-sheet.md), [other](templates/webinar-sheet.md"
    changed(tmp_path, WEBINAR, ("templates/brief.md", links))
    (tmp_path / BRIEF).rename(tmp_path / "playbooks/templates/webinar-sheet.md")
    gone = "correct the path, which starts from the folder of this file; or bring the file back, or take the link out"
    assert said(tmp_path) == [f"{WEBINAR}:40 HBK305 +0 {gone}"]


def test_a_record_that_nothing_names_may_be_the_one_that_a_link_misses(tmp_path: Path) -> None:
    role = HANDBOOK["company/roles/event-manager.md"]
    link = "# Brief\n[Who](../../company/roles/talk-manager.md)\n"
    write_handbook(tmp_path, {"company/roles/stage-manager.md": role.replace("Event", "Stage"), BRIEF: link})
    found = [line for line in said(tmp_path) if "HBK305" in line]
    renamed = "was it renamed to '../../company/roles/stage-manager.md'? Then write that; else bring its file back"
    assert [line.split(" ", 3)[3] for line in found] == [renamed]


FEW = f"{HANDBOOK['handbook.yml']}okrs: {{max_objectives: 1, max_key_results: 1}}\n"
OBJECTIVE = HANDBOOK[GOALS].partition("objectives:\n")[2]
RESULT = HANDBOOK[GOALS].split("\n")[8] + "\n"


@pytest.mark.parametrize(
    ("path", "text", "finding"),
    [
        (GOALS, OBJECTIVE, "10 OKR109 +0 lines 10 to 16 repeat lines 3 to 9: take them out"),
        (GOALS, RESULT, "10 OKR109 +0 line 10 repeats line 9: take it out"),
        (WEBINAR, LIVE, "19 PLB115 +0 line 19 repeats line 18: take it out"),
    ],
)
def test_what_was_put_in_twice_is_one_finding_and_goes(tmp_path: Path, path: str, text: str, finding: str) -> None:
    twice = HANDBOOK[path].replace(text, text + text)
    write_handbook(tmp_path, {"handbook.yml": FEW, path: twice})
    assert said(tmp_path) == [f"{path}:{finding}"]
    handbook(tmp_path, "check", "--fix", "--today", str(TODAY))
    assert (tmp_path / path).read_text("utf-8") == HANDBOOK[path]


def test_a_term_that_was_put_in_twice_goes(tmp_path: Path) -> None:
    term = "  - term: {en: Lead, fr: Piste}\n    meaning: {en: Somebody who asks, fr: Quelqu'un qui demande}\n"
    write_handbook(tmp_path, {"company/glossary.yml": f"terms:\n{term}{term}"})
    assert said(tmp_path) == ["company/glossary.yml:4 GLO101 +0 lines 4 to 5 repeat lines 2 to 3: take them out"]
    handbook(tmp_path, "check", "--fix", "--today", str(TODAY))
    assert (tmp_path / "company/glossary.yml").read_text("utf-8") == f"terms:\n{term}"


def test_what_was_put_in_twice_goes_from_the_end_of_a_file_without_a_line_break(tmp_path: Path) -> None:
    write_handbook(tmp_path, {GOALS: (HANDBOOK[GOALS] + RESULT).rstrip("\n")})
    handbook(tmp_path, "check", "--fix", "--today", str(TODAY))
    assert (tmp_path / GOALS).read_text("utf-8") == HANDBOOK[GOALS].rstrip("\n")


def test_another_goal_with_the_same_id_keeps_its_line_and_counts(tmp_path: Path) -> None:
    other = RESULT.replace("Meetings", "Calls")
    write_handbook(tmp_path, {"handbook.yml": FEW, GOALS: HANDBOOK[GOALS] + other})
    assert said(tmp_path) == [
        f"{GOALS}:10 OKR102 +0 keep the 1 that would change what you do",
        f"{GOALS}:10 OKR109 +0 give the second one another id, such as kr2",
    ]


@pytest.mark.parametrize("goal", ["2027-q1/marketing/o1/quality", "2027-q1/marketing/growth/kr1"])
def test_a_goal_that_is_gone_is_brought_back_or_another_one_named(tmp_path: Path, goal: str) -> None:
    changed(tmp_path, SPRING, ("2027-q1/marketing/o1/kr1", goal))
    back = (
        f"bring it back in {GOALS}, where a goal that is given up stays with `dropped:`; or choose one of: "
        "2027-q1/marketing/o1, 2027-q1/marketing/o1/kr1"
    )
    assert said(tmp_path) == [f"{SPRING}:6 OKR201 +0 {back}"]


def test_a_team_or_a_person_above_itself_is_told_plainly(tmp_path: Path) -> None:
    team, tom = "company/teams/marketing.yml", "company/people/tom.yml"
    files = {team: "parent: company", tom: "manager: camille"}
    own = {team: "parent: marketing", tom: "manager: tom"}
    write_handbook(tmp_path, {path: HANDBOOK[path].replace(old, own[path]) for path, old in files.items()})
    assert words(tmp_path) == [
        "nobody is their own manager: tom | write who stands above, or take out `manager:`",
        "a team cannot stand above itself: marketing | write who stands above, or take out `parent:`",
    ]


def words(root: Path) -> list[str]:
    """Message and hint of each finding."""
    return [f"{one.message('en')} | {one.hint('en')}" for one in check(root, TODAY).report.findings]


@pytest.mark.parametrize(
    ("path", "old", "typed", "told"),
    [
        (
            WEBINAR,
            "after: [live]",
            "after: [live, debrief]",
            "a step cannot wait for itself: debrief",
        ),
        (
            GOALS,
            "supports: company/o1",
            "supports: marketing/o1",
            "an objective cannot support itself: 2027-q1/marketing/o1",
        ),
        (
            SPRING,
            "owner: camille",
            "owner: camille\nfollows: spring",
            "'Spring webinar' cannot follow 'Spring webinar': it is this campaign itself",
        ),
    ],
)
def test_what_names_itself_is_told_plainly(tmp_path: Path, path: str, old: str, typed: str, told: str) -> None:
    changed(tmp_path, path, (old, typed))
    assert told in [line.partition(" | ")[0] for line in words(tmp_path)]


ONLY = ("milestone: live, after", "milestone: live, only: {format: [online]}, after")


@pytest.mark.parametrize(
    ("offered", "chosen", "choices"),
    [
        ("options: {pace: [quick, slow]}", "online", "pace"),
        ("options: {format: [hybrid, venue]}", "online", "hybrid, venue"),
    ],
)
def test_an_option_that_a_playbook_no_longer_offers_is_one_finding_there(
    tmp_path: Path, offered: str, chosen: str, choices: str
) -> None:
    changed(tmp_path, WEBINAR, ONLY, ("effort: 14 days", f"effort: 14 days\n{offered}"))
    (tmp_path / SPRING).write_text(f"{HANDBOOK[SPRING]}options: {{format: {chosen}}}\n", "utf-8")
    found = [line for line in said(tmp_path) if "PLB114" in line or "CAM110" in line]
    assert found == [f"{WEBINAR}:19 PLB114 +1 bring it back in `options:`, or choose one of: {choices}"]


def test_a_step_that_several_wait_for_too_early_is_one_finding_at_its_day(tmp_path: Path) -> None:
    changed(
        tmp_path,
        WEBINAR,
        ("when: D-42", "when: D+42"),
        ("after: [live]", "after: [live, brief]"),
    )
    found = [line for line in said(tmp_path) if "PLB113" in line]
    assert found == [f"{WEBINAR}:17 PLB113 +1 plan 'brief' earlier, or 'debrief' later"]


def test_a_role_that_several_campaigns_need_and_nobody_fills_is_one_finding(tmp_path: Path) -> None:
    role = "company/roles/event-manager.md"
    second = HANDBOOK[SPRING].replace("2027-03-18", "2027-03-25").replace("Spring", "Second")
    vacant = HANDBOOK[role].replace("person: camille\n", "")
    write_handbook(tmp_path, {role: vacant, "campaigns/second.yml": second})
    found = [line for line in said(tmp_path) if "CAM102" in line]
    fill = (
        f"write who fills it in {role}: `person: <person>`; or `people: {{event-manager: <person>}}` in each campaign"
    )
    assert found == [f"campaigns/second.yml:2 CAM102 +1 {fill}"]


def test_what_a_campaign_changes_of_a_renamed_step_is_told_by_its_new_name(tmp_path: Path) -> None:
    write_handbook(tmp_path, {SPRING: f"{HANDBOOK[SPRING]}steps: {{live: {{owner: tom, reason: Camille speaks}}}}\n"})
    commit(tmp_path)
    renamed = (
        HANDBOOK[WEBINAR].replace("{id: live,", "{id: talk,").replace("[live]", "[talk]").replace("#live", "#talk")
    )
    (tmp_path / WEBINAR).write_text(renamed, "utf-8")
    assert f"{SPRING}:9 CAM109 +0 it is called 'talk' now: write that" in said(tmp_path)


def test_a_step_that_several_count_from_is_no_slip_of_another(tmp_path: Path) -> None:
    changed(
        tmp_path,
        WEBINAR,
        ("{id: live", "{id: session"),
        ("{#live}", "{#session}"),
        ("when: D+7", "when: live + 7d"),
        ("{id: brief,", "{id: slides,"),
        ("{#brief}", "{#slides}"),
        ("after: [brief]", "after: [slides]"),
        ("milestone: live", "milestone: talk"),
    )
    found = [line for line in said(tmp_path) if "PLB112" in line]
    back = "bring this step back, or write everywhere what it is called now, perhaps one of: debrief, session"
    assert found == [f"{WEBINAR}:19 PLB112 +1 {back}"]


def test_a_record_that_is_gone_and_whose_name_another_kind_has_is_one_finding(tmp_path: Path) -> None:
    lead = "title: Lead\nnoun: a lead\nfields:\n  title: {type: text}\n  from: {type: source}\n"
    files = {
        "registers/source.yml": "title: Sources\nnoun: a source\nfields:\n  title: {type: text}\n",
        "registers/source/fair.yml": "title: Fair\n",
        "registers/lead.yml": lead.replace("Lead", "Leads"),
        "registers/lead/first.yml": "title: First\nfrom: tom\n",
        "registers/lead/second.yml": "title: Second\nfrom: tom\n",
    }
    write_handbook(tmp_path, files)
    gone = "'tom' is a person; is a source called so gone? Bring its file back; else choose one of: fair"
    assert [line for line in said(tmp_path) if "HBK410" in line] == [f"registers/lead/first.yml:2 HBK410 +1 {gone}"]
    (tmp_path / "registers/lead/second.yml").unlink()
    one = "'tom' is a person; write a source, one of: fair"
    assert [line for line in said(tmp_path) if "HBK410" in line] == [f"registers/lead/first.yml:2 HBK410 +0 {one}"]
