"""French sentences before a vowel."""

import pytest

from handbook.diagnostics.words import fill
from handbook.locales import wording
from handbook.locales.elision import elided


@pytest.mark.parametrize(
    ("phrase", "name", "said"),
    [
        ("accord de {name}", "Élodie", "accord d'Élodie"),
        ("De {name} à toi", "Anna", "D'Anna à toi"),
        ("accord de {name}", "Karim", "accord de Karim"),
        ("accord de {name}", "Hugo", "accord de Hugo"),
        ("le code {name}", "Anna", "le code Anna"),
        ("vide {name}", "Anna", "vide Anna"),
    ],
)
def test_of_somebody(phrase: str, name: str, said: str) -> None:
    facts = {"name": name}
    assert elided(phrase, facts).format_map(facts) == said


def test_sentences_of_rules_and_words_of_pages() -> None:
    words = {"en": "of {name}: {line}", "fr": "de {name} : {line}"}
    facts = {"name": "Élodie {x}", "line": "de {Anna}"}
    assert [fill(words, facts, language) for language in ("en", "fr")] == [
        "of Élodie {x}: de {Anna}",
        "d'Élodie {x} : de {Anna}",
    ]
    assert wording("fr")("gantt.title", name="Avril") == "Calendrier d'Avril"
