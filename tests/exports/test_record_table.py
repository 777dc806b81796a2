"""Records as a table for a spreadsheet: what an amount is of stands behind its number."""

import csv
from pathlib import Path

from smallest import HANDBOOK, TODAY, write_handbook

from handbook.exports.record_table import record_lines, records_csv
from handbook.loading.kinds import own_kinds
from handbook.pipeline.checks.checking import check

TOOL, SPRING = "company/tools/hubspot.yml", "campaigns/spring.yml"
SEAT = "{amount: 45, currency: EUR, per: seat/month, tax: excluded}"
FORMER = "{until: 2026-12-31, seats: 3, amount: 100, currency: EUR, per: 2 years, tax: included, tax_rate: 10 %}"


def columns(root: Path) -> dict[str, list[str]]:
    """Heading of a column about money -> its cells."""
    kind = next(kind for kind in own_kinds() if kind.name == "tool")
    lines = record_lines(check(root, TODAY).handbook, kind, "en")
    head, *rows = csv.reader(records_csv(lines, "en", delimiter=";", bom=False).splitlines(), delimiter=";")
    return {name: [row[place] for row in rows] for place, name in enumerate(head) if "cost" in name}


def test_amounts_of_one_sort_are_numbers_below_what_they_are_of(tmp_path: Path) -> None:
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL].replace("1200 EUR", f"{SEAT}\nformer_costs: [{FORMER}]")})
    assert columns(tmp_path) == {
        "cost (EUR / seat/month, tax excluded)": ["45"],
        "former_costs": ["100 EUR / 2 years, tax included (10 %), seats: 3, until 2026-12-31"],
    }


def test_amounts_of_several_sorts_say_each_what_they_are_of(tmp_path: Path) -> None:
    zoom = f"name: Zoom\ncategory: Calls\ncost: {SEAT}\n"
    write_handbook(tmp_path, {"company/tools/zoom.yml": zoom})
    assert columns(tmp_path)["cost"] == ["1200 EUR", "45 EUR / seat/month, tax excluded"]


def test_how_a_campaign_repeats_is_told_as_its_file_has_it(tmp_path: Path) -> None:
    rule = "every: 3 months, on: [last thu, 15], until: 2027-12-31, except: [{from: 2027-06-01, reason: Fair}]"
    write_handbook(tmp_path, {SPRING: HANDBOOK[SPRING] + f"repeats: {{{rule}}}\n"})
    kind = next(kind for kind in own_kinds() if kind.name == "campaign")
    head, line = record_lines(check(tmp_path, TODAY).handbook, kind, "en")
    told = line[head.index("repeats")]
    assert (
        told
        == "every: 3 months; on: last thu; 15; until: 2027-12-31; except: from: 2027-06-01; reason: Fair; roll: none"
    )
