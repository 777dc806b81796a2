"""The page of the format: a line for each key, with what an editor says of it."""

import re
from pathlib import Path

from tiny_site import site_of

from handbook.kinds.upkeep.format.page import format_page
from handbook.loading.kinds import installed_kinds
from handbook.loading.schemas import file_schemas

ROW = re.compile(
    r'<tr><th scope="row"><code>(\w+)</code>(.*?)</th>\n<td[^>]*>(.*?)</td>\n<td[^>]*>(.*?)</td></tr>', re.DOTALL
)


def _text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def _rows(html: str, heading: str) -> list[tuple[str, ...]]:
    """The rows of the first table below a heading, tags left out."""
    section = html.split(f'id="{heading}"')[1].split("</table>", maxsplit=1)[0]
    return [tuple(map(_text, found)) for found in ROW.findall(section)]


def test_every_kind_of_file_has_its_keys(tmp_path: Path) -> None:
    page = format_page(site_of(tmp_path))
    assert [(entry.id, entry.title) for entry in page.toc] == [
        (found.kind, found.pattern) for found in file_schemas(installed_kinds())
    ]
    for found in file_schemas(installed_kinds()):
        assert [row[0] for row in _rows(page.html, found.kind)] == list(found.schema["properties"])


def test_a_key_tells_what_it_holds_and_what_it_is_for(tmp_path: Path) -> None:
    rows = {name: rest for name, *rest in _rows(format_page(site_of(tmp_path)).html, "campaign")}
    assert rows["title"] == ["required", "text", "What people call it."]
    assert rows["status"] == [
        "",
        "one of: draft, active, postponed, done, cancelled",
        (
            "Draft until it is agreed, active while it runs, then done or cancelled; postponed while it waits for a "
            "day. Without it: draft."
        ),
    ]
    assert rows["dates"] == [
        "",
        "names of your own, each with: day (2027-01-28)",
        "Other days that steps count from: {registration_opens: 2026-12-15} .",
    ]
    assert rows["effort"] == [
        "not public",
        "text 14 days, 4 weeks, 6 months",
        "The work that it takes, all people together: 12 days .",
    ]


def test_a_group_of_keys_leads_to_its_own_table(tmp_path: Path) -> None:
    html = format_page(site_of(tmp_path)).html
    assert '<a href="#campaign-budget">Budget</a>' in html
    assert [row[0] for row in _rows(html, "campaign-budget")] == ["planned", "spent", "approved_by"]


def test_it_speaks_french(tmp_path: Path) -> None:
    page = format_page(site_of(tmp_path, language="fr"))
    assert page.title == "Toutes les clés de tous les fichiers"
    rows = {name: rest for name, *rest in _rows(page.html, "campaign")}
    assert rows["segments"][1] == "liste de : texte"
