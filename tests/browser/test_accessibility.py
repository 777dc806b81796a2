"""axe-core finds nothing on any type of page, light on a desk and dark on a phone."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "playbooks/",
    "playbooks/webinar/",
    "playbooks/templates/brief/",
    "campaigns/",
    "campaigns/spring/",
    "calendar/",
    "week/",
    "okrs/",
    "okrs/2026-q4/",
    "okrs/2027-q1/",
    "report/2027-q1/",
    "kpis/",
    "kpis/meetings/",
    "experiments/",
    "experiments/film/",
    "okrs/2027-q1/cascade/",
    "okrs/2026-q4/review/",
    "okrs/set-aside/",
    "tools/",
    "tools/audit/",
    "tools/hubspot/",
    "people/",
    "people/away/",
    "people/bus-factor/",
    "people/camille/",
    "people/org-chart/",
    "teams/marketing/",
    "roles/event-manager/",
    "health/",
    "rules/",
    "rules/cam/",
)
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
@pytest.mark.parametrize("uri", PAGES)
def test_no_violation(visit: Callable[..., Page], uri: str, width: int, dark: bool) -> None:  # noqa: FBT001 -- a parameter
    page = visit(uri, width=width, dark=dark)
    found = Axe().run(page, options={"runOnly": STANDARDS, "resultTypes": ["violations"]}).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
