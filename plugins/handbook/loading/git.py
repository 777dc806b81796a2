"""The repository that holds a handbook, and how git is asked: nothing of a repository runs, nothing leads elsewhere."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Literal, NamedTuple

from handbook.loading.kinds import SETTINGS_FILE

SECONDS: Final = 30
"""How long git may take for one answer."""
HEAD: Final = "HEAD"
"""Names the last commit, where a commit is wanted."""

_SETTINGS: Final = (
    "safe.bareRepository=explicit",  # files of a handbook that look like one are none
    "protocol.allow=never",  # a partial clone asks no server for what it lacks
    "core.fsmonitor=false",
    "core.quotePath=false",
    "log.showSignature=false",
    "log.showRoot=true",
    "log.follow=false",
)
_OPTIONS: Final = (
    *("--no-optional-locks", "--no-pager", "--literal-pathspecs", "--no-replace-objects"),
    *(part for setting in _SETTINGS for part in ("-c", setting)),
)
_ALONE: Final[Mapping[str, str]] = {
    "GIT_GRAFT_FILE": os.devnull,  # the history is what was committed
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",  # what it says is read below
}
_KEPT: Final = ("GIT_CONFIG", "GIT_EXEC_PATH")
"""How the variables begin that git may have from outside: whom it trusts, and where it is installed.

All others lead it elsewhere (`GIT_DIR`, as hooks have it), or make it write (`GIT_TRACE`).
"""

Cause = Literal["missing", "old", "foreign", "slow", "partial", "broken"]


class Unreadable(NamedTuple):
    """Why a repository that is there cannot be read.

    git is `missing`, or too `old`; the folder `detail` belongs to somebody else (`foreign`); git is too `slow`, in
    seconds; the copy is `partial`, with commits but not all files; or it is `broken`, as git says in `detail`.
    """

    cause: Cause
    detail: str = ""


class Repository(NamedTuple):
    """The repository whose work tree has its top at `top`; `prefix` leads to the handbook (`team/`, or empty)."""

    top: Path
    prefix: str

    def ask(self, *arguments: str, given: bytes = b"") -> bytes | Unreadable:
        """What git prints for a command, with `given` as its input; or why there is no answer."""
        answer = _run(self.top, *arguments, given=given)
        if isinstance(answer, Unreadable):
            return answer
        return answer.stdout if answer.returncode == 0 else _trouble(self.top, answer.stderr)

    def read(self, *arguments: str, given: bytes = b"") -> bytes | None:
        """The same, where it does not matter why there is no answer."""
        answer = self.ask(*arguments, given=given)
        return None if isinstance(answer, Unreadable) else answer

    @property
    def trouble(self) -> Unreadable | None:
        """Why git cannot use it, if it cannot."""
        answer = self.ask("rev-parse", "--git-dir")
        return answer if isinstance(answer, Unreadable) else None

    @property
    def is_shallow(self) -> bool:
        """Whether this copy lacks a part of the history."""
        return self.read("rev-parse", "--is-shallow-repository") == b"true\n"


def find_repository(root: Path) -> Repository | None:
    """The repository that holds the handbook below `root`; None where there is none.

    Of several around each other it is the innermost one whose last commit has the handbook, else the innermost. Where
    it begins is told by `.git` alone: git itself would also take a folder for a repository that has the right files.
    git runs only where there are several.
    """
    found = [Repository(top, prefix_of(root, top)) for top in tops_around(root)]
    several = found if len(found) > 1 else []
    return next((one for one in several if _has_handbook(one)), found[0] if found else None)


def tops_around(root: Path) -> Sequence[Path]:
    """The folders around the handbook's that may be the top of a work tree, the innermost first.

    git passes over a `.git` that is an empty folder. Where there is no other, it is what is left of a repository.
    """
    folder = root.resolve()
    found = [each for each in (folder, *folder.parents) if os.path.lexists(each / ".git")]
    return [each for each in found if not _is_empty(each)] or found[:1]


def _is_empty(top: Path) -> bool:
    """Whether `.git` is an empty folder."""
    try:
        return not any((top / ".git").iterdir())
    except OSError:
        return False


def prefix_of(root: Path, top: Path) -> str:
    """Where the handbook is below a folder: `team/handbook/`, empty if it is that folder."""
    inside = root.resolve().relative_to(top).as_posix()
    return "" if inside == "." else f"{inside}/"


def _has_handbook(repository: Repository) -> bool:
    """Whether the last commit has the handbook's settings where they are now."""
    return repository.read("cat-file", "-e", f"{HEAD}:{repository.prefix}{SETTINGS_FILE}") is not None


def _run(top: Path, *arguments: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes] | Unreadable":
    """Run git at the top of a work tree, whose `.git` is the only repository that it may find.

    That repository may claim that its work tree is elsewhere (`core.worktree`), where no handbook would be.
    """
    program = _program()
    if program is None:
        return Unreadable("missing")
    environment = {name: value for name, value in os.environ.items() if _is_kept(name)}
    environment |= {**_ALONE, "GIT_CEILING_DIRECTORIES": str(top.parent)}
    command = [program, *_OPTIONS, "-C", str(top), f"--work-tree={top}", *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, timeout=SECONDS, check=False, env=environment)
    except subprocess.TimeoutExpired:
        return Unreadable("slow", str(SECONDS))
    except OSError as error:
        return Unreadable("broken", error.strerror or str(error))


def _program() -> str | None:
    """Where git is installed. A relative part of PATH is passed over: it may lead to a program in the handbook."""
    name = "git.exe" if os.name == "nt" else "git"
    folders = filter(os.path.isabs, os.environ.get("PATH", os.defpath).split(os.pathsep))
    files = (os.path.join(folder, name) for folder in folders)  # noqa: PTH118 -- PATH holds text
    return next((file for file in files if os.path.isfile(file) and os.access(file, os.X_OK)), None)  # noqa: PTH113


def _is_kept(name: str) -> bool:
    return not name.startswith("GIT_") or name.startswith(_KEPT)


def _trouble(top: Path, said: bytes) -> Unreadable:
    """What git's complaint comes down to."""
    text = os.fsdecode(said)
    if "dubious ownership" in text or "unsafe repository" in text:
        return Unreadable("foreign", str(top))
    if "nknown option" in text:
        return Unreadable("old")
    if "promisor" in text or "lazy fetch" in text:
        return Unreadable("partial")
    lines = [line for line in text.splitlines() if line.strip()]
    fatal = next((line for line in lines if line.startswith("fatal: ")), lines[-1] if lines else "git failed")
    return Unreadable("broken", fatal.removeprefix("fatal: "))
