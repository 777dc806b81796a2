"""What the command line says of itself, in French: the English text -> the French one, as `gettext` would have it."""

from collections.abc import Mapping
from typing import Final

from handbook.adapters.french.click_texts import CLICK_TEXTS
from handbook.adapters.french.command_texts import COMMAND_TEXTS
from handbook.adapters.french.option_texts import OPTION_TEXTS

TEXTS: Final[Mapping[str, str]] = {**CLICK_TEXTS, **COMMAND_TEXTS, **OPTION_TEXTS}
