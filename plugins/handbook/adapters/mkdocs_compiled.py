"""Templates of a theme, compiled once: MkDocs makes a new environment for each build."""

from typing import Final

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class _InMemory(BytecodeCache):
    """Name and place of a template -> what it was compiled to, as long as its text is the same."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what there is."""
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it until the program ends."""
        self._code[bucket.key] = bucket.bytecode_to_string()


COMPILED: Final[BytecodeCache] = _InMemory()
"""Of all builds of this program: those of `serve`, one after each save."""
