"""The garbage collector, out of the way while a handbook is read."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Generator[None]:
    """Put off collection of cycles until the end of a block.

    Reading makes some hundred objects a playbook and drops none: collecting looks through all of them again and again
    for nothing, which took two thirds of the time at 1,000 playbooks (bench/check_speed.py). At the end they all count
    as old, for taken as new they would be looked through at once, which took another tenth.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.unfreeze()  # into the oldest generation
            gc.enable()
