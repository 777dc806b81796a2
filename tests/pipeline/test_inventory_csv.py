"""From an accounting export to the files of tools, and back through the reader."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from smallest import TODAY, write_handbook

from handbook.kinds.tools.inventory_csv import LeftOut, MatchedTool, NotATable, ToolsFromCsv, tools_from_csv
from handbook.loading.folder import load_handbook
from handbook.model.values import Language
from handbook.pipeline.checks.checking import check

MONTHLY = "\n".join(f"14/{month:02}/2026;LIVESTORM SAS;-99,00 €" for month in range(1, 11))
EXPORT = f"""\
Date de facture;Fournisseur;Montant TTC
{MONTHLY}
20/01/2025;Hotjar Ltd;-1 188,00 €
20/01/2026;HOTJAR;-1 188,00 €
05/03/2026;Hubspot, Inc.;-2400
06/03/2026;=HYPERLINK("http://evil.example");-5
07/03/2026;Rendu;12
08/03/2026;Zoom;-30 $
09/03/2026;Zoom;-20 $
10/03/2026;Zoom;-4 €
"""


def read(root: Path, text: str, language: Language = "en") -> ToolsFromCsv:
    found = tools_from_csv(text.encode(), load_handbook(root), language)
    assert isinstance(found, ToolsFromCsv)
    return found


def test_two_payments_a_month_apart_are_counted_by_the_month_and_asked_about(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    found = read(tmp_path, "Date;Supplier;Amount\n03/10/2026;CANVA;12,99\n03/11/2026;CANVA;12,99\n")
    asked = "two payments, on 3 Oct 2026 and 3 Nov 2026: is it the same each month?"
    cost = f"cost: {{amount: 12.99, currency: EUR, per: month}}  # {asked}"
    assert [draft.text.splitlines()[3] for draft in found.drafts] == [cost]


def test_a_credit_note_changes_no_price_and_is_told(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    paid = "".join(f"05/{month}/2026;Figma;45,00\n" for month in ("08", "09", "10"))
    text = f"Date;Supplier;Amount\n{paid}12/10/2026;Figma;-20,00\n"
    why = "the same each month; last paid on 5 Oct 2026; €20 came back, which is not taken off"
    cost = f"cost: {{amount: 45, currency: EUR, per: month}}  # {why}"
    assert [draft.text.splitlines()[3] for draft in read(tmp_path, text).drafts] == [cost]


def test_each_supplier_becomes_one_file_with_what_its_payments_tell(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    found = read(tmp_path, EXPORT)
    assert [draft.path for draft in found.drafts] == [
        *("company/tools/hotjar.yml", "company/tools/livestorm.yml", "company/tools/zoom.yml"),
    ]
    assert [draft.text.splitlines()[3] for draft in found.drafts] == [
        "cost: {amount: 1188, currency: EUR, per: year, tax: included}  # the same each year; last paid on 20 Jan 2026",
        "cost: {amount: 99, currency: EUR, per: month, tax: included}  # the same each month; last paid on 14 Oct 2026",
        (
            "cost: {amount: 50, currency: USD, per: year, tax: included}  # what was paid in the year up to 9 Mar 2026 "
            "(2 payments since 8 Mar 2026): put it right if a year costs something else"
        ),
    ]
    assert found.matched == (MatchedTool("Hubspot", "company/tools/hubspot.yml"),)
    assert found.left_out == (
        LeftOut(
            line=15,
            text='06/03/2026 · =HYPERLINK("http://evil.example") · -5',
            reason="it holds a formula, which is not read",
        ),
        LeftOut(16, "Rendu · 2026-03-07 · -12", "more came back from this supplier than was paid"),
        LeftOut(19, "Zoom · 2026-03-10 · 4", "other payments to this supplier are in another currency"),
    )


def test_a_supplier_that_paid_all_back_is_left_out_as_that(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    data = "Date;Supplier;Amount\n2026-10-05;Zoom;45\n2026-11-05;Zoom;-45\n2026-11-06;Slack;9\n2026-11-07;Slack;9\n"
    found = read(tmp_path, data)
    reason = "as much came back from this supplier as was paid"
    assert [(left.line, left.reason) for left in found.left_out] == [(2, reason), (3, reason)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_written_is_read_without_a_finding_of_shape(tmp_path: Path, language: Language) -> None:
    write_handbook(tmp_path)
    for draft in read(tmp_path, EXPORT, language).drafts:
        (tmp_path / draft.path).write_text(draft.text, encoding="utf-8")
    checked = check(tmp_path, TODAY)
    found = [finding for finding in checked.report.findings if finding.rule.code.startswith("HBK")]
    unsorted = {"en": "To sort", "fr": "À classer"}[language]
    assert {(finding.rule.name, finding.params["text"]) for finding in found} == {("sample-text", unsorted)}
    livestorm = checked.handbook.tools["livestorm"].model
    assert (livestorm.name, str(livestorm.bought)) == ("Livestorm", "2026-01-14")
    assert livestorm.cost is not None
    assert livestorm.cost.a_year == 1188  # 12 x 99
    again = read(tmp_path, EXPORT, language)
    assert (again.drafts, len(again.matched)) == ((), 4)


def test_the_comments_lose_their_mark_and_are_the_keys_of_a_tool(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    draft = read(tmp_path, EXPORT).drafts[0]
    (tmp_path / draft.path).write_text(draft.text.replace("\n# ", "\n"), encoding="utf-8")
    findings = check(tmp_path, TODAY).report.findings
    assert {finding.rule.name for finding in findings if finding.path == draft.path} == {
        *("empty-value", "sample-text", "tool-nobody-uses", "notice-period-begins"),
    }


def test_a_file_is_matched_by_its_id_even_if_it_cannot_be_read(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"company/tools/hotjar.yml": "name: [\n"})
    assert "company/tools/hotjar.yml" in {tool.path for tool in read(tmp_path, EXPORT).matched}


def test_names_without_ascii_and_names_that_share_an_id_have_files_of_their_own(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    rows = "date;vendor;amount\n2026-01-01;C+;5\n2026-01-01;C#;5\n2026-01-01;微信;5\n2026-01-01;Section;5\n"
    assert [draft.id for draft in read(tmp_path, rows).drafts] == ["c", "c-2", "section", "tool"]


def test_no_table_is_said_in_the_language_of_the_reader(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    found = tools_from_csv(b"a;b\n1;2\n", load_handbook(tmp_path), "fr")
    assert found == NotATable(
        "Aucune ligne ne nomme les colonnes : il faut un fournisseur ou un libellé, un montant et une date. "
        'Les colonnes sont : a, b. Dites laquelle est laquelle, comme --column "supplier=a".'
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(names=st.lists(st.text(min_size=1, max_size=90), min_size=1, max_size=4))
def test_no_name_makes_a_file_that_cannot_be_read(tmp_path: Path, names: list[str]) -> None:
    write_handbook(tmp_path)
    cells = (name.replace('"', '""') for name in names)
    text = "date;vendor;amount\n" + "".join(f'2026-01-01;"{cell}";5\n' for cell in cells)
    found = tools_from_csv(text.encode("utf-8", "replace"), load_handbook(tmp_path), "en")
    assert isinstance(found, ToolsFromCsv)
    for draft in found.drafts:
        (tmp_path / draft.path).write_text(draft.text, encoding="utf-8")
    handbook = load_handbook(tmp_path)
    assert {draft.id: draft.name for draft in found.drafts} == {
        draft.id: handbook.tools[draft.id].model.name for draft in found.drafts
    }
    for draft in found.drafts:
        (tmp_path / draft.path).unlink()


def test_a_price_that_changed_keeps_its_history(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    days = [f"2026-{month:02}-10" for month in range(1, 8)]
    rows = "".join(f"{day},Zoom,{20 if day < '2026-04' else 25}\n" for day in days)
    (draft,) = read(tmp_path, f"date,vendor,amount excl. VAT\n{rows}").drafts
    assert draft.text.splitlines()[3:5] == [
        "cost: {amount: 25, currency: EUR, per: month, tax: excluded}  # the same each month; last paid on 10 Jul 2026",
        "former_costs: [{until: 2026-04-09, amount: 20, currency: EUR, per: month, tax: excluded}]",
    ]
    (tmp_path / draft.path).write_text(draft.text, encoding="utf-8")
    tool = check(tmp_path, TODAY).handbook.tools["zoom"].model
    assert [str(cost.amount) for cost in tool.former_costs] == ["20"]
