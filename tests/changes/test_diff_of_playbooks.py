"""What changes alike in several steps of a playbook is one difference."""

from pathlib import Path

import pytest
from compared import told
from smallest import HANDBOOK

PLAYBOOK, ROLE = "playbooks/webinar.md", "company/roles/event-manager.md"
ROLES = {f"company/roles/{name}.md": HANDBOOK[ROLE].replace("Event manager", name) for name in ("host", "guide")}
OWNER, HOST = "owner: event-manager, ", "owner: host, "
GROUPED = "owner of 3 steps: “Event manager” → “host” (“Write the brief”, “Run the live session”, “Write the debrief”)"


@pytest.mark.parametrize(
    ("after", "lines"),
    [
        (HANDBOOK[PLAYBOOK].replace(OWNER, HOST), [f"1 difference in the steps: {GROUPED}"]),
        (
            HANDBOOK[PLAYBOOK].replace(OWNER, HOST).replace("days: 2", "days: 3"),
            ["2 differences in the steps:", GROUPED, "“Write the brief” / days: 2 → 3"],
        ),
        (
            HANDBOOK[PLAYBOOK].replace(OWNER, HOST, 1).replace(OWNER, "owner: guide, ", 1),
            [
                "2 differences in the steps:",
                "“Write the brief” / owner: “Event manager” → “host”",
                "“Run the live session” / owner: “Event manager” → “guide”",
            ],
        ),
    ],
)
def test_what_changes_alike_in_several_steps_is_one_difference(tmp_path: Path, after: str, lines: list[str]) -> None:
    said = told(tmp_path, ROLES, {**ROLES, PLAYBOOK: after})[1]
    found = [line.strip(" -").removeprefix("Webinar: ") for line in said[said.index("Playbooks") + 1 :]]
    assert found == lines


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "  - Webinar: the text at the top is changed"), ("fr", "  - Webinar : le texte du début est modifié")],
)
def test_the_text_at_the_top_is_called_so(tmp_path: Path, language: str, said: str) -> None:
    text = HANDBOOK["playbooks/webinar.md"]
    after = text.replace("An hour of live talk", "An hour of talk")
    assert told(tmp_path, {}, {"playbooks/webinar.md": after}, language)[1] == ["Playbooks", said]
