"""The blank checklist of a playbook: what is on the sheet, and that it is not in the way elsewhere."""

from pathlib import Path

from markupsafe import Markup
from written_site import site_of

from handbook.kinds.playbooks.pages.blank_checklist import BlankChecklist, BlankStep
from handbook.kinds.playbooks.pages.page import playbook_page, playbook_view
from handbook.rendering.site import Site

FAIR = """\
---
title: The *great* fair
owner: builder
options: {size: [S, L]}
---
## Retroplan
```yaml steps
- {id: book, when: D-6w, done_when: The stand is ours <i>}
- {id: open, when: D, at: "09:30", owner: ana, only: {size: [L]}}
```
## Steps
### Book the *stand* {#book}
Call.
"""
FRENCH = "---\ntitle: La foire\n---\n## Étapes\n### Réserver le *stand* {#book}\nAppelez.\n"
FILES = {
    "handbook.yml": "name: Test\nlanguages: [en, fr]\n",
    "company/people/ana.yml": "name: Ana Roy\n",
    "company/roles/builder.md": "---\ntitle: Builder\n---\n",
    "playbooks/fair.md": FAIR,
    "playbooks/fair.fr.md": FRENCH,
    "playbooks/empty.md": "---\ntitle: Empty\n---\n",
}
WHOLE = {"address": "https://h.example/", "version": "abc · 2026-11-22"}


def sheet_of(site: Site, name: str = "fair") -> BlankChecklist | None:
    return playbook_view(site, site.handbook.playbooks[name], f"playbooks/{name}/index.md").blank


def html_of(site: Site, name: str = "fair") -> str:
    return str(playbook_page(site, site.handbook.playbooks[name]).html)  # markup escapes what an old one looks for


def test_each_step_is_a_line_in_the_order_of_the_file(tmp_path: Path) -> None:
    sheet = sheet_of(site_of(tmp_path, FILES))
    assert sheet is not None
    assert sheet.steps == (
        BlankStep(
            title=Markup("Book the <em>stand</em>"),
            when="6 weeks before",
            time="",
            role="Builder",
            only=(),
            done_when="The stand is ours <i>",
            foreign="",
            facts_foreign="",
        ),
        BlankStep(Markup("open"), "on the day", "09:30", "Ana Roy", ("only size: L",), "", "", ""),
    )


def test_the_sheet_is_stamped_with_the_address_and_the_version(tmp_path: Path) -> None:
    sheet = sheet_of(site_of(tmp_path, FILES, **WHOLE))
    assert sheet is not None
    assert (sheet.stamp.address, sheet.stamp.version) == ("https://h.example/playbooks/fair/", "abc · 2026-11-22")
    assert '<span class="hb-qr" role="img"' in sheet.stamp.qr
    html = html_of(site_of(tmp_path, FILES, **WHOLE)).partition('<section class="hb-blank"')[2]
    assert "<span>https://h.example/playbooks/fair/</span><span>Version abc · 2026-11-22</span>" in html


def test_a_playbook_without_steps_has_no_sheet_and_no_button(tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES)
    assert sheet_of(site, "empty") is None
    assert "data-hb-print-blank" not in html_of(site, "empty")
    assert "hb-blank" not in html_of(site, "empty")


def test_the_sheet_has_a_box_a_step_nothing_to_tick_on_the_screen_and_typed_text_stays_text(tmp_path: Path) -> None:
    page, _, sheet = html_of(site_of(tmp_path, FILES)).partition('<section class="hb-blank" data-search-exclude>')
    assert "hidden data-hb-print-blank>Print a blank checklist</button>" in page
    assert sheet.count('<span class="hb-step__box"></span>') == 2
    assert not any(part in sheet for part in ("<input", "<h2", " id=", "data-hb-step", "<i>"))


def test_a_french_sheet_says_which_words_are_not_french(tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES, language="fr")
    sheet = sheet_of(site)
    assert sheet is not None
    assert [(step.title, step.when, step.foreign, step.facts_foreign) for step in sheet.steps] == [
        ("Réserver le <em>stand</em>", "6\N{NO-BREAK SPACE}semaines avant", "", "en"),
        ("open", "le jour même", "en", "en"),
    ]
    assert '<span lang="en">The stand is ours &lt;i&gt;</span>' in html_of(site)
    assert "Imprimer une checklist vierge" in html_of(site)
