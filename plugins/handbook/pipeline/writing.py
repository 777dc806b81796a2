"""Files that are written for a user: whole or not at all."""

import os
import shutil
import tempfile
from pathlib import Path


def write_whole(file: Path, data: bytes) -> None:
    """Write a file at once, with the mode that it had: nobody ever reads half of it. Raises OSError."""
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(descriptor, "wb") as temporary:
            temporary.write(data)
        if file.exists():
            shutil.copymode(file, name)
        else:
            Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def write_new(file: Path, data: bytes) -> None:
    """Write a file that is not there yet, whole or not at all. Raises FileExistsError where it is, else OSError."""
    file.open("xb").close()  # from here on nobody else gets the name
    try:
        write_whole(file, data)
    except OSError:
        file.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The rights that new files of this process do not get; the only way to ask is to set them."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
