"""The sections of a playbook that the product knows, by the headings that people write."""

from collections.abc import Mapping
from typing import Final

RETROPLAN: Final = "retroplan"
STEPS: Final = "steps"
BEST_PRACTICES: Final = "best-practices"
PITFALLS: Final = "pitfalls"
TEMPLATES: Final = "templates"

HEADINGS: Mapping[str, str] = {
    "retroplan": RETROPLAN,
    "retroplanning": RETROPLAN,
    "rétroplanning": RETROPLAN,
    "schedule": RETROPLAN,
    "steps": STEPS,
    "étapes": STEPS,
    "best practices": BEST_PRACTICES,
    "bonnes pratiques": BEST_PRACTICES,
    "pitfalls": PITFALLS,
    "erreurs fréquentes": PITFALLS,
    "pièges": PITFALLS,
    "templates": TEMPLATES,
    "modèles": TEMPLATES,
}
"""Heading in lower case, in any shipped language -> the section's id."""
