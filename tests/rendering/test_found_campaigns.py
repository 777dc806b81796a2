"""What search finds a campaign by."""

from pathlib import Path

import pytest
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.campaigns.pages.page import campaign_page

SPRING = "campaigns/spring.yml"


@pytest.mark.parametrize("status", ["active", "cancelled"])
def test_it_is_found_by_its_date_and_by_no_weekday(tmp_path: Path, status: str) -> None:
    site = site_of(tmp_path, {SPRING: HANDBOOK[SPRING].replace("status: active", f"status: {status}")})
    found = campaign_page(site, site.handbook.campaigns["spring"]).found
    assert (found.words, found.is_over) == (("20270318", "18 March 2027"), status == "cancelled")
