"""What would be mended, as a patch."""

from collections.abc import Iterator
from difflib import diff_bytes, unified_diff

from handbook.pipeline.files.mending import Mending


def diff(mending: Mending) -> bytes:
    """What would change in the files, as a unified diff that `git apply` and `patch` take."""
    return b"".join(line for path, pair in sorted(mending.files.items()) for line in _diff(path, *pair))


def _diff(path: str, before: bytes, after: bytes) -> Iterator[bytes]:
    lines = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for line in diff_bytes(unified_diff, *lines, f"a/{path}".encode(), f"b/{path}".encode()):
        yield line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"
