"""Several tools named in one sentence stand between the quotes of its language."""

from handbook.kinds.tools.toolbox import few


def test_names_stand_in_the_quotes_of_the_language() -> None:
    assert few(["Canva"]) == {"en": "'Canva'", "fr": "« Canva »"}
    assert few(["Canva", "Figma"]) == {"en": "'Canva', 'Figma'", "fr": "« Canva », « Figma »"}


def test_many_names_are_the_first_and_a_number() -> None:
    assert few([*"abcdef"]) == {
        "en": "'a', 'b', 'c', 'd' and 2 more",
        "fr": "« a », « b », « c », « d » et 2 de plus",
    }
