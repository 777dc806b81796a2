"""Goals and steps that took each other's ids are what they say; who names such an id means the other one now."""

from pathlib import Path

import pytest
from repository import commit, edit, git
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.exports.changes_text import changes_text
from handbook.pipeline.answers.comparing import NotCompared, compare

GOALS, SPRING, WEBINAR = "okrs/2027-q1/marketing.yml", "campaigns/spring.yml", "playbooks/webinar.md"
ROW = (
    "      - {{id: {}, title: {}, baseline: 0, target: {}, current: 1, unit: calls, as_of: 2026-11-20, source: CRM}}\n"
)
HEAD = """\
  - id: {}
    title: {}
    owner: camille
    supports: company/o1
    horizon: short
    key_results:
"""
SOURCES, SPAIN = "Be the first source of qualified meetings", "Be known in Spain"
MEETINGS, DEMOS, VISITS = ("Meetings", 40), ("Demos", 9), ("Visits", 700)
FAIRS, TALKS = ("Fairs", 2), ("Talks", 5)


def _goals(*objectives: tuple[str, str, list[tuple[str, int]]], first: int = 1) -> str:
    """A file with these objectives, whose key results are numbered from the `first`."""
    rows = (
        HEAD.format(name, title) + "".join(ROW.format(f"kr{place}", *one) for place, one in enumerate(results, first))
        for name, title, results in objectives
    )
    return "team: marketing\nobjectives:\n" + "".join(rows)


def _told(root: Path, path: str, before: str, after: str, **others: str) -> list[str]:
    write_handbook(root, {path: before, **others})
    commit(root)
    git(root, "checkout", "-q", "-b", "numbers")
    (root / path).write_text(after)
    return _of_diff(root)


def _of_diff(root: Path, language: str = "en") -> list[str]:
    compared = compare(root, "main", None, TODAY, language)
    assert not isinstance(compared, NotCompared), compared.reason
    lines = [line for line in changes_text(compared).split("\n")[1:] if line]
    return lines[: lines.index("What the check says")] if "What the check says" in lines else lines


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (
            _goals(("o1", SOURCES, [MEETINGS, DEMOS])),
            _goals(("o1", SOURCES, [DEMOS, MEETINGS])),
            [
                "Campaigns",
                ("  ! Spring webinar: serves “Demos” now (before: “Meetings”), for the ids of the goals have changed"),
                "Objectives and key results",
                "  Marketing, Q1 2027",
                "    - “Demos” has the id o1/kr1 now (before: o1/kr2), which was that of “Meetings”",
                "    - “Meetings” has the id o1/kr2 now (before: o1/kr1), which was that of “Demos”",
            ],
        ),
        (
            _goals(("o1", SOURCES, [MEETINGS, DEMOS])),
            _goals(("o1", SOURCES, [VISITS, MEETINGS])),
            [
                "Campaigns",
                ("  ! Spring webinar: serves “Visits” now (before: “Meetings”), for the ids of the goals have changed"),
                "Objectives and key results",
                "  Marketing, Q1 2027",
                "    ! key result “Demos” is removed",
                f"    - “{SOURCES}”: new key result “Visits” (target: 700 calls)",
                "    - “Meetings” has the id o1/kr2 now (before: o1/kr1), which was that of “Demos”",
            ],
        ),
        (
            _goals(("o1", SOURCES, [MEETINGS, DEMOS])),
            _goals(("o1", SOURCES, [VISITS, ("Meetings held", 40), DEMOS])),
            [
                "Campaigns",
                ("  ! Spring webinar: serves “Visits” now (before: “Meetings”), for the ids of the goals have changed"),
                "Objectives and key results",
                "  Marketing, Q1 2027",
                f"    - “{SOURCES}”: new key result “Visits” (target: 700 calls)",
                "    - “Meetings held” has the id o1/kr2 now (before: o1/kr1), which was that of “Demos”",
                "    - “Meetings held” was called “Meetings” before",
                "    - “Demos” has the id o1/kr3 now (before: o1/kr2), and “Meetings held” has its former one",
            ],
        ),
        (
            _goals(("o1", SOURCES, [MEETINGS]), ("o2", SPAIN, [FAIRS, TALKS])),
            _goals(("o1", SPAIN, [FAIRS, TALKS]), ("o2", SOURCES, [MEETINGS])),
            [
                "Campaigns",
                ("  ! Spring webinar: serves “Fairs” now (before: “Meetings”), for the ids of the goals have changed"),
                "Objectives and key results",
                "  Marketing, Q1 2027",
                f"    - “{SPAIN}” has the id o1 now (before: o2), which was that of “{SOURCES}”",
                f"    - “{SOURCES}” has the id o2 now (before: o1), which was that of “{SPAIN}”",
            ],
        ),
        (
            _goals(("o1", SOURCES, [DEMOS, MEETINGS]), ("o2", SPAIN, [FAIRS])),
            _goals(("o1", "Grow in Italy", [VISITS]), ("o2", SOURCES, [DEMOS, MEETINGS])),
            [
                "Campaigns",
                ("  ! Spring webinar: serves “Visits” now (before: “Demos”), for the ids of the goals have changed"),
                "Objectives and key results",
                "  Marketing, Q1 2027",
                f"    ! objective “{SPAIN}” is removed: owner Camille Roy; with the key result “Fairs”",
                "    - new objective “Grow in Italy”",
                f"    - “{SOURCES}” has the id o2 now (before: o1), which was that of “{SPAIN}”",
            ],
        ),
    ],
)
def test_goals_that_are_renumbered(tmp_path: Path, before: str, after: str, lines: list[str]) -> None:
    assert _told(tmp_path, GOALS, before, after) == lines


