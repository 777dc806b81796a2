"""What has to be known before a file is begun, because the check would call the file wrong without it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """A field of a wish that is empty: the key of the words that ask for it, and id -> name of what may be named.

    Where there is nothing to name yet, `begin` is what `handbook new` has to be told first. `label` is what people call
    the field, where the words name it. Where `may_guess`, the first answer stands if nobody can be asked.
    """

    field: str
    asked: str
    answers: Mapping[str, str]
    begin: str
    is_list: bool = False
    label: str = ""
    may_guess: bool = False

    @property
    def option(self) -> str:
        """What answers it on the command line."""
        return f"--{self.field}"
