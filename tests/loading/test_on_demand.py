"""A handbook whose files are read on demand has the records of one that was read at once."""

from pathlib import Path

import pytest
from smallest import HANDBOOK, write_handbook

from handbook.kinds.campaigns.plans import plans_of
from handbook.loading.folder import load_handbook
from handbook.loading.on_demand import open_handbook
from handbook.loading.records import Handbook

WEBINAR, SPRING = HANDBOOK["playbooks/webinar.md"], HANDBOOK["campaigns/spring.yml"]
WEEKLY = f"{SPRING}repeats: {{every: 1 week, until: 2027-04-08}}\n"
ODD = {
    "registers/market.yml": "title: Markets\nnoun: a market\nfields:\n  name: text, required\n",
    "registers/market/spain.yml": "name: Spain\n",
    "registers/market/broken.yml": "nam: Italy\n",
    "playbooks/webinar.fr.md": "---\ntitle: Webinaire\n---\nUne heure.\n",
    "playbooks/gone.fr.md": "---\ntitle: Parti\n---\nPlus de source.\n",
    "playbooks/Big Fair.md": WEBINAR,
    "playbooks/old/webinar.md": WEBINAR,
    "playbooks/broken.md": "---\ntitle: [\n---\n",
    "playbooks/README.md": "How we write them.\n",
    "playbooks/picture.png": "no text",
    "campaigns/stranger.yml": HANDBOOK["company/tools/hubspot.yml"],
    "campaigns/weekly.yml": WEEKLY,
    "campaigns/weekly-2027-03-25.yml": SPRING,
    "campaigns/never.yml": f"{SPRING}repeats: {{every: 1 weak}}\n",
    "okrs/someday/marketing.yml": "team: marketing\nobjectives: []\n",
    "company/people/camille-2.yml": "name: Camille Roy\nteam: marketing\n",
}


def _records(handbook: Handbook) -> object:
    groups = {
        name: [(key, record.model.model_dump()) for key, record in group.items()]
        for name, group in handbook.groups.items()
    }
    words = {name: record.translations for name, record in handbook.playbooks.items()}
    return handbook.settings, handbook.ids, groups, words, [kind.name for kind in handbook.kinds], handbook.folder


@pytest.mark.parametrize("more", [{}, {"playbooks/WEBINAR.md": WEBINAR}, {"playbooks/webinar.md": "---\ntitle: [\n"}])
def test_what_is_read_on_demand_is_what_is_read_at_once(more: dict[str, str], tmp_path: Path) -> None:
    write_handbook(tmp_path, {**ODD, **more})
    assert _records(open_handbook(tmp_path)) == _records(load_handbook(tmp_path))


def test_each_run_is_found_by_its_name_as_in_the_list_of_all(tmp_path: Path) -> None:
    """A campaign whose file is called like a date of a series stands in place of that date."""
    write_handbook(tmp_path, ODD)
    whole = load_handbook(tmp_path)
    series = [f"weekly-2027-{day}" for day in ("03-18", "04-01", "04-08")]
    assert [*whole.runs] == ["never", "spring", "weekly-2027-03-25", *series]
    assert (len(whole.runs), "weekly" in whole.runs, "weekly-2027-04-15" in whole.runs) == (6, False, False)
    assert {name: [run.id for run in runs] for name, runs in whole.dates.items()} == {"weekly": series}
    for name, run in whole.runs.items():
        found = open_handbook(tmp_path)
        assert (found.runs[name].model, found.runs[name].part_of) == (run.model, run.part_of)
        assert plans_of(found, runs=[name]) == {name: plans_of(whole)[name]}


def test_only_what_is_asked_for_is_read(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"playbooks/other.md": WEBINAR, "campaigns/other.yml": SPRING, **ODD})
    found = open_handbook(tmp_path)
    plans_of(found, runs=["spring"])
    read = {name: set(getattr(group, "read", ())) for name, group in found.groups.items()}
    assert {name: ids for name, ids in read.items() if ids} == {
        "playbook": {"webinar"},
        "campaign": {"spring"},
        "role": {"event-manager"},
    }