def test_where_all_follow_only_the_ids_are_told(tmp_path: Path) -> None:
    before, after = _goals(("o1", SOURCES, [MEETINGS, DEMOS])), _goals(("o1", SOURCES, [DEMOS, MEETINGS]))
    _told(tmp_path, GOALS, before, after)
    edit(tmp_path / SPRING, "o1/kr1", "o1/kr2")
    assert _of_diff(tmp_path, "fr") == [
        "Objectifs et résultats clés",
        "  Marketing, T1 2027",
        "    - « Demos » a maintenant l'identifiant o1/kr1 (avant : o1/kr2), qui était celui de « Meetings »",
        "    - « Meetings » a maintenant l'identifiant o1/kr2 (avant : o1/kr1), qui était celui de « Demos »",
    ]


def test_reasons_that_are_renumbered_with_their_key_results_are_no_news(tmp_path: Path) -> None:
    before, after = _goals(("o1", SOURCES, [MEETINGS, DEMOS])), _goals(("o1", SOURCES, [DEMOS, MEETINGS]))
    reason = "    changes: [{{date: 2026-11-20, what: {} target 30 -> 40, reason: Sales hired}}]\n"
    told = _told(tmp_path, GOALS, before + reason.format("kr1"), after + reason.format("kr2"))
    assert [line for line in told if "reason" in line] == []
    (tmp_path / GOALS).write_text(after + reason.format("kr1"))
    assert [line for line in _of_diff(tmp_path) if "reason" in line] == []


def test_an_id_that_is_free_again_and_still_named(tmp_path: Path) -> None:
    before, after = _goals(("o1", SOURCES, [DEMOS, MEETINGS])), _goals(("o1", SOURCES, [MEETINGS]))
    spring = HANDBOOK[SPRING].replace("kr1", "kr2")
    assert _told(tmp_path, GOALS, before, after, **{SPRING: spring})[-2:] == [
        (
            "    ! “Meetings” has a new id, o1/kr1 (before: o1/kr2), and 1 file still names the old one: "
            "1 campaign (“Spring webinar”)"
        ),
        "    ! key result “Demos” is removed",
    ]


def test_titles_that_were_swapped_where_the_figures_stay_are_new_titles(tmp_path: Path) -> None:
    before = _goals(("o1", SOURCES, [MEETINGS, DEMOS]))
    after = _goals(("o1", SOURCES, [("Demos", 40), ("Meetings", 9)]))
    assert _told(tmp_path, GOALS, before, after) == [
        "Objectives and key results",
        "  Marketing, Q1 2027",
        "    - “Demos” was called “Meetings” before",
        "    - “Meetings” was called “Demos” before",
    ]


def _swapped(text: str, one: str, other: str) -> str:
    return text.replace(one, "\0").replace(other, one).replace("\0", other)


FRENCH = "---\ntitle: Webinaire\nevent: le direct\n---\nUne heure.\n\n## Étapes {#steps}\n\n### Écrire {#brief}\nOui.\n"
NEW_IDS = [
    "Playbooks",
    "  - Webinar: 2 steps have new ids:",
    "      “Write the brief”: brief → debrief",
    "      “Write the debrief”: debrief → brief",
]


@pytest.mark.parametrize(
    ("says", "lines"),
    [
        ("", NEW_IDS),
        (
            "done: {brief: 2026-11-20}\n",
            [
                "Campaigns",
                "  Spring webinar",
                "    - 1 step is open again: “Write the brief”",
                "    - 1 step is done: “Write the debrief” (Fri 20 Nov 2026)",
                *NEW_IDS,
            ],
        ),
    ],
)
def test_steps_that_take_each_others_ids_move_no_dates(tmp_path: Path, says: str, lines: list[str]) -> None:
    others = {SPRING: HANDBOOK[SPRING] + says, "playbooks/webinar.fr.md": FRENCH}
    steps = _swapped(_swapped(HANDBOOK[WEBINAR], "id: brief", "id: debrief"), "{#brief}", "{#debrief}")
    assert _told(tmp_path, WEBINAR, HANDBOOK[WEBINAR], steps.replace("[brief]", "[debrief]"), **others) == lines
    assert handbook(tmp_path, "diff", "main", "--fail-on", "moved-dates", "--today", "2026-11-23").code == 0


def test_a_step_that_is_new_under_the_id_of_one_that_moves_on(tmp_path: Path) -> None:
    """What was done stays with the id: it is told whose it is now."""
    steps = HANDBOOK[WEBINAR].replace("id: brief,", "id: outline,").replace("{#brief}", "{#outline}")
    row, text = "- {id: brief, when: D-49, owner: event-manager}\n", "### Ask sales {#brief}\nWhat do they hear?\n\n"
    steps = steps.replace("- {id: outline", f"{row}- {{id: outline").replace(
        "### Write the brief", f"{text}### Write the brief"
    )
    spring = HANDBOOK[SPRING] + "done: {brief: 2026-11-20}\n"
    assert _told(tmp_path, WEBINAR, HANDBOOK[WEBINAR], steps, **{SPRING: spring}) == [
        "Campaigns",
        "  Spring webinar",
        "    - 1 step is open again: “Write the brief”",
        "    - “Run the live session” comes after “Ask sales” (before: “Write the brief”)",
        "    - 1 step is done: “Ask sales” (Fri 20 Nov 2026)",
        "Playbooks",
        "  Webinar",
        "    - 1 new step: “Ask sales” (D-49, “Event manager”)",
        "    - 1 step has a new id: “Write the brief”: brief → outline",
        "    - 1 difference in the steps: “Run the live session” / after: “Write the brief” → “Ask sales”",
    ]
