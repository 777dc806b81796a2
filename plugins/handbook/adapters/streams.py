"""Standard output and error on machines that do not speak UTF-8 by themselves, as Windows does not."""

import codecs
import io
import sys


def write_any_character() -> None:
    """Write UTF-8 into files and for programs, which expect it; on a screen, ? for what its code page lacks.

    Without this, Python stops at the first arrow or letter that the code page does not have.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and codecs.lookup(stream.encoding).name != "utf-8":
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
