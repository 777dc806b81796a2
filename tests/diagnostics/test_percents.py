"""Shares as each language writes them."""

from decimal import Decimal

from handbook.locales.quantities import percent_text


def test_french_has_a_space_before_the_sign_at_which_no_line_breaks() -> None:
    """A narrow one or a wide one: that is for CLDR, whose versions differ."""
    english, french = (percent_text(Decimal("0.67"), language) for language in ("en", "fr"))
    assert (english, french.replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")) == (
        "67%",
        "67\N{NO-BREAK SPACE}%",
    )
