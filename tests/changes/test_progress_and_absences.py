"""What is told of a running campaign again and again is told when it is new, and not a second time."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.changes.change import Change
from handbook.changes.comparison import changes_between
from handbook.changes.state import State
from handbook.pipeline.checks.checking import check

SPRING, CAMILLE, TOM = "campaigns/spring.yml", "company/people/camille.yml", "company/people/tom.yml"
ROLE = "company/roles/event-manager.md"
BRIEF, LIVE, DEBRIEF = "Write the brief", "Run the live session", "Write the debrief"
ON_DAY_D, ON_BOTH = ("2027-03-18",), ("2027-03-18", "2027-03-25")
"""Day D of the campaign, and with it the day on which its debrief is due."""


def told(root: Path, before: Mapping[str, str], after: Mapping[str, str], *kinds: str) -> list[tuple[str, list[str]]]:
    """The changes of such kinds: what each is, and the step and day of each of its details."""
    old, new = (_state(root / name, files) for name, files in (("old", before), ("new", after)))
    found = (change for change in changes_between(old, new) if change.what in kinds)
    return [(change.what, _details(change)) for change in found]


def _state(root: Path, files: Mapping[str, str]) -> State:
    write_handbook(root, files)
    checked = check(root, TODAY)
    return State(checked.handbook, checked.context.plans, checked.report.findings, "en", TODAY)


def _details(change: Change) -> list[str]:
    return [" ".join(str(fact) for fact in detail.facts.values()) for detail in change.details]


def done(**days: str) -> Mapping[str, str]:
    """The campaign with these steps done on these days."""
    steps = ", ".join(f"{step}: {day}" for step, day in days.items())
    return {SPRING: HANDBOOK[SPRING] + f"done: {{{steps}}}\n"}


def away(*days: str) -> Mapping[str, str]:
    """Camille, who does all steps, away on these days."""
    periods = "".join(f"  - {{from: {day}, to: {day}, title: Leave}}\n" for day in days)
    return {CAMILLE: HANDBOOK[CAMILLE] + (f"away:\n{periods}" if days else "")}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {"brief": "2026-11-20"}, [("steps-done", [f"{BRIEF} 2026-11-20"])]),
        ({"brief": "2026-11-20"}, {"brief": "2026-11-20"}, []),
        (
            {"brief": "2026-11-20"},
            {"brief": "2026-11-20", "live": "2026-11-22"},
            [("steps-done", [f"{LIVE} 2026-11-22"])],
        ),
        (
            {"brief": "2026-11-20"},
            {"brief": "2026-11-19"},
            [("steps-done-otherwise", [f"{BRIEF} 2026-11-20 2026-11-19"])],
        ),
        ({"brief": "2026-11-20", "live": "2026-11-22"}, {"live": "2026-11-22"}, [("steps-not-done", [BRIEF])]),
        (
            {"brief": "2026-11-20"},
            {"brief": "2026-11-19", "live": "2026-11-22"},
            [("steps-done", [f"{LIVE} 2026-11-22"]), ("steps-done-otherwise", [f"{BRIEF} 2026-11-20 2026-11-19"])],
        ),
        # what is no step was never done
        ({"lvie": "2026-11-20"}, {}, []),
        ({"lvie": "2026-11-20"}, {"lvie": "2026-11-19"}, []),
        ({"lvie": "2026-11-20"}, {"live": "2026-11-20"}, [("steps-done", [f"{LIVE} 2026-11-20"])]),
    ],
)
def test_a_step_is_done_or_no_longer_once(
    tmp_path: Path, before: Mapping[str, str], after: Mapping[str, str], expected: list[tuple[str, list[str]]]
) -> None:
    assert (
        told(tmp_path, done(**before), done(**after), "steps-done", "steps-done-otherwise", "steps-not-done")
        == expected
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((), ON_DAY_D, [("owners-away", [f"{LIVE} 2027-03-18 Camille Roy"])]),
        (ON_DAY_D, ON_DAY_D, []),
        (ON_DAY_D, ON_BOTH, [("owners-away", [f"{DEBRIEF} 2027-03-25 Camille Roy"])]),
        (ON_BOTH, (), []),
    ],
)
def test_an_absence_is_told_of_the_steps_that_it_newly_meets(
    tmp_path: Path, before: tuple[str, ...], after: tuple[str, ...], expected: list[tuple[str, list[str]]]
) -> None:
    assert told(tmp_path, away(*before), away(*after), "owners-away") == expected


def test_a_step_that_is_done_meets_no_absence(tmp_path: Path) -> None:
    after = {**away(*ON_BOTH), **done(live="2026-11-22")}
    assert told(tmp_path, {}, after, "owners-away") == [("owners-away", [f"{DEBRIEF} 2027-03-25 Camille Roy"])]


def test_a_step_that_moves_within_an_absence_or_to_somebody_away_is_told_again(tmp_path: Path) -> None:
    moved = {SPRING: HANDBOOK[SPRING].replace("2027-03-18", "2027-03-25"), **away("2027-03-25")}
    found = told(tmp_path / "moved", away("2027-03-25"), moved, "owners-away")
    assert found == [("owners-away", [f"{LIVE} 2027-03-25 Camille Roy"])]
    both = {**away("2027-03-25"), TOM: away("2027-03-25")[CAMILLE].replace("Camille Roy", "Tom Leroy")}
    given = {SPRING: HANDBOOK[SPRING] + "people: {event-manager: tom}\n", **both}
    found = told(tmp_path / "given", given, both, "owners-away")
    assert found == [("owners-away", [f"{DEBRIEF} 2027-03-25 Camille Roy"])]


def leaving(day: str | None) -> Mapping[str, str]:
    """Camille, who does all steps, with a last day."""
    return {CAMILLE: HANDBOOK[CAMILLE] + (f"left: {day}\n" if day else "")}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            None,
            "2027-03-01",
            [f"{LIVE} 2027-03-18 Camille Roy 2027-03-01", f"{DEBRIEF} 2027-03-25 Camille Roy 2027-03-01"],
        ),
        (None, "2027-03-18", [f"{DEBRIEF} 2027-03-25 Camille Roy 2027-03-18"]),
        ("2027-03-18", "2027-03-17", [f"{LIVE} 2027-03-18 Camille Roy 2027-03-17"]),
        ("2027-03-18", "2027-03-19", None),
        (None, "2027-03-25", None),
        ("2027-03-18", None, None),
    ],
)
def test_a_departure_is_told_of_the_steps_that_it_newly_leaves_behind(
    tmp_path: Path, before: str | None, after: str | None, expected: list[str] | None
) -> None:
    found = told(tmp_path, leaving(before), leaving(after), "owners-left")
    assert found == ([("owners-left", expected)] if expected else [])


def test_work_that_is_given_to_somebody_who_will_be_gone(tmp_path: Path) -> None:
    tom = {TOM: HANDBOOK[TOM] + "left: 2027-03-18\n"}
    given = {SPRING: HANDBOOK[SPRING] + "people: {event-manager: tom}\n", **tom}
    assert told(tmp_path, tom, given, "owners-left") == [
        ("owners-left", [f"{DEBRIEF} 2027-03-25 Tom Leroy 2027-03-18"])
    ]


def unfilled(person: str) -> Mapping[str, str]:
    """The role of all steps, with its line that says who has it."""
    return {ROLE: HANDBOOK[ROLE].replace("person: camille\n", person)}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("person: camille\n", "", ("hands-over-to-nobody", [BRIEF, LIVE, DEBRIEF])),
        ("person: camille\n", "person: nobody\n", ("hands-over-to-nobody", [BRIEF, LIVE, DEBRIEF])),
        ("", "person: camille\n", ("hands-over-from-nobody", [BRIEF, LIVE, DEBRIEF])),
        ("person: tom\n", "person: camille\n", ("hands-over", [BRIEF, LIVE, DEBRIEF])),
        ("", "person: nobody\n", None),
    ],
)
def test_a_role_without_a_person_does_nothing(
    tmp_path: Path, before: str, after: str, expected: tuple[str, list[str]] | None
) -> None:
    kinds = "hands-over", "hands-over-to-nobody", "hands-over-from-nobody"
    assert told(tmp_path, unfilled(before), unfilled(after), *kinds) == ([expected] if expected else [])


def test_a_done_step_that_is_none_of_the_campaign_any_more(tmp_path: Path) -> None:
    """Nobody made it open again, whether the campaign still has its day or not."""
    playbook = HANDBOOK["playbooks/webinar.md"].replace(", after: [brief]", "")
    before = {**done(brief="2026-11-20", live="2026-11-22"), "playbooks/webinar.md": playbook}
    lines = [line for line in playbook.split("\n") if "id: brief" not in line]
    kinds = ("steps-done", "steps-not-done", "done-steps-gone")
    for name, days in {"kept": before[SPRING], "gone": done(live="2026-11-22")[SPRING]}.items():
        after = {SPRING: days, "playbooks/webinar.md": "\n".join(lines)}
        assert told(tmp_path / name, before, after, *kinds) == [("done-steps-gone", [f"{BRIEF} 2026-11-20"])]
    over = {path: text.replace("status: active", "status: done") for path, text in before.items()}
    after = {**over, "playbooks/webinar.md": "\n".join(lines)}
    assert told(tmp_path / "over", over, after, *kinds) == []
