"""Two files that took each other's names are the records that they were; who names them means the other one now."""

import re
from pathlib import Path

from repository import commit, git
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
