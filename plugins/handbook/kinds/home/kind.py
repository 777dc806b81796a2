"""The first page is made of records of others."""

from typing import Final

from handbook.loading.kind import Kind

KINDS: Final[tuple[Kind, ...]] = ()
