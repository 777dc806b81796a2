"""Two files that took each other's names are the records that they were; who names them means the other one now."""

import re
from pathlib import Path

from repository import commit, edit, git
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.exports.changes_text import changes_text
from handbook.pipeline.answers.comparing import NotCompared, compare

SPRING, AUTUMN = "campaigns/spring.yml", "campaigns/autumn.yml"
FIRST = "Files that took each other's names"
CAMILLE, TOM = "company/people/camille.yml", "company/people/tom.yml"


def _swapped(root: Path, one: str, other: str) -> list[str]:
    text = HANDBOOK[SPRING].replace("Spring webinar", "Autumn webinar").replace("2027-03-18", "2027-09-16")
    write_handbook(root, {AUTUMN: text.replace("effort: 12", "effort: 14").replace("1500 EUR", "900 EUR")})
    commit(root)
    git(root, "checkout", "-q", "-b", "swapped")
    texts = [(root / path).read_text() for path in (one, other)]
    for path, said in zip((other, one), texts, strict=True):
        (root / path).write_text(said)
    return _told(root)


def _told(root: Path) -> list[str]:
    compared = compare(root, "main", None, TODAY)
    assert not isinstance(compared, NotCompared), compared.reason
    lines = [line for line in changes_text(compared).split("\n")[1:] if line]
    return lines[: lines.index("What the check says")] if "What the check says" in lines else lines


def test_campaigns_that_swapped_names_move_no_dates(tmp_path: Path) -> None:
    assert _swapped(tmp_path, SPRING, AUTUMN) == [
        FIRST,
        "  ! Spring webinar: has the id autumn now (before: spring), which was that of “Autumn webinar”",
        "  ! Autumn webinar: has the id spring now (before: autumn), which was that of “Spring webinar”",
    ]


def test_who_names_people_that_swapped_names_means_the_other_one(tmp_path: Path) -> None:
    told = _swapped(tmp_path, CAMILLE, TOM)
    assert told[:3] == [
        FIRST,
        "  ! Tom Leroy: has the id camille now (before: tom), which was that of Camille Roy",
        "  ! Camille Roy: has the id tom now (before: camille), which was that of Tom Leroy",
    ]
    assert "    - owner: Camille Roy → Tom Leroy" in told
    ids = {"camille": "tom", "tom": "camille"}
    for path in (*HANDBOOK, AUTUMN):
        text = (tmp_path / path).read_text()
        (tmp_path / path).write_text(re.sub("camille|tom", lambda found: ids[found[0]], text))
    assert _told(tmp_path) == [
        FIRST,
        "  ! Tom Leroy: has the id camille now (before: tom), which was that of Camille Roy",
        "  ! Camille Roy: has the id tom now (before: camille), which was that of Tom Leroy",
    ]


FAIR, WEBINAR = "playbooks/fair.md", "playbooks/webinar.md"
FRENCH = "---\ntitle: Webinaire\nevent: le direct\n---\nUne heure.\n\n## Étapes {#steps}\n\n### Écrire {#brief}\nOui.\n"
OTHER = {
    "title: Webinar": "title: Fair",
    "id: brief": "id: stand",
    "{#brief}": "{#stand}",
    "[brief]": "[stand]",
    "Write the brief": "Book the stand",
    "Run the live session": "Hold the fair",
    "An hour of live talk for people who do not know us yet.": "Three days at a stand.",
}


def _fairs(root: Path) -> None:
    """Two playbooks of which one is in French too, and a campaign with a step that is done and one of its own."""
    fair = HANDBOOK[WEBINAR]
    for old, new in OTHER.items():
        fair = fair.replace(old, new)
    own = "steps: {brief: {when: D-44, reason: Leave}}\ndone: {debrief: 2026-11-20, brief: 2026-11-18}\n"
    write_handbook(root, {FAIR: fair, "playbooks/webinar.fr.md": FRENCH, SPRING: HANDBOOK[SPRING] + own})
    commit(root)
    git(root, "checkout", "-q", "-b", "swapped")


def test_playbooks_that_swapped_names_but_for_a_translation(tmp_path: Path) -> None:
    _fairs(tmp_path)
    texts = [(tmp_path / path).read_text() for path in (WEBINAR, FAIR)]
    for path, said in zip((FAIR, WEBINAR), texts, strict=True):
        (tmp_path / path).write_text(said)
    told = _told(tmp_path)
    assert told[: told.index("Roles")] == [
        FIRST,
        "  ! Webinar: has the id fair now (before: webinar), which was that of “Fair”",
        "  ! Fair: has the id webinar now (before: fair), which was that of “Webinar”",
        "Campaigns",
        "  Spring webinar",
        "    ! goes by “Fair” now (before: “Webinar”)",
        "    - 1 more step: “Book the stand”, due Thu 4 Feb 2027, Camille Roy",
        "    - “Hold the fair” comes after “Book the stand” (before: “Write the brief”)",
    ]
    assert told[told.index("Playbooks") :] == [
        "Playbooks",
        "  ! Webinar: a translation still has the old name, playbooks/webinar.fr.md: French",
    ]


def test_a_step_without_a_title_is_called_as_before(tmp_path: Path) -> None:
    _fairs(tmp_path)
    edit(tmp_path / SPRING, "playbook: webinar", "playbook: fair")
    edit(tmp_path / SPRING, ", brief: 2026-11-18", "")
    told = _told(tmp_path)
    assert [line for line in told if "brief" in line] == [
        "    - 1 step is open again: “Write the brief”",
        "    - “Hold the fair” comes after “Book the stand” (before: “Write the brief”)",
    ]
