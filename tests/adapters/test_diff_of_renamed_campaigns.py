"""Of a campaign that has another name and is cancelled, the first is told after the second."""

from pathlib import Path

from repository import commit, edit, git
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.exports.changes_text import changes_text
from handbook.pipeline.answers.comparing import NotCompared, compare


def test_a_campaign_that_is_renamed_and_cancelled(tmp_path: Path) -> None:
    recap = HANDBOOK["campaigns/spring.yml"].replace("Spring webinar", "Recap").replace("2027-03", "2027-05")
    write_handbook(tmp_path, {"campaigns/recap.yml": recap + "follows: spring\n"})
    commit(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "names")
    (tmp_path / "campaigns/spring.yml").rename(tmp_path / "campaigns/autumn.yml")
    edit(tmp_path / "campaigns/autumn.yml", "status: active", "status: cancelled")
    found = compare(tmp_path, "main", None, TODAY)
    assert not isinstance(found, NotCompared), found.reason
    assert [line for line in changes_text(found).split("\n")[1:] if line][:4] == [
        "Campaigns",
        "  Spring webinar",
        "    ! is cancelled (before: active): 3 steps are open",
        "    ! has a new id, autumn (before: spring), and 1 file still names the old one: 1 campaign (“Recap”)",
    ]
