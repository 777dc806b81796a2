"""Exports of accounting programs, as they come."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.kinds.tools.ledger import Ledger, NoColumns, read_ledger
from handbook.kinds.tools.ledger_values import amount_of, currency_of, day_of, order_of


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1 188,00", "1188.00"),
        ("1\u202f188,00 €", "1188.00"),
        ("1,188.00", "1188.00"),
        ("1.188,50 EUR", "1188.50"),
        ("1'188.00", "1188.00"),
        ("-1188", "-1188"),
        ("\u2212 1188", "-1188"),
        ("1188-", "-1188"),
        ("(1188)", "-1188"),
        ("+12,5", "12.5"),
        ("1,188", "1188"),
        ("1188,0000", "1188.0000"),
        ("1.234.567,89", "1234567.89"),
        ("0", "0"),
    ],
)
def test_an_amount_is_read_as_its_program_wrote_it(typed: str, expected: str) -> None:
    assert str(amount_of(typed)) == expected


@pytest.mark.parametrize("typed", ["", "abc", "=1+1", "--5", "1,2,3", "(5", "5)", "1e9", "12 rue", "9" * 16, "€", "٣"])
def test_what_is_no_amount_is_none(typed: str) -> None:
    assert amount_of(typed) is None


def test_the_currency_is_a_sign_or_a_code_that_exists() -> None:
    assert [currency_of(cell) for cell in ("12 €", "USD 5", "Amount (GBP)", "Montant TTC", "NET", "$5")] == [
        *("EUR", "USD", "GBP"),
        *(None, None, "USD"),
    ]


def test_a_day_is_read_in_the_order_that_the_column_proves() -> None:
    assert order_of(["03/11/2026", "13/11/2026"]) == "day-first"
    assert order_of(["03/11/2026", "11/13/2026"]) == "month-first"
    assert order_of(["03/11/2026", "2026-11-13"]) is None
    assert day_of("03/11/26", "month-first") == date(2026, 3, 11)
    assert day_of("3.11.2026", "day-first") == day_of("2026-11-03", "day-first") == date(2026, 11, 3)
    assert day_of("20261103", "day-first") == date(2026, 11, 3)
    assert [day_of(typed, "day-first") for typed in ("31/02/2026", "", "x", "99/99/9999", "0/0/0")] == [None] * 5


def read(text: str, encoding: str = "utf-8") -> Ledger:
    ledger = read_ledger(text.encode(encoding))
    assert isinstance(ledger, Ledger)
    return ledger


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", "\t"])
def test_any_encoding_and_separator_below_any_title(encoding: str, separator: str) -> None:
    rows = [["Export du mois"], [], ["Date", "Libellé fournisseur", "Montant TTC (€)", "N° pièce"]]
    rows.append(["14/03/2026", "Société Générique", "1 188,00", "F1"])
    ledger = read("\r\n".join(separator.join(row) for row in rows), encoding)
    (entry,) = ledger.entries
    assert (entry.line, entry.supplier, entry.day) == (4, "Société Générique", date(2026, 3, 14))
    assert (entry.amount, entry.currency) == (Decimal("1188.00"), "EUR")
    assert ledger.columns == {"supplier": "Libellé fournisseur", "amount": "Montant TTC (€)", "date": "Date"}
    assert ledger.ignored == ("N° pièce",)
    assert ledger.is_order_guessed is False


def test_english_headings_a_decimal_comma_and_a_line_break_in_a_cell() -> None:
    ledger = read(
        'Invoice Date,Vendor,Amount,Currency\n2026-03-14,"Acme\nTools","1,188.00",USD\n2026-03-15,B,"5,00",\n'
    )
    found = [(entry.line, entry.supplier, entry.amount, entry.currency) for entry in ledger.entries]
    assert found == [(2, "Acme\nTools", Decimal("1188.00"), "USD"), (4, "B", Decimal("5.00"), None)]


def test_debit_and_credit_and_a_label_without_its_numbers() -> None:
    ledger = read("Date;Libellé;Débit;Crédit\n01/02/2026;PRLV LIVESTORM F2026-01;99,00;\n02/02/2026;LIVESTORM;;20,00\n")
    assert [(entry.supplier, entry.amount) for entry in ledger.entries] == [
        ("PRLV LIVESTORM", Decimal("99.00")),
        ("LIVESTORM", Decimal("-20.00")),
    ]
    assert ledger.is_order_guessed is True


def test_a_bank_writes_payments_with_a_minus() -> None:
    ledger = read("date,payee,amount\n2026-01-01,A,-5\n2026-01-02,B,-6\n2026-01-03,A,2\n")
    assert [entry.amount for entry in ledger.entries] == [5, 6, -2]


def test_each_row_that_is_no_payment_says_why() -> None:
    rows = [
        "date,vendor,amount",
        "2026-01-01,A,5",
        "2026-01-01,,5",
        "2026-01-01,A,x",
        "soon,A,5",
        '2026-01-01,"=A1",5',
        "Total",
    ]
    ledger = read("\n".join(rows))
    assert [(row.line, row.fault) for row in ledger.unread] == [
        *((3, "no-supplier"), (4, "no-amount"), (5, "no-date")),
        *((6, "formula"), (7, "no-supplier")),
    ]


def test_what_is_no_table_is_refused() -> None:
    assert read_ledger(b"") == "no-table"
    assert read_ledger(b"hello") == "no-table"
    assert read_ledger(b"a;b\n1;2\n") == NoColumns(("a", "b"))
    assert read_ledger(b"x" * (2**20 + 1)) == "too-large"
    assert read_ledger(b'date;vendor;amount\n"' + b"x" * 200_000) == "no-table"


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: f"date;vendor;amount\n{text}".encode()))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    assert isinstance(read_ledger(data), str | Ledger | NoColumns)


@pytest.mark.parametrize(
    "headings",
    [
        "Date de la valeur (local);Nom de la contrepartie;Montant total (TTC)",
        "Settlement date (UTC);Counterparty name;Total amount (incl. VAT)",
        "EcritureDate;CompAuxLib;Debit",
        "Date comptable;Bénéficiaire;Débit euros",
        "Booking date;Payee;Amount (EUR)",
        "Date completed (UTC);Beneficiary name;Amount EUR",
        "Date du règlement;Raison sociale du fournisseur;Montant réglé",
        "Invoice date;Vendor display name;Invoice amount",
    ],
)
def test_headings_of_banks_and_programs_are_known(headings: str) -> None:
    (entry,) = read(f"{headings}\n2026-03-14;Livestorm;99,00\n").entries
    assert (entry.supplier, entry.day, entry.amount) == ("Livestorm", date(2026, 3, 14), Decimal("99.00"))


def test_a_column_about_a_part_of_it_is_not_taken_for_it() -> None:
    ledger = read("Due date;Code fournisseur;Montant TVA;Date;Libellé;Montant\n2027-01-01;F12;9;2026-03-14;Zoom;50\n")
    assert ledger.columns == {"label": "Libellé", "amount": "Montant", "date": "Date"}


def test_a_column_that_is_named_goes_first() -> None:
    text = "jour du mois;chez qui;payé;fournisseur\n2026-03-14;Zoom;50;Livestorm\n"
    assert read_ledger(text.encode()) == NoColumns(("jour du mois", "chez qui", "payé", "fournisseur"))
    ledger = read_ledger(text.encode(), {"date": "Jour du mois", "supplier": "Chez qui", "amount": "Payé"})
    assert isinstance(ledger, Ledger)
    assert [(entry.supplier, entry.amount) for entry in ledger.entries] == [("Zoom", Decimal(50))]
    assert read_ledger(text.encode(), {"supplier": "who"}) == NoColumns(
        ("jour du mois", "chez qui", "payé", "fournisseur")
    )


@pytest.mark.parametrize(
    ("heading", "tax"),
    [("Montant TTC", "included"), ("Amount excl. VAT", "excluded"), ("Montant HT", "excluded"), ("Amount", None)],
)
def test_the_heading_of_the_amounts_says_whether_tax_is_in_them(heading: str, tax: str | None) -> None:
    assert read(f"date;vendor;{heading}\n2026-01-01;A;5\n").tax == tax
