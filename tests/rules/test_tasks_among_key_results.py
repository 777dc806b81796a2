"""Which titles of key results read like tasks; titles of results do not, however they begin."""

from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

PATH = "okrs/2027-q1/marketing.yml"


def _verbs(root: Path, title: str) -> list[object]:
    write_handbook(root, {PATH: HANDBOOK[PATH].replace("title: Meetings,", f'title: "{title}",')})
    return [finding.params["verb"] for finding in check(root, TODAY, select=["OKR108"]).report.findings]


@pytest.mark.parametrize(
    "title",
    [
        "Send four newsletters",
        "write twelve articles",
        "Hire two engineers",
        "Finalise the price list",
        "Finalize the price list",
        "Identify three partners",
        "Ship the new page",
        "Envoyer quatre newsletters",
        "Envoyez quatre newsletters",
        "Faire le salon de Lyon",
        "Mettre à jour le site",
        "Présenter l'offre à dix clients",
        "Écrire douze articles",
        "Recruter deux personnes",
    ],
)
def test_tasks(title: str, tmp_path: Path) -> None:
    assert _verbs(tmp_path, title) == [title.split(maxsplit=1)[0]]


@pytest.mark.parametrize(
    "title",
    [
        "Increase in trials against last month",
        "Reach of the campaign in Lyon",
        "Grow weekly users to 2,000",
        "Reduce the cost of a meeting",
        "Build time of the site",
        "Test coverage of the shop",
        "Plan against actual spending",
        "Open rate of the newsletter",
        "Call answer rate",
        "Complete profiles in the CRM",
        "Former customers who come back",
        "Report readers in the direction",
        "Lead time of an offer",
        "Réduire le coût d'un rendez-vous",
        "Atteindre 200 inscrits par webinar",
        "Signer 45 clients",
        "Passer de 31 à 40 % d'offres",
        "Envois ouverts",
        "Publications reprises par la presse",
        "Makers who use the kit",
    ],
)
def test_results(title: str, tmp_path: Path) -> None:
    assert _verbs(tmp_path, title) == []
