"""What is known before anything is read: importing this costs nothing."""

from typing import Literal

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = ("en", "fr")
"""What the product itself speaks, the usual one first; a handbook's prose may be in any language."""

SETTINGS_FILE = "handbook.yml"
"""What makes a folder a handbook."""
