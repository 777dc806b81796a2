"""What the program was at when it failed, kept on the exception for whoever tells a person about it."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Literal, Self

Activity = Literal["reading", "checking", "dating", "making", "comparing", "loading"]
"""Reading a file, looking with a rule, dating a campaign, making a page or the page of a file, comparing a record,
loading a function that a declaration names."""


class Doing(str):
    """A note on an exception: `while reading campaigns/spring.yml`.

    It is text, as Python wants notes to be (PEP 678) and prints them below a traceback; `activity` and `name` are its
    parts, for a sentence in another language.
    """

    __slots__ = ("activity", "name")
    activity: Activity
    name: str

    def __new__(cls, activity: Activity, name: str) -> Self:
        """The note about one file, rule or page, by its name."""
        note = super().__new__(cls, f"while {activity} {name}")
        note.activity, note.name = activity, name
        return note


@contextmanager
def doing(activity: Activity, name: str) -> Generator[None]:
    """Say what is done in a block: an exception that leaves it, of whatever kind, carries a note about that.

    Nobody but the user ends the program from there: code of others that tries to has failed.
    """
    try:
        yield
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except Exception as error:
        error.add_note(Doing(activity, name))
        raise
    except BaseException as error:
        stopped = RuntimeError(f"{type(error).__name__}: {error}")
        stopped.add_note(Doing(activity, name))
        raise stopped from error


def what_was_done(error: BaseException | None) -> Doing | None:
    """The innermost note on an exception, else on those that it came from."""
    while error is not None:
        for note in getattr(error, "__notes__", ()):
            if isinstance(note, Doing):
                return note
        error = error.__cause__ or error.__context__
    return None
