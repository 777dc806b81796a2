"""`handbook rebase`: one line of a campaign's file changes, and the person reads what that means."""

from pathlib import Path

import pytest
from repository import commit, edit
from running import Run, handbook
from smallest import HANDBOOK, write_handbook

PLAYBOOK, CAMPAIGN = "playbooks/webinar.md", "campaigns/spring.yml"
VERSION, LATER = "68fbf6f35c", "84cdc220d3"
"""Of the smallest handbook's playbook, and of the same with the brief on D-35."""

MOVED = "brief: D-42 is now D-35: 4 Feb 2027 becomes 11 Feb 2027\n"
WRITTEN = f"campaigns/spring.yml now follows version {LATER} of the playbook\n"


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    write_handbook(tmp_path)
    commit(tmp_path)
    edit(tmp_path / PLAYBOOK, "when: D-42", "when: D-35")
    return tmp_path


def _rewrite(root: Path, text: str) -> None:
    (root / CAMPAIGN).write_bytes(text.encode())
    commit(root)


def test_a_line_is_added_below_the_playbook(nova: Path) -> None:
    before = (nova / CAMPAIGN).read_text()
    assert handbook(nova, "rebase", "spring") == Run(0, MOVED, WRITTEN)
    after = before.replace("playbook: webinar\n", f'playbook: webinar\nplaybook_version: "{LATER}"\n')
    assert (nova / CAMPAIGN).read_text() == after
    assert handbook(nova, "rebase", "spring") == Run(0, "spring already follows the playbook as it is now\n", "")
    assert (nova / CAMPAIGN).read_text() == after
    assert sorted(path.name for path in (nova / "campaigns").iterdir()) == ["spring.yml"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("playbook: webinar  # ours", "playbook: webinar  # ours\r\nplaybook_version: {new}"),
        (
            "playbook: webinar\r\nplaybook_version: {old}  # 2026",
            "playbook: webinar\r\nplaybook_version: {new}  # 2026",
        ),
        ("playbook: webinar\r\nplaybook_version:   '{old}'", "playbook: webinar\r\nplaybook_version:   {new}"),
        ("playbook_version: {old}\r\n\r\nplaybook: webinar", "playbook_version: {new}\r\n\r\nplaybook: webinar"),
        ("playbook:\r\n  webinar", "playbook:\r\n  webinar\r\nplaybook_version: {new}"),
    ],
)
def test_every_other_byte_stays(nova: Path, before: str, after: str) -> None:
    frame = "\ufeff# Été\r\n\r\ntitle:  'Spring « 🌱 »'\r\n{}\r\ndate: 2027-03-18   # day D\r\n\r\n# end"
    _rewrite(nova, frame.format(before.format(old=VERSION)))
    (nova / CAMPAIGN).chmod(0o640)
    assert handbook(nova, "rebase", "spring") == Run(0, MOVED, WRITTEN)
    assert (nova / CAMPAIGN).read_bytes().decode() == frame.format(after.format(new=f'"{LATER}"'))
    assert (nova / CAMPAIGN).stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "text",
    [
        "{title: Spring, playbook: webinar, date: 2027-03-18}\n",
        "title: Spring\ndate: 2027-03-18\nplaybook: webinar\nplaybook_version: >-\n  68fb\n  f6f3\n",
    ],
)
def test_a_file_written_otherwise_is_left_alone(nova: Path, text: str) -> None:
    _rewrite(nova, text)
    reason = "is written in a way that cannot be changed safely"
    advice = f"write playbook_version: {LATER} into it yourself"
    run = handbook(nova, "rebase", "spring")
    assert run == Run(2, "", f"handbook: campaigns/spring.yml {reason}: {advice}\n")
    assert (nova / CAMPAIGN).read_bytes().decode() == text


def test_a_last_line_without_a_line_break(nova: Path) -> None:
    _rewrite(nova, "title: Spring\ndate: 2027-03-18\nplaybook: webinar")
    assert handbook(nova, "rebase", "spring").code == 0
    expected = f'title: Spring\ndate: 2027-03-18\nplaybook: webinar\nplaybook_version: "{LATER}"\n'
    assert (nova / CAMPAIGN).read_text() == expected


def test_in_french_where_the_history_does_not_tell(nova: Path) -> None:
    edit(nova / "handbook.yml", "calendar:", "languages: [fr]\ncalendar:")
    edit(nova / CAMPAIGN, "webinar\n", "webinar\nplaybook_version: abc\n")
    unknown = (
        "ce qui a changé pour spring n'est pas dans l'historique de cette copie : "
        "regardez ses dates avec 'handbook plan spring'\n"
    )
    written = f"campaigns/spring.yml suit maintenant la version {LATER} du playbook\n"
    assert handbook(nova, "rebase", "spring") == Run(0, unknown, written)


def test_nothing_changes_for_this_campaign(nova: Path) -> None:
    edit(nova / CAMPAIGN, "effort:", "done: {brief: 2026-11-20}\neffort:")
    assert handbook(nova, "rebase", "spring") == Run(0, "nothing changes for spring\n", WRITTEN)


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("title: Webinar", "<<<<<<< ours\ntitle: Webinar\n=======\ntitle: Webinars\n>>>>>>> theirs", 2),
        ("```yaml steps", "```yaml stepz", 16),
        ("after: [brief], tools", "after: [brief, tools", 18),
        ("days: 2", "days: two", 17),
        ("type: event", "type: event\noptions: [stand", 5),
    ],
)
def test_no_campaign_follows_a_part_of_a_playbook(nova: Path, before: str, after: str, line: int) -> None:
    edit(nova / PLAYBOOK, before, after)
    _rewrite(nova, HANDBOOK[CAMPAIGN].replace("webinar\n", f"webinar\nplaybook_version: {VERSION}\n"))
    run = handbook(nova, "rebase", "spring")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"handbook: mend the playbook first: {PLAYBOOK}:{line}: ")
    assert f"playbook_version: {VERSION}\n" in (nova / CAMPAIGN).read_text()


def test_what_cannot_be_rebased(nova: Path) -> None:
    (nova / "campaigns/broken.yml").write_text("title: [\n")
    (nova / "campaigns/other.yml").write_text(HANDBOOK[CAMPAIGN].replace("webinar", "webinars"))
    assert [handbook(nova, "rebase", name) for name in ("sprin", "broken", "other")] == [
        Run(2, "", "handbook: no campaign is called 'sprin': did you mean 'spring'?\n"),
        Run(2, "", "handbook: 'broken' cannot be read: run 'handbook check'\n"),
        Run(2, "", "handbook: playbook 'webinars' cannot be used: run 'handbook check'\n"),
    ]
