"""Which column of an accounting export is what: headings of programs and banks, in French and in English."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, get_args

from handbook.model.costs import Tax

Field = Literal["supplier", "label", "amount", "debit", "credit", "date", "currency", "category"]
FIELDS: Final[Mapping[str, Field]] = {field: field for field in get_args(Field)}

_HEADINGS: Final[Mapping[Field, tuple[str, ...]]] = {
    "supplier": (
        *("fournisseur", "nom du fournisseur", "nom fournisseur", "libelle fournisseur", "tiers", "nom du tiers"),
        *("libelle tiers", "intitule du tiers", "intitule compte tiers", "comp aux lib", "compauxlib"),
        *("nom de la contrepartie", "contrepartie", "beneficiaire", "nom du beneficiaire", "marchand", "commercant"),
        *("nom du marchand", "emetteur", "prestataire", "creancier", "raison sociale", "societe", "partenaire"),
        *("supplier", "supplier name", "vendor", "vendor name", "payee", "payee name", "merchant", "merchant name"),
        *("counterparty", "counterparty name", "beneficiary", "beneficiary name", "recipient", "paid to", "company"),
        *("company name", "contact", "contact name", "partner", "creditor", "name"),
    ),
    "label": (
        *("libelle", "libelle operation", "libelle de l operation", "libelle simplifie", "libelle de l ecriture"),
        *("libelle ecriture", "ecriture lib", "ecriturelib", "libelle complet", "intitule", "designation", "objet"),
        *("communication", "motif", "reference", "description", "label", "memo", "narration", "narrative", "details"),
        *("item", "transaction description", "statement descriptor"),
    ),
    "amount": (
        *("montant ttc", "total ttc", "montant total ttc", "ttc", "amount incl vat", "amount incl tax", "gross amount"),
        *("gross", "total incl vat", "total incl tax", "montant total", "total amount", "montant", "amount", "total"),
        *(
            "montant de l operation",
            "montant operation",
            "valeur",
            "value",
            "montant paye",
            "amount paid",
            "paid amount",
        ),
        *("montant net", "net amount", "montant ht", "total ht", "montant total ht", "ht", "net", "amount excl vat"),
        *("amount excl tax", "prix", "price", "cost", "cout"),
    ),
    "debit": (
        "debit",
        "montant debit",
        "debit amount",
        "sortie",
        "depense",
        "depenses",
        "money out",
        "paid out",
        "withdrawal",
    ),
    "credit": ("credit", "montant credit", "credit amount", "entree", "recette", "money in", "paid in", "deposit"),
    "date": (
        *("date de facture", "date facture", "invoice date", "invoicedate", "date", "date de paiement", "payment date"),
        *("date de reglement", "date operation", "date de l operation", "date d operation", "date de transaction"),
        *("transaction date", "date d ecriture", "date ecriture", "ecriture date", "ecrituredate", "posting date"),
        *("posted date", "booking date", "completed date", "date completed", "settlement date", "date comptable"),
        *("date de comptabilisation", "date piece", "date de valeur", "date de la valeur", "value date", "jour", "day"),
    ),
    "currency": ("devise", "monnaie", "currency", "currency code", "code devise", "payment currency", "idevise"),
    "category": (
        *(
            "categorie",
            "category",
            "intitule du compte",
            "libelle compte",
            "account name",
            "compte libelle",
            "compte lib",
        ),
        *("comptelib", "expense category", "categorie de depense"),
    ),
}
"""Field -> the headings that mean it, the best one first: what is paid goes before what is owed without taxes."""

_WORDS: Final[Mapping[Field, frozenset[str]]] = {
    "supplier": frozenset(
        ("fournisseur", "contrepartie", "beneficiaire", "supplier", "vendor", "counterparty", "payee", "merchant")
    ),
    "amount": frozenset(("montant", "amount", "ttc")),
    "date": frozenset(("date",)),
}
"""Field -> words that mean it in a longer heading, where nothing of that name is there."""
_OF_OTHER_THINGS: Final = frozenset(
    (
        *(
            "code",
            "numero",
            "number",
            "no",
            "n",
            "id",
            "compte",
            "account",
            "iban",
            "bic",
            "siret",
            "siren",
            "vat",
            "tva",
        ),
        *(
            "tax",
            "taxe",
            "type",
            "address",
            "adresse",
            "email",
            "pays",
            "country",
            "due",
            "echeance",
            "reference",
            "ref",
        ),
        *("creation", "created", "local", "fee", "fees", "frais", "devise", "currency"),
    )
)
"""Words of headings that are about a part of it: `Code fournisseur`, `Montant TVA`, `Due date`."""
_UNITS: Final = re.compile(r"\b(?:en |in )?(?:eur|euros?|usd|gbp|chf)\Z")
_WITH: Final = re.compile(r"\b(?:ttc|gross|brut|incl\w*)\b", re.IGNORECASE)
_WITHOUT: Final = re.compile(r"\b(?:ht|excl\w*|hors taxes?|net)\b", re.IGNORECASE)


def columns_of(cells: Sequence[str], named: Mapping[Field, str]) -> dict[Field, int]:
    """Field -> the position of the best heading for it; of a field that somebody `named`, that heading alone."""
    names = [plain(cell) for cell in cells]
    found: dict[Field, int] = {}
    for field, known in _HEADINGS.items():
        wanted = (plain(named[field]),) if field in named else known
        if best := next((name for name in wanted if name in names), None):
            found[field] = names.index(best)
    for field in _WORDS.keys() - found.keys() - named.keys():
        if (place := next(_spoken(names, field), None)) is not None and place not in found.values():
            found[field] = place
    return found


def _spoken(names: Sequence[str], field: Field) -> Iterator[int]:
    """The columns whose headings speak of it, and of nothing besides."""
    for place, name in enumerate(names):
        words = {*name.split()}
        if words & _WORDS[field] and not words & _OF_OTHER_THINGS:
            yield place


def plain(heading: str) -> str:
    """A heading without case, accents, signs, the currency behind it, and what stands in brackets."""
    letters = unicodedata.normalize("NFKD", re.sub(r"\([^()]*+\)|€", "", heading).casefold())
    words = " ".join(re.findall(r"[a-z0-9]+", letters.encode("ascii", "ignore").decode()))
    return _UNITS.sub("", words).strip() or words


def tax_of_heading(heading: str) -> Tax | None:
    """Whether the amounts below a heading are with tax; None where it does not say."""
    is_with, is_without = bool(_WITH.search(heading)), bool(_WITHOUT.search(heading))
    return None if is_with == is_without else "included" if is_with else "excluded"
