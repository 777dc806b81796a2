"""What people write where they do not know a value yet."""

from typing import Final

_NOTHING: Final = frozenset(
    (
        *(
            "-",
            "?",
            "/",
            "n/a",
            "na",
            "n.a.",
            "nc",
            "n/c",
            "n.c.",
            "n/d",
            "nd",
            "asap",
            "none",
            "nothing",
            "tba",
            "tbc",
            "tbd",
            "todo",
            "unknown",
        ),
        *("as soon as possible", "au plus vite", "au plus tôt"),
        *("to be announced", "to be confirmed", "to be decided", "to be defined", "not yet known"),
        *("à définir", "à confirmer", "à venir", "à fixer", "a definir", "a confirmer", "a fixer", "dès que possible"),
        *("inconnu", "inconnue", "aucun", "aucune", "néant", "rien", "pas encore connu", "pas encore connue"),
    )
)


def is_nothing(typed: object) -> bool:
    """Whether a text says that nothing is known yet: `TBC`, `n/a`, `à définir`."""
    return isinstance(typed, str) and typed.strip().rstrip(".!…").casefold() in _NOTHING
