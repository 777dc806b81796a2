"""Which address a site for an audience tells."""

import pytest

from handbook.model.audience import Audience
from handbook.model.settings import Settings

TEAM, PUBLIC = "https://team.example/", "https://public.example/"


@pytest.mark.parametrize(
    ("settings", "audience", "told"),
    [
        ({"site": TEAM}, "internal", TEAM),
        ({"site": TEAM}, "public", None),
        ({"site": TEAM, "audience": "public"}, "public", TEAM),
        ({"site": TEAM, "public_site": PUBLIC}, "public", PUBLIC),
        ({"site": TEAM, "public_site": PUBLIC}, "internal", TEAM),
    ],
)
def test_the_public_is_told_the_address_of_its_own_site_alone(
    settings: dict[str, str], audience: Audience, told: str | None
) -> None:
    assert Settings.model_validate({"name": "N", **settings}).address_for(audience) == told
