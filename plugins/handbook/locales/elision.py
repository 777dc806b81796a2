"""French before a vowel: `de {name}` is `d'Élodie Martin`."""

import re
from collections.abc import Mapping
from typing import Final

_OF: Final = re.compile(r"\b([Dd])e \{(\w+)\}")
_VOWELS: Final = tuple("aàâäeéèêëiîïoôöuùûüœæAÀÂÄEÉÈÊËIÎÏOÔÖUÙÛÜŒÆ")


def elided(phrase: str, facts: Mapping[str, object]) -> str:
    """The phrase as it goes on with these facts; what they hold themselves stays as it is."""
    return _OF.sub(lambda found: _before(found, facts), phrase) if "e {" in phrase else phrase


def _before(found: re.Match[str], facts: Mapping[str, object]) -> str:
    if not str(facts.get(found[2], "")).startswith(_VOWELS):
        return found[0]
    return f"{found[1]}'{{{found[2]}}}"
