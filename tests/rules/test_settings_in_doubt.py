"""What `handbook.yml` may say in a part that cannot be read is not missing."""

from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

SETTINGS = HANDBOOK["handbook.yml"]
SAID = "languages: [en, fr]\ncurrency: EUR\nrates: {USD: 0.92}\n"
TWO = "<<<<<<< HEAD\nclosures: []\n=======\nclosures: [{from: 2027-02-05, to: 2027-02-05, title: Shut}]\n>>>>>>> main\n"
FRENCH = (
    "---\ntitle: Webinaire\nevent: le direct\n---\nUne heure.\n\n## Étapes {#steps}\n\n"
    "### Écrire {#brief}\nOui.\n\n### Tenir {#live}\nOui.\n\n### Finir {#debrief}\nOui.\n"
)
TOOL = "company/tools/hubspot.yml"


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        (SETTINGS + SAID, set[str]()),
        (SETTINGS, {"unknown-rate", "unlisted-language"}),
        (SETTINGS + TWO + SAID, {"unmerged-conflict"}),
    ],
)
def test_nothing_is_missing_that_may_be_there(tmp_path: Path, settings: str, found: set[str]) -> None:
    tool = HANDBOOK[TOOL].replace("1200 EUR", "1200 USD")
    write_handbook(tmp_path, {"handbook.yml": settings, TOOL: tool, "playbooks/webinar.fr.md": FRENCH})
    names = {finding.rule.name for finding in check(tmp_path, TODAY).report.findings}
    assert names & {"unknown-rate", "unlisted-language", "unmerged-conflict"} == found
