"""What a register is."""

from typing import Final

from handbook.loading.kind import Family, Kind, Place, Subject
from handbook.loading.registers import FOLDER, REGISTER
from handbook.model.registers import Register


def _table(register: str) -> Place:
    """A register is shown by the table of its records."""
    return f"{FOLDER}/{register}/index.md", ""


SUBJECT: Final = Subject(
    kinds=(
        Kind(
            REGISTER,
            FOLDER,
            (".yml",),
            Register,
            noun={"en": "a register", "fr": "un registre"},
            title={"en": "Registers", "fr": "Registres"},
            open_folder=True,
            pages=FOLDER,
            place=_table,
            index_page="handbook.kinds.registers.pages.index:registers_index",
            changes="handbook.kinds.registers.changes:register_changes",
            is_optional=True,
            is_public=True,
            is_held=False,
            sought="register",
            starter="handbook.kinds.registers.starters.register:NewRegister",
            rank=75,
            told=75,
        ),
    ),
    rules=Family("REG", {"en": "Registers", "fr": "Registres"}),
)
