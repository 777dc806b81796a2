"""A step with another id: what campaigns still say of it by the old one is lost, and told where it is lost."""

from pathlib import Path

import pytest
from repository import commit, edit, git
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.exports.changes_text import changes_text
from handbook.pipeline.answers.comparing import NotCompared, compare

PLAYBOOK, CAMPAIGN = "playbooks/webinar.md", "campaigns/spring.yml"
OWN = "steps: {brief: {when: D-44, reason: Leave}}\n"
BY_OLD_ID = "“Write the brief”: brief → outline"


def _told(root: Path) -> list[str]:
    compared = compare(root, "main", None, TODAY)
    assert not isinstance(compared, NotCompared), compared.reason
    return [line for line in changes_text(compared).split("\n") if line]


def _renamed(root: Path, campaign: str, now: str) -> None:
    """A playbook whose first step has another id, with a campaign before and after."""
    write_handbook(root, {CAMPAIGN: HANDBOOK[CAMPAIGN] + campaign})
    commit(root)
    git(root, "checkout", "-q", "-b", "names")
    for old, new in {"{#brief}": "{#outline}", "id: brief": "id: outline", "[brief]": "[outline]"}.items():
        edit(root / PLAYBOOK, old, new)
    (root / CAMPAIGN).write_text(HANDBOOK[CAMPAIGN] + now)


@pytest.mark.parametrize(
    ("said", "code", "lines"),
    [
        (
            OWN,
            1,
            [
                (
                    "    - 1 date moves, because this campaign still names a step by its old id: "
                    "“Write the brief”: Tue 2 Feb 2027 → Thu 4 Feb 2027"
                )
            ],
        ),
        ("done: {brief: 2026-11-20}\n", 0, ["    - 1 step is open again: “Write the brief”"]),
        (
            "steps: {brief: {skip: true, reason: Leave}}\n",
            0,
            ["    - 1 more step: “Write the brief”, due Thu 4 Feb 2027, Camille Roy"],
        ),
        (
            "steps: {book: {title: Book the room, when: brief + 2, owner: camille, reason: Full}}\n",
            1,
            ["    ! 1 step has no day any more, because what it counts from is not there: “Book the room”"],
        ),
        (
            "steps: {debrief: {after: [brief], reason: Leave}}\n",
            0,
            ["    - “Write the debrief” comes after nothing (before: “Write the brief”)"],
        ),
    ],
)
def test_what_a_campaign_says_by_an_old_id_is_lost(tmp_path: Path, said: str, code: int, lines: list[str]) -> None:
    _renamed(tmp_path, said, said)
    told = _told(tmp_path)
    assert told[1 : told.index("What the check says")] == [
        "Campaigns",
        "  Spring webinar",
        (f"    ! this campaign still names 1 step by its old id, so what it says of it does not count: {BY_OLD_ID}"),
        *lines,
        "Playbooks",
        (
            f"  ! Webinar: 1 step has a new id: {BY_OLD_ID}, "
            "and the old id still stands in 1 campaign (“Spring webinar”)"
        ),
    ]
    assert handbook(tmp_path, "diff", "main", "--fail-on", "moved-dates", "--today", "2026-11-23").code == code


def test_where_all_say_the_new_id_nothing_else_is_told(tmp_path: Path) -> None:
    _renamed(tmp_path, OWN, OWN.replace("brief", "outline"))
    assert _told(tmp_path)[1:] == [
        "Playbooks",
        f"  - Webinar: 1 step has a new id: {BY_OLD_ID}",
        "What the check says",
        "  - 1 new warning: campaigns/spring.yml:2 as told above (playbook-changed)",
    ]


def test_a_step_of_its_own_may_be_called_as_one_was(tmp_path: Path) -> None:
    own = OWN.replace("reason:", "title: Ask sales, owner: camille, reason:")
    _renamed(tmp_path, "", own)
    told = _told(tmp_path)
    assert told[1 : told.index("Playbooks")] == [
        "Campaigns",
        "  - Spring webinar: 1 more step: “Ask sales”, due Tue 2 Feb 2027, Camille Roy, because: Leave",
    ]
    assert not [line for line in told if "old id" in line]


def test_a_translation_that_keeps_the_old_name_of_its_playbook(tmp_path: Path) -> None:
    french = (
        "---\ntitle: Webinaire\nevent: le direct\n---\nUne heure.\n\n## Étapes {#steps}\n\n### Écrire {#brief}\nOui.\n"
    )
    write_handbook(tmp_path, {"playbooks/webinar.fr.md": french})
    commit(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "names")
    (tmp_path / PLAYBOOK).rename(tmp_path / "playbooks/session.md")
    edit(tmp_path / CAMPAIGN, "playbook: webinar", "playbook: session")
    edit(tmp_path / "company/roles/event-manager.md", "onboarding: webinar", "onboarding: session")
    told = _told(tmp_path)
    assert told[1 : told.index("What the check says")] == [
        "Playbooks",
        "  Webinar",
        "    ! a translation still has the old name, playbooks/webinar.fr.md: French",
        "    - has a new id, session (before: webinar); nothing names the old one any more",
    ]


def test_a_renamed_step_is_one_finding_and_what_was_done_stays_done(tmp_path: Path) -> None:
    """Nobody is away on the day of a step that is done, whatever it is called."""
    french = (
        "---\ntitle: Webinaire\nevent: le direct\n---\nUne heure.\n\n## Étapes {#steps}\n\n### Écrire {#brief}\nOui.\n"
    )
    away = "away: [{from: 2027-02-04, to: 2027-02-04, title: Leave}]\n"
    person = HANDBOOK["company/people/camille.yml"] + away
    write_handbook(tmp_path, {"playbooks/webinar.fr.md": french, "company/people/camille.yml": person})
    _renamed(tmp_path, "done: {brief: 2026-11-20}\n", "done: {brief: 2026-11-20}\n")
    told = _told(tmp_path)
    assert told[told.index("What the check says") + 1 :] == [
        (
            "  ! 1 new error: playbooks/webinar.fr.md:9 no step of this playbook is called 'brief' "
            "(2 more findings may come from this) (how-to-without-step)"
        ),
    ]
    assert told[2 : told.index("Playbooks")] == [
        "  Spring webinar",
        f"    ! this campaign still names 1 step by its old id, so what it says of it does not count: {BY_OLD_ID}",
        "    - 1 step is open again: “Write the brief”",
    ]
